# en: A loop over slices of the channels.
# zh: 对通道切片逐组循环。

def groupnorm(x, groups, gamma, beta, eps=1e-5):
    size, rest = divmod(x.shape[1], groups)
    if rest:
        raise ValueError(f"{x.shape[1]} channels do not make {groups} groups")
    axes = tuple(range(1, x.ndim))
    y = np.empty(x.shape)
    for start in range(0, x.shape[1], size):
        block = x[:, start : start + size]
        centred = block - block.mean(axis=axes, keepdims=True)
        std = np.sqrt((centred**2).mean(axis=axes, keepdims=True) + eps)
        y[:, start : start + size] = centred / std
    y = np.moveaxis(y, 1, -1) * gamma + beta
    return np.moveaxis(y, -1, 1)
