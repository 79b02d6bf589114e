# expect: WRONG
# en: dgamma multiplies dy by the normalised x_hat, not by x itself.
# zh: dgamma 应是 dy 乘归一化后的 x_hat，而不是 x 本身。

def batchnorm_backward(dy, x, gamma, eps=1e-5):
    axes = (0,) + tuple(range(2, x.ndim))

    def mean(values):
        return values.mean(axis=axes, keepdims=True)

    inverse = 1 / np.sqrt(x.var(axis=axes, keepdims=True) + eps)
    x_hat = (x - mean(x)) * inverse
    dgamma = (dy * x).sum(axis=axes)
    dbeta = dy.sum(axis=axes)
    dx_hat = dy * gamma.reshape((1, -1) + (1,) * (x.ndim - 2))
    dx = inverse * (dx_hat - mean(dx_hat) - x_hat * mean(dx_hat * x_hat))
    return dx, dgamma, dbeta
