# expect: WRONG
# en: output_padding is never used. It makes the output larger at the bottom and on the right, since several input sizes of a strided convolution share one output size.
# zh: 没有用到 output_padding。它使输出在下方与右侧变大，因为带步长的卷积会把几种输入尺寸映到同一输出尺寸。

def conv_transpose2d(x, w, stride=1, pad=0, output_padding=0):
    samples, _, height, width = x.shape
    _, c_out, kh, kw = w.shape
    full_h = (height - 1) * stride + kh
    full_w = (width - 1) * stride + kw
    full = np.zeros((samples, c_out, full_h, full_w))
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + stride * (height - 1) + 1, stride)
            columns = slice(v, v + stride * (width - 1) + 1, stride)
            full[:, :, rows, columns] += np.einsum("nchw,co->nohw", x, w[:, :, u, v])
    return full[:, :, pad : full_h - pad, pad : full_w - pad]
