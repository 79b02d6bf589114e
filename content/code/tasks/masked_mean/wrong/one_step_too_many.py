# expect: WRONG
# en: With <= the first padding step counts as well: the valid steps are 0 to L - 1, that is t < L.
# zh: 用 <= 会多算一个填充步：有效步是 0 到 L - 1，即 t < L。

def masked_mean(x, lengths):
    valid = np.arange(x.shape[1]) <= lengths[:, None]
    total = np.where(valid[:, :, None], x, 0).sum(axis=1)
    count = np.maximum(lengths, 1).astype(x.dtype)
    return total / count[:, None]
