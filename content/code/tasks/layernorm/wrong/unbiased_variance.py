# expect: WRONG
# en: The biased variance divides by the number of values, not by one less (torch.std's default). A single value would give 0/0.
# zh: 有偏方差除以值的个数，而不是个数减一（torch.std 的默认）。只有一个值时会得到 0/0。

def layernorm(x, gamma, beta, eps=1e-5):
    axes = tuple(range(x.ndim - gamma.ndim, x.ndim))
    centred = x - x.mean(axis=axes, keepdims=True)
    var = x.var(axis=axes, keepdims=True, ddof=1)
    return centred / np.sqrt(var + eps) * gamma + beta
