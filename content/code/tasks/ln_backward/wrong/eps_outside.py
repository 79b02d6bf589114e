# expect: WRONG
# en: epsilon is added to the standard deviation; the forward pass adds it to the variance under the root.
# zh: ε 加在了标准差上；前向计算中它加在根号内的方差上。

def layernorm_backward(dy, x, gamma, eps=1e-5):
    def mean(values):
        return values.mean(axis=-1, keepdims=True)

    inverse = 1 / (np.sqrt(x.var(axis=-1, keepdims=True)) + eps)
    x_hat = (x - mean(x)) * inverse
    positions = tuple(range(x.ndim - 1))
    dgamma = (dy * x_hat).sum(axis=positions)
    dbeta = dy.sum(axis=positions)
    dx_hat = dy * gamma
    dx = inverse * (dx_hat - mean(dx_hat) - x_hat * mean(dx_hat * x_hat))
    return dx, dgamma, dbeta
