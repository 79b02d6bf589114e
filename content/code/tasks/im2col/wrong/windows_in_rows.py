# expect: WRONG
# en: Every window stands in a row; each should be a column, so that weights multiply from the left.
# zh: 每个窗口排成了一行；应排成一列，这样权重从左边相乘。

def im2col(x, k, stride=1, pad=0):
    samples, channels, height, width = x.shape
    kh, kw = k
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    out_h = (height + 2 * pad - kh) // stride + 1
    out_w = (width + 2 * pad - kw) // stride + 1
    columns = np.empty((samples, channels, kh, kw, out_h, out_w), dtype=x.dtype)
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + stride * (out_h - 1) + 1, stride)
            across = slice(v, v + stride * (out_w - 1) + 1, stride)
            columns[:, :, u, v] = padded[:, :, rows, across]
    return columns.reshape(samples, channels * kh * kw, out_h * out_w).transpose(0, 2, 1)
