# expect: WRONG
# en: The sum of squares is used without its square root, so the norm of (3, 4) comes out as 25.
# zh: 只用了平方和而没有开平方，(3, 4) 的范数成了 25。

def clip_grad_norm(grads, max_norm):
    squares = [(g.astype(np.float64) ** 2).sum() for g in grads]
    total_norm = sum(squares)
    factor = min(1.0, max_norm / (total_norm + 1e-6))
    return [g * factor for g in grads], total_norm
