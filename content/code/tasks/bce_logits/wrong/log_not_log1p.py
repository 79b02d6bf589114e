# expect: WRONG
# en: 1 + exp(-|z|) rounds to 1 when the exponential is tiny, and its logarithm to 0. log1p keeps the digits.
# zh: 指数很小时 1 + exp(-|z|) 被舍入为 1，对数便成了 0。log1p 能保留这些位数。

def bce_with_logits(z, y):
    z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if z.shape != y.shape:
        raise ValueError("z and y must have the same shape")
    losses = np.maximum(z, 0) - z * y + np.log(1 + np.exp(-np.abs(z)))
    return float(losses.mean())
