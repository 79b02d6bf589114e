# expect: WRONG
# en: The pixels are cut into groups, not the channels: with an even number of pixels the reshape succeeds though a channel is torn apart. Check C % groups.
# zh: 切分的是像素而不是通道：像素总数能整除时 reshape 照样成功，却把一个通道拆开了。应检查 C % groups。

def groupnorm(x, groups, gamma, beta, eps=1e-5):
    rows = x.reshape(len(x), groups, -1)
    mean = rows.mean(axis=2, keepdims=True)
    var = rows.var(axis=2, keepdims=True)
    x_hat = ((rows - mean) / np.sqrt(var + eps)).reshape(x.shape)
    per_channel = (1, -1) + (1,) * (x.ndim - 2)
    return x_hat * gamma.reshape(per_channel) + beta.reshape(per_channel)
