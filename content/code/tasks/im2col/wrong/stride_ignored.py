# expect: WRONG
# en: The windows follow each other pixel by pixel; the number of windows is right, but each must start stride pixels after the one before.
# zh: 窗口逐像素移动；窗口数目对，但相邻窗口的起点应相差 stride 个像素。

def im2col(x, k, stride=1, pad=0):
    samples, channels, height, width = x.shape
    kh, kw = k
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    out_h = (height + 2 * pad - kh) // stride + 1
    out_w = (width + 2 * pad - kw) // stride + 1
    columns = np.empty((samples, channels, kh, kw, out_h, out_w), dtype=x.dtype)
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + out_h)
            across = slice(v, v + out_w)
            columns[:, :, u, v] = padded[:, :, rows, across]
    return columns.reshape(samples, channels * kh * kw, out_h * out_w)
