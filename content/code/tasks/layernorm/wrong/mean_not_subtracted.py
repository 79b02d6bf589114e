# expect: WRONG
# en: The mean must be subtracted. RMSNorm leaves it in, but divides by the root mean square, not by the standard deviation.
# zh: 应先减去均值。RMSNorm 不减均值，但除以均方根，而不是标准差。

def layernorm(x, gamma, beta, eps=1e-5):
    axes = tuple(range(x.ndim - gamma.ndim, x.ndim))
    centred = x - x.mean(axis=axes, keepdims=True)
    var = (centred**2).mean(axis=axes, keepdims=True)
    return x / np.sqrt(var + eps) * gamma + beta
