# expect: WRONG
# en: The path through the mean is missing: subtract the channel's mean of dx_hat.
# zh: 缺少经过均值的路径：应减去该通道 dx_hat 的均值。

def batchnorm_backward(dy, x, gamma, eps=1e-5):
    axes = (0,) + tuple(range(2, x.ndim))

    def mean(values):
        return values.mean(axis=axes, keepdims=True)

    inverse = 1 / np.sqrt(x.var(axis=axes, keepdims=True) + eps)
    x_hat = (x - mean(x)) * inverse
    dgamma = (dy * x_hat).sum(axis=axes)
    dbeta = dy.sum(axis=axes)
    dx_hat = dy * gamma.reshape((1, -1) + (1,) * (x.ndim - 2))
    dx = inverse * (dx_hat - x_hat * mean(dx_hat * x_hat))
    return dx, dgamma, dbeta
