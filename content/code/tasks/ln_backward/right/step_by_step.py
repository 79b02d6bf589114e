# en: The graph walked backwards node by node.
# zh: 沿计算图逐个结点反向。

def layernorm_backward(dy, x, gamma, eps=1e-5):
    size = x.shape[-1]
    centred = x - x.mean(axis=-1, keepdims=True)
    std = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + eps)
    dgamma = (dy * centred / std).reshape(-1, size).sum(axis=0)
    dbeta = dy.reshape(-1, size).sum(axis=0)
    dx_hat = dy * gamma
    dstd = -(dx_hat * centred).sum(axis=-1, keepdims=True) / std**2
    dvar = dstd / (2 * std)
    dcentred = dx_hat / std + dvar * 2 * centred / size
    dx = dcentred - dcentred.mean(axis=-1, keepdims=True)
    return dx, dgamma, dbeta
