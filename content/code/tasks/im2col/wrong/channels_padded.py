# expect: ERROR
# en: The padding goes to the channels and the rows: np.pad wants one pair for each axis, and the image axes are the last two.
# zh: 填充加到了通道维与行上：np.pad 每一维要一对数，图像的维是最后两维。

def im2col(x, k, stride=1, pad=0):
    samples, channels, height, width = x.shape
    kh, kw = k
    padded = np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    out_h = (height + 2 * pad - kh) // stride + 1
    out_w = (width + 2 * pad - kw) // stride + 1
    columns = np.empty((samples, channels, kh, kw, out_h, out_w), dtype=x.dtype)
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + stride * (out_h - 1) + 1, stride)
            across = slice(v, v + stride * (out_w - 1) + 1, stride)
            columns[:, :, u, v] = padded[:, :, rows, across]
    return columns.reshape(samples, channels * kh * kw, out_h * out_w)
