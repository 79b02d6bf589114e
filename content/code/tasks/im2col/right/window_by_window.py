# en: One window after another is flattened into its column.
# zh: 逐个窗口展平为对应的列。

def im2col(x, k, stride=1, pad=0):
    n, c, h, w = x.shape
    kh, kw = k
    padded = np.zeros((n, c, h + 2 * pad, w + 2 * pad), dtype=x.dtype)
    padded[:, :, pad : pad + h, pad : pad + w] = x
    columns = []
    for top in range(0, h + 2 * pad - kh + 1, stride):
        for left in range(0, w + 2 * pad - kw + 1, stride):
            window = padded[:, :, top : top + kh, left : left + kw]
            columns.append(window.reshape(n, c * kh * kw))
    return np.stack(columns, axis=2)
