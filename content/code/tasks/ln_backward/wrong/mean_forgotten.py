# expect: WRONG
# en: The path through the mean is missing: subtract the mean of dx_hat. Without it dx does not sum to 0.
# zh: 漏掉了经过均值的路径：应减去 dx_hat 的均值。否则 dx 之和不为 0。

def layernorm_backward(dy, x, gamma, eps=1e-5):
    def mean(values):
        return values.mean(axis=-1, keepdims=True)

    inverse = 1 / np.sqrt(x.var(axis=-1, keepdims=True) + eps)
    x_hat = (x - mean(x)) * inverse
    positions = tuple(range(x.ndim - 1))
    dgamma = (dy * x_hat).sum(axis=positions)
    dbeta = dy.sum(axis=positions)
    dx_hat = dy * gamma
    dx = inverse * (dx_hat - x_hat * mean(dx_hat * x_hat))
    return dx, dgamma, dbeta
