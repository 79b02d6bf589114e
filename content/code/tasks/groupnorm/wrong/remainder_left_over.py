# expect: WRONG
# en: When the channels do not divide evenly, the last ones are left as they were and nobody is told. Raise ValueError.
# zh: 通道不能整除时，最后几个通道原样留下，也没有报错。应抛出 ValueError。

def groupnorm(x, groups, gamma, beta, eps=1e-5):
    size = x.shape[1] // groups
    axes = tuple(range(1, x.ndim))
    x_hat = np.array(x)
    for g in range(groups):
        block = x[:, g * size : (g + 1) * size]
        if size:
            centred = block - block.mean(axis=axes, keepdims=True)
            var = block.var(axis=axes, keepdims=True)
            x_hat[:, g * size : (g + 1) * size] = centred / np.sqrt(var + eps)
    per_channel = (1, -1) + (1,) * (x.ndim - 2)
    return x_hat * gamma.reshape(per_channel) + beta.reshape(per_channel)
