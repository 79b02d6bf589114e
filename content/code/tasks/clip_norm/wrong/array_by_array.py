# expect: WRONG
# en: Every array is clipped by its own norm, which changes the direction of the whole gradient. One norm and one factor belong to all.
# zh: 每个数组按自己的范数裁剪，整个梯度的方向就变了。所有数组应共用一个范数与一个比例。

def clip_grad_norm(grads, max_norm):
    squares = [(g.astype(np.float64) ** 2).sum() for g in grads]
    total_norm = math.sqrt(sum(squares))
    factors = [min(1.0, max_norm / (math.sqrt(s) + 1e-6)) for s in squares]
    return [g * f for g, f in zip(grads, factors)], total_norm
