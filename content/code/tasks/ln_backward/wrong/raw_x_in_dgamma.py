# expect: WRONG
# en: gamma multiplies the normalised x_hat, so dgamma sums dy * x_hat, not dy * x.
# zh: gamma 乘的是归一化后的 x_hat，所以 dgamma 是 dy * x_hat 之和，而不是 dy * x。

def layernorm_backward(dy, x, gamma, eps=1e-5):
    def mean(values):
        return values.mean(axis=-1, keepdims=True)

    inverse = 1 / np.sqrt(x.var(axis=-1, keepdims=True) + eps)
    x_hat = (x - mean(x)) * inverse
    positions = tuple(range(x.ndim - 1))
    dgamma = (dy * x).sum(axis=positions)
    dbeta = dy.sum(axis=positions)
    dx_hat = dy * gamma
    dx = inverse * (dx_hat - mean(dx_hat) - x_hat * mean(dx_hat * x_hat))
    return dx, dgamma, dbeta
