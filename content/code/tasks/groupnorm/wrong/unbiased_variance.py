# expect: WRONG
# en: The biased variance divides by the number of values, not by one less. A block of one value would give 0/0.
# zh: 有偏方差除以值的个数，而不是个数减一。一块只有一个值时会得到 0/0。

def groupnorm(x, groups, gamma, beta, eps=1e-5):
    samples, channels = x.shape[:2]
    if channels % groups:
        raise ValueError("the number of channels must be divisible by groups")
    blocks = x.reshape(samples, groups, channels // groups, *x.shape[2:])
    axes = tuple(range(2, blocks.ndim))
    mean = blocks.mean(axis=axes, keepdims=True)
    var = blocks.var(axis=axes, keepdims=True, ddof=1)
    x_hat = ((blocks - mean) / np.sqrt(var + eps)).reshape(x.shape)
    per_channel = (1, channels) + (1,) * (x.ndim - 2)
    return x_hat * gamma.reshape(per_channel) + beta.reshape(per_channel)
