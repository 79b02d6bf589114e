# en: The graph walked backwards node by node.
# zh: 沿计算图逐个结点反向。

def batchnorm_backward(dy, x, gamma, eps=1e-5):
    axes = (0,) + tuple(range(2, x.ndim))
    shape = (1, -1) + (1,) * (x.ndim - 2)
    m = x.size // x.shape[1]
    centred = x - x.mean(axis=axes, keepdims=True)
    std = np.sqrt((centred**2).mean(axis=axes, keepdims=True) + eps)
    dgamma = (dy * centred / std).sum(axis=axes)
    dbeta = dy.sum(axis=axes)
    dx_hat = dy * gamma.reshape(shape)
    dstd = -(dx_hat * centred).sum(axis=axes, keepdims=True) / std**2
    dvar = dstd / (2 * std)
    dcentred = dx_hat / std + dvar * 2 * centred / m
    dx = dcentred - dcentred.mean(axis=axes, keepdims=True)
    return dx, dgamma, dbeta
