# expect: WRONG
# en: The two sides of the kernel are swapped: k is (height, width).
# zh: 核的两条边弄反了：k 是（高，宽）。

def im2col(x, k, stride=1, pad=0):
    samples, channels, height, width = x.shape
    kw, kh = k
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    out_h = (height + 2 * pad - kh) // stride + 1
    out_w = (width + 2 * pad - kw) // stride + 1
    columns = np.empty((samples, channels, kh, kw, out_h, out_w), dtype=x.dtype)
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + stride * (out_h - 1) + 1, stride)
            across = slice(v, v + stride * (out_w - 1) + 1, stride)
            columns[:, :, u, v] = padded[:, :, rows, across]
    return columns.reshape(samples, channels * kh * kw, out_h * out_w)
