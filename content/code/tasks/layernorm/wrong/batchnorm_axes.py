# expect: WRONG
# en: These are BatchNorm's axes: the statistics mix samples. LayerNorm looks at one sample alone.
# zh: 这是 BatchNorm 的维：统计量混合了不同样本。LayerNorm 只看单个样本。

def layernorm(x, gamma, beta, eps=1e-5):
    axes = (0,) + tuple(range(2, x.ndim))
    centred = x - x.mean(axis=axes, keepdims=True)
    var = (centred**2).mean(axis=axes, keepdims=True)
    return centred / np.sqrt(var + eps) * gamma + beta
