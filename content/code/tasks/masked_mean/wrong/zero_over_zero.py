# expect: WRONG
# en: A sequence of length 0 becomes 0/0 = nan. Divide by max(length, 1): the sum is 0 already.
# zh: 长度为 0 的序列变成 0/0 = nan。分母取 max(长度, 1) 即可，此时分子本来就是 0。

def masked_mean(x, lengths):
    valid = np.arange(x.shape[1]) < lengths[:, None]
    total = np.where(valid[:, :, None], x, 0).sum(axis=1)
    count = lengths.astype(x.dtype)
    return total / count[:, None]
