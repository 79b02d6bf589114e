# expect: WRONG
# en: epsilon is added to the variance under the root, not to the standard deviation.
# zh: ε 应加在根号内的方差上，而不是标准差上。

def layernorm(x, gamma, beta, eps=1e-5):
    axes = tuple(range(x.ndim - gamma.ndim, x.ndim))
    centred = x - x.mean(axis=axes, keepdims=True)
    var = (centred**2).mean(axis=axes, keepdims=True)
    return centred / (np.sqrt(var) + eps) * gamma + beta
