# expect: WRONG
# en: Each channel is normalised alone: that is InstanceNorm. All channels of a block share one mean and one variance.
# zh: 每个通道单独归一化，这是 InstanceNorm。一块内的所有通道共用一个均值与一个方差。

def groupnorm(x, groups, gamma, beta, eps=1e-5):
    samples, channels = x.shape[:2]
    if channels % groups:
        raise ValueError("the number of channels must be divisible by groups")
    blocks = x.reshape(samples, groups, channels // groups, *x.shape[2:])
    axes = tuple(range(3, blocks.ndim))
    mean = blocks.mean(axis=axes, keepdims=True)
    var = blocks.var(axis=axes, keepdims=True)
    x_hat = ((blocks - mean) / np.sqrt(var + eps)).reshape(x.shape)
    per_channel = (1, channels) + (1,) * (x.ndim - 2)
    return x_hat * gamma.reshape(per_channel) + beta.reshape(per_channel)
