# expect: WRONG
# en: The padding is set to 0 in the caller's own array. Make a new array, for example with np.where.
# zh: 直接在调用者的数组里把填充清零，改变了输入。应生成新数组，例如用 np.where。

def masked_mean(x, lengths):
    valid = np.arange(x.shape[1]) < lengths[:, None]
    x[~valid] = 0
    total = x.sum(axis=1)
    count = np.maximum(lengths, 1).astype(x.dtype)
    return total / count[:, None]
