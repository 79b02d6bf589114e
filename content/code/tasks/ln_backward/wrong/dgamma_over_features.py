# expect: WRONG
# en: dgamma is summed over the features, but gamma has one entry per feature: sum over all positions and keep the features apart.
# zh: dgamma 沿特征求和了；gamma 每个特征一个，应对所有位置求和，各特征分开。

def layernorm_backward(dy, x, gamma, eps=1e-5):
    def mean(values):
        return values.mean(axis=-1, keepdims=True)

    inverse = 1 / np.sqrt(x.var(axis=-1, keepdims=True) + eps)
    x_hat = (x - mean(x)) * inverse
    positions = tuple(range(x.ndim - 1))
    dgamma = (dy * x_hat).sum(axis=-1)
    dbeta = dy.sum(axis=positions)
    dx_hat = dy * gamma
    dx = inverse * (dx_hat - mean(dx_hat) - x_hat * mean(dx_hat * x_hat))
    return dx, dgamma, dbeta
