# expect: WRONG
# en: The largest absolute entry is taken for the norm; the Euclidean norm is the root of the sum of squares.
# zh: 把绝对值最大的元素当成了范数；欧几里得范数是平方和的平方根。

def clip_grad_norm(grads, max_norm):
    squares = [(g.astype(np.float64) ** 2).sum() for g in grads]
    total_norm = max(float(np.abs(g).max(initial=0)) for g in grads)
    factor = min(1.0, max_norm / (total_norm + 1e-6))
    return [g * factor for g in grads], total_norm
