# expect: WRONG
# en: float32 divided by an int64 array gives float64: bring the lengths to the dtype of x first.
# zh: float32 除以 int64 数组得到 float64：应先把长度转换为 x 的 dtype。

def masked_mean(x, lengths):
    valid = np.arange(x.shape[1]) < lengths[:, None]
    total = np.where(valid[:, :, None], x, 0).sum(axis=1)
    count = np.maximum(lengths, 1)
    return total / count[:, None]
