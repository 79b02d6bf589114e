# expect: WRONG
# en: gamma is read once for each group. Statistics are shared in a block, but scale and shift belong to each channel.
# zh: gamma 每组只取了一个。块内共用的是统计量，缩放与平移则每个通道各有一份。

def groupnorm(x, groups, gamma, beta, eps=1e-5):
    samples, channels = x.shape[:2]
    if channels % groups:
        raise ValueError("the number of channels must be divisible by groups")
    blocks = x.reshape(samples, groups, channels // groups, *x.shape[2:])
    axes = tuple(range(2, blocks.ndim))
    mean = blocks.mean(axis=axes, keepdims=True)
    var = blocks.var(axis=axes, keepdims=True)
    x_hat = ((blocks - mean) / np.sqrt(var + eps)).reshape(x.shape)
    per_channel = (1, channels) + (1,) * (x.ndim - 2)
    repeated = np.repeat(gamma[:groups], channels // groups)
    return x_hat * repeated.reshape(per_channel) + beta.reshape(per_channel)
