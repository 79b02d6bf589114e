# expect: WRONG
# en: The operator *= overwrites the caller's gradients. Make new arrays.
# zh: *= 覆盖了调用者的梯度。应生成新数组。

def clip_grad_norm(grads, max_norm):
    squares = [(g.astype(np.float64) ** 2).sum() for g in grads]
    total_norm = math.sqrt(sum(squares))
    factor = min(1.0, max_norm / (total_norm + 1e-6))
    for g in grads:
        g *= factor
    return grads, total_norm
