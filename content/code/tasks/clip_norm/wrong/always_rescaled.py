# expect: WRONG
# en: Short gradients are stretched to the length max_norm. The factor must never exceed 1.
# zh: 短的梯度被拉长到 max_norm。比例不得超过 1。

def clip_grad_norm(grads, max_norm):
    squares = [(g.astype(np.float64) ** 2).sum() for g in grads]
    total_norm = math.sqrt(sum(squares))
    factor = max_norm / (total_norm + 1e-6)
    return [g * factor for g in grads], total_norm
