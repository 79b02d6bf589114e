# expect: WRONG
# en: nan times 0 is nan, and so is inf times 0: the padding leaks through a product. Choose with np.where instead.
# zh: nan 乘 0 仍是 nan，inf 乘 0 也是 nan：乘掩码挡不住填充。应当用 np.where 选取。

def masked_mean(x, lengths):
    valid = np.arange(x.shape[1]) < lengths[:, None]
    total = (x * valid[:, :, None]).sum(axis=1).astype(x.dtype)
    count = np.maximum(lengths, 1).astype(x.dtype)
    return total / count[:, None]
