# expect: WRONG
# en: Mean and variance depend on x; treating them as constants loses two of the three paths.
# zh: 均值与方差依赖 x；把它们当常数会漏掉三条路径中的两条。

def batchnorm_backward(dy, x, gamma, eps=1e-5):
    axes = (0,) + tuple(range(2, x.ndim))

    def mean(values):
        return values.mean(axis=axes, keepdims=True)

    inverse = 1 / np.sqrt(x.var(axis=axes, keepdims=True) + eps)
    x_hat = (x - mean(x)) * inverse
    dgamma = (dy * x_hat).sum(axis=axes)
    dbeta = dy.sum(axis=axes)
    dx_hat = dy * gamma.reshape((1, -1) + (1,) * (x.ndim - 2))
    dx = inverse * dx_hat
    return dx, dgamma, dbeta
