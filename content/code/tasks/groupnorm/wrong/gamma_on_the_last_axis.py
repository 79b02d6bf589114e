# expect: ERROR
# en: gamma broadcasts against the last axis, not the channels: an error, or silently wrong when the width equals the number of channels. Reshape it to (1, C, 1, 1).
# zh: gamma 与最后一维而不是通道维广播：要么报错，要么在宽度等于通道数时悄悄算错。应把它 reshape 成 (1, C, 1, 1)。

def groupnorm(x, groups, gamma, beta, eps=1e-5):
    samples, channels = x.shape[:2]
    if channels % groups:
        raise ValueError("the number of channels must be divisible by groups")
    blocks = x.reshape(samples, groups, channels // groups, *x.shape[2:])
    axes = tuple(range(2, blocks.ndim))
    mean = blocks.mean(axis=axes, keepdims=True)
    var = blocks.var(axis=axes, keepdims=True)
    x_hat = ((blocks - mean) / np.sqrt(var + eps)).reshape(x.shape)
    return x_hat * gamma + beta
