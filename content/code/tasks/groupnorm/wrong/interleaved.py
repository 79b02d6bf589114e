# expect: WRONG
# en: Each group takes every groups-th channel. A group consists of consecutive channels.
# zh: 每组隔着 groups 个通道取一个。一组应由相邻的通道组成。

def groupnorm(x, groups, gamma, beta, eps=1e-5):
    samples, channels = x.shape[:2]
    if channels % groups:
        raise ValueError("the number of channels must be divisible by groups")
    blocks = x.reshape(samples, channels // groups, groups, *x.shape[2:])
    axes = (1,) + tuple(range(3, blocks.ndim))
    mean = blocks.mean(axis=axes, keepdims=True)
    var = blocks.var(axis=axes, keepdims=True)
    x_hat = ((blocks - mean) / np.sqrt(var + eps)).reshape(x.shape)
    per_channel = (1, channels) + (1,) * (x.ndim - 2)
    return x_hat * gamma.reshape(per_channel) + beta.reshape(per_channel)
