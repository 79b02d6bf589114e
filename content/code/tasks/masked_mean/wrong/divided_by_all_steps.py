# expect: WRONG
# en: The sum runs over the valid steps but is divided by T: short sequences come out too small. Divide by their own length.
# zh: 只对有效步求和，却除以总步数 T：短序列的结果偏小。应除以各自的长度。

def masked_mean(x, lengths):
    valid = np.arange(x.shape[1]) < lengths[:, None]
    total = np.where(valid[:, :, None], x, 0).sum(axis=1)
    return total / max(x.shape[1], 1)
