# expect: WRONG
# en: The sigmoid is rounded to exactly 0 or 1, and then log 0 is infinite and 0 times infinity is nan. Simplify before computing: the loss is softplus(z) - z y.
# zh: sigmoid 被舍入成恰好 0 或 1，于是 log 0 为无穷，0 乘无穷为 nan。应先化简再计算：损失等于 softplus(z) - z y。

def bce_with_logits(z, y):
    z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if z.shape != y.shape:
        raise ValueError("z and y must have the same shape")
    p = 1 / (1 + np.exp(-z))
    losses = -(y * np.log(p) + (1 - y) * np.log(1 - p))
    return float(losses.mean())
