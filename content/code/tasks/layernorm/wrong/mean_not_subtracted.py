# expect: WRONG
# en: Dividing without subtracting the mean is close to RMSNorm, not LayerNorm.
# zh: 不减均值直接相除，近似 RMSNorm 而不是 LayerNorm。

def layernorm(x, gamma, beta, eps=1e-5):
    axes = tuple(range(x.ndim - gamma.ndim, x.ndim))
    centred = x - x.mean(axis=axes, keepdims=True)
    var = (centred**2).mean(axis=axes, keepdims=True)
    return x / np.sqrt(var + eps) * gamma + beta
