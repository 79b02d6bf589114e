# expect: WRONG
# en: pad enlarges the result. It works the other way round than in a convolution: rows and columns are cut off.
# zh: pad 使结果变大了。它与普通卷积中的作用相反：应裁去行列。

def conv_transpose2d(x, w, stride=1, pad=0, output_padding=0):
    samples, _, height, width = x.shape
    _, c_out, kh, kw = w.shape
    full_h = (height - 1) * stride + kh + output_padding
    full_w = (width - 1) * stride + kw + output_padding
    full = np.zeros((samples, c_out, full_h, full_w))
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + stride * (height - 1) + 1, stride)
            columns = slice(v, v + stride * (width - 1) + 1, stride)
            full[:, :, rows, columns] += np.einsum("nchw,co->nohw", x, w[:, :, u, v])
    return np.pad(full, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
