# expect: WRONG
# en: 1 + exp(-|z|) rounds to 1 when the exponential is tiny, and its logarithm to 0. log1p keeps the digits. Taking z y from log(1 + exp(z)) loses them as well: simplify first.
# zh: 指数很小时 1 + exp(-|z|) 被舍入为 1，对数便成了 0。log1p 能保留这些位数。从 log(1 + exp(z)) 中减去 z y 同样会丢失它们：应先化简。

def bce_with_logits(z, y):
    z, y = np.asarray(z, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if z.shape != y.shape:
        raise ValueError("z and y must have the same shape")
    losses = np.maximum(z, 0) - z * y + np.log(1 + np.exp(-np.abs(z)))
    return float(losses.mean())
