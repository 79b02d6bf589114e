# expect: WRONG
# en: Mean and variance are treated as constants. Both depend on x and each adds a term to dx.
# zh: 把均值与方差当作常数。二者都依赖 x，各给 dx 增加一项。

def layernorm_backward(dy, x, gamma, eps=1e-5):
    def mean(values):
        return values.mean(axis=-1, keepdims=True)

    inverse = 1 / np.sqrt(x.var(axis=-1, keepdims=True) + eps)
    x_hat = (x - mean(x)) * inverse
    positions = tuple(range(x.ndim - 1))
    dgamma = (dy * x_hat).sum(axis=positions)
    dbeta = dy.sum(axis=positions)
    dx_hat = dy * gamma
    dx = inverse * dx_hat
    return dx, dgamma, dbeta
