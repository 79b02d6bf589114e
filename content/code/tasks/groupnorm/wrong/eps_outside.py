# expect: WRONG
# en: epsilon is added to the variance under the root, not to the standard deviation.
# zh: ε 应加在根号内的方差上，而不是标准差上。

def groupnorm(x, groups, gamma, beta, eps=1e-5):
    samples, channels = x.shape[:2]
    if channels % groups:
        raise ValueError("the number of channels must be divisible by groups")
    blocks = x.reshape(samples, groups, channels // groups, *x.shape[2:])
    axes = tuple(range(2, blocks.ndim))
    mean = blocks.mean(axis=axes, keepdims=True)
    var = blocks.var(axis=axes, keepdims=True)
    x_hat = ((blocks - mean) / (np.sqrt(var) + eps)).reshape(x.shape)
    per_channel = (1, channels) + (1,) * (x.ndim - 2)
    return x_hat * gamma.reshape(per_channel) + beta.reshape(per_channel)
