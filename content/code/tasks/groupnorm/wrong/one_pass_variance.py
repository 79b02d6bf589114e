# expect: WRONG
# en: The mean square minus the squared mean subtracts two huge numbers when the mean is large, and the variance is lost. Subtract the mean first.
# zh: 均值很大时，平方的均值减均值的平方是两个巨大的数相减，方差信息丢失。应先减去均值。

def groupnorm(x, groups, gamma, beta, eps=1e-5):
    samples, channels = x.shape[:2]
    if channels % groups:
        raise ValueError("the number of channels must be divisible by groups")
    blocks = x.reshape(samples, groups, channels // groups, *x.shape[2:])
    axes = tuple(range(2, blocks.ndim))
    mean = blocks.mean(axis=axes, keepdims=True)
    var = (blocks**2).mean(axis=axes, keepdims=True) - mean**2
    x_hat = ((blocks - mean) / np.sqrt(var + eps)).reshape(x.shape)
    per_channel = (1, channels) + (1,) * (x.ndim - 2)
    return x_hat * gamma.reshape(per_channel) + beta.reshape(per_channel)
