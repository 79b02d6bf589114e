# expect: WRONG
# en: Zeros are appended after the cut. output_padding enlarges the output before the cut, so with padding it brings back computed rows instead of zeros.
# zh: 裁剪之后才补零。output_padding 在裁剪之前扩大输出，因此有填充时它保留的是算出的行，而不是零。

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
    cut = full[:, :, pad : full_h - pad, pad : full_w - pad]
    return np.pad(cut, ((0, 0), (0, 0), (0, output_padding), (0, output_padding)))
