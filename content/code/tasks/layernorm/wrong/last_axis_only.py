# expect: WRONG
# en: The shape of gamma says which axes are normalised together; here it is always the last one alone.
# zh: gamma 的形状决定哪些维一起归一化；这里却总是只取最后一维。

def layernorm(x, gamma, beta, eps=1e-5):
    axes = -1
    centred = x - x.mean(axis=axes, keepdims=True)
    var = (centred**2).mean(axis=axes, keepdims=True)
    return centred / np.sqrt(var + eps) * gamma + beta
