# expect: WRONG
# en: The 1e-6 in the denominator is missing. The factor differs a little, and gradients of zero divide by zero.
# zh: 分母中漏了 1e-6。比例略有不同，而且梯度为零时会除以零。

def clip_grad_norm(grads, max_norm):
    squares = [(g.astype(np.float64) ** 2).sum() for g in grads]
    total_norm = math.sqrt(sum(squares))
    factor = min(1.0, max_norm / total_norm)
    return [g * factor for g in grads], total_norm
