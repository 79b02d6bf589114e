# expect: WRONG
# en: The means run over the batch, as in BatchNorm. LayerNorm looks at the features of one position, so all means run over the last axis.
# zh: 各个均值沿批的维计算，这是 BatchNorm。LayerNorm 只看同一位置的特征，所有均值都沿最后一维。

def layernorm_backward(dy, x, gamma, eps=1e-5):
    def mean(values):
        return values.mean(axis=0, keepdims=True)

    inverse = 1 / np.sqrt(x.var(axis=0, keepdims=True) + eps)
    x_hat = (x - mean(x)) * inverse
    positions = tuple(range(x.ndim - 1))
    dgamma = (dy * x_hat).sum(axis=positions)
    dbeta = dy.sum(axis=positions)
    dx_hat = dy * gamma
    dx = inverse * (dx_hat - mean(dx_hat) - x_hat * mean(dx_hat * x_hat))
    return dx, dgamma, dbeta
