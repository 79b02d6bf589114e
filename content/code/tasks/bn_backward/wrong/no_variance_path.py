# expect: WRONG
# en: The path through the variance is missing: the term with the mean of dx_hat times x_hat.
# zh: 缺少经过方差的路径：即含 dx_hat 与 x_hat 乘积均值的那一项。

def batchnorm_backward(dy, x, gamma, eps=1e-5):
    axes = (0,) + tuple(range(2, x.ndim))

    def mean(values):
        return values.mean(axis=axes, keepdims=True)

    inverse = 1 / np.sqrt(x.var(axis=axes, keepdims=True) + eps)
    x_hat = (x - mean(x)) * inverse
    dgamma = (dy * x_hat).sum(axis=axes)
    dbeta = dy.sum(axis=axes)
    dx_hat = dy * gamma.reshape((1, -1) + (1,) * (x.ndim - 2))
    dx = inverse * (dx_hat - mean(dx_hat))
    return dx, dgamma, dbeta
