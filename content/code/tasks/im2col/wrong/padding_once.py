# expect: WRONG
# en: Padding is added on both sides: the padded height is H + 2 * pad. With pad counted once the last windows are missing.
# zh: 填充加在两侧，填充后的高度为 H + 2 * pad。只算一次会缺少最后的窗口。

def im2col(x, k, stride=1, pad=0):
    samples, channels, height, width = x.shape
    kh, kw = k
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    out_h = (height + pad - kh) // stride + 1
    out_w = (width + pad - kw) // stride + 1
    columns = np.empty((samples, channels, kh, kw, out_h, out_w), dtype=x.dtype)
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + stride * (out_h - 1) + 1, stride)
            across = slice(v, v + stride * (out_w - 1) + 1, stride)
            columns[:, :, u, v] = padded[:, :, rows, across]
    return columns.reshape(samples, channels * kh * kw, out_h * out_w)
