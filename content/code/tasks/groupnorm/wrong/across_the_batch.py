# expect: WRONG
# en: The statistics mix the samples of the batch, as in BatchNorm. Each sample is normalised by itself.
# zh: 统计量混合了批内的样本，这是 BatchNorm 的做法。每个样本应单独归一化。

def groupnorm(x, groups, gamma, beta, eps=1e-5):
    samples, channels = x.shape[:2]
    if channels % groups:
        raise ValueError("the number of channels must be divisible by groups")
    blocks = x.reshape(samples, groups, channels // groups, *x.shape[2:])
    axes = (0,) + tuple(range(2, blocks.ndim))
    mean = blocks.mean(axis=axes, keepdims=True)
    var = blocks.var(axis=axes, keepdims=True)
    x_hat = ((blocks - mean) / np.sqrt(var + eps)).reshape(x.shape)
    per_channel = (1, channels) + (1,) * (x.ndim - 2)
    return x_hat * gamma.reshape(per_channel) + beta.reshape(per_channel)
