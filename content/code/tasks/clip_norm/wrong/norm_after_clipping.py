# expect: WRONG
# en: The norm that is returned is the one after clipping. The norm before is wanted: it shows that the gradient exploded.
# zh: 返回的是裁剪之后的范数。题目要的是裁剪之前的范数，它才能显示梯度是否爆炸。

def clip_grad_norm(grads, max_norm):
    squares = [(g.astype(np.float64) ** 2).sum() for g in grads]
    total_norm = math.sqrt(sum(squares))
    factor = min(1.0, max_norm / (total_norm + 1e-6))
    return [g * factor for g in grads], total_norm * factor
