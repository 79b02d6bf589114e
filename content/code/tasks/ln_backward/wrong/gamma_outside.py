# expect: WRONG
# en: gamma is multiplied at the end. That is right for BatchNorm, where a mean sees one gamma only; here each mean runs over features with different gamma.
# zh: gamma 放到最后才乘。这对 BatchNorm 成立，因为每个均值内 gamma 相同；此处每个均值跨越 gamma 不同的特征。

def layernorm_backward(dy, x, gamma, eps=1e-5):
    def mean(values):
        return values.mean(axis=-1, keepdims=True)

    inverse = 1 / np.sqrt(x.var(axis=-1, keepdims=True) + eps)
    x_hat = (x - mean(x)) * inverse
    positions = tuple(range(x.ndim - 1))
    dgamma = (dy * x_hat).sum(axis=positions)
    dbeta = dy.sum(axis=positions)
    dx_hat = dy
    dx = gamma * inverse * (dx_hat - mean(dx_hat) - x_hat * mean(dx_hat * x_hat))
    return dx, dgamma, dbeta
