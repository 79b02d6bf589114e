# expect: WRONG
# en: The rows run over the kernel first and over the channels last. Each channel's kh * kw entries belong together.
# zh: 行先按核内位置、后按通道排列。每个通道的 kh * kw 个元素应排在一起。

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
    return columns.transpose(0, 2, 3, 1, 4, 5).reshape(samples, channels * kh * kw, out_h * out_w)
