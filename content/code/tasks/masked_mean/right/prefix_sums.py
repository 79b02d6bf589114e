# en: Running sums over time; each sequence reads the one at its own length.
# zh: 沿时间累加，每个序列在自己的长度处取值。

def masked_mean(x, lengths):
    b, _, d = x.shape
    start = np.zeros((b, 1, d), dtype=x.dtype)
    sums = np.concatenate([start, np.cumsum(x, axis=1)], axis=1)
    total = sums[np.arange(b), lengths]
    return total / np.maximum(lengths, 1)[:, None].astype(x.dtype)
