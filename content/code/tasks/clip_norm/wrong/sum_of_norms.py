# expect: WRONG
# en: The norms of the arrays are added. The norm of everything is the root of the sum of their squares.
# zh: 把各数组的范数直接相加了。整体的范数是各范数平方和的平方根。

def clip_grad_norm(grads, max_norm):
    squares = [(g.astype(np.float64) ** 2).sum() for g in grads]
    total_norm = sum(math.sqrt(s) for s in squares)
    factor = min(1.0, max_norm / (total_norm + 1e-6))
    return [g * factor for g in grads], total_norm
