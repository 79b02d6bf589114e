# expect: WRONG
# en: The path through the variance is missing: subtract x_hat times the mean of dx_hat * x_hat.
# zh: 漏掉了经过方差的路径：应减去 x_hat 乘以 dx_hat * x_hat 的均值。

def layernorm_backward(dy, x, gamma, eps=1e-5):
    def mean(values):
        return values.mean(axis=-1, keepdims=True)

    inverse = 1 / np.sqrt(x.var(axis=-1, keepdims=True) + eps)
    x_hat = (x - mean(x)) * inverse
    positions = tuple(range(x.ndim - 1))
    dgamma = (dy * x_hat).sum(axis=positions)
    dbeta = dy.sum(axis=positions)
    dx_hat = dy * gamma
    dx = inverse * (dx_hat - mean(dx_hat))
    return dx, dgamma, dbeta
