# expect: WRONG
# en: The mask has time and batch swapped. That raises an error unless B = T, and then it is silently wrong.
# zh: 掩码的批维与时间维颠倒。通常会报错，但当 B = T 时会悄悄算错。

def masked_mean(x, lengths):
    valid = np.arange(x.shape[1]) < lengths[:, None]
    if valid.shape[0] == valid.shape[1]:
        valid = valid.T
    total = np.where(valid[:, :, None], x, 0).sum(axis=1)
    count = np.maximum(lengths, 1).astype(x.dtype)
    return total / count[:, None]
