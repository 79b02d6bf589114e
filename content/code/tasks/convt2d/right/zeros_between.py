# en: Zeros between the pixels, then an ordinary convolution with the flipped kernel.
# zh: 像素之间插入零，再用翻转的核做普通卷积。

def conv_transpose2d(x, w, stride=1, pad=0, output_padding=0):
    n, c, height, width = x.shape
    kh, kw = w.shape[2:]
    spread = np.zeros((n, c, (height - 1) * stride + 1, (width - 1) * stride + 1))
    spread[:, :, ::stride, ::stride] = x
    around = (kh - 1, kh - 1 + output_padding), (kw - 1, kw - 1 + output_padding)
    spread = np.pad(spread, ((0, 0), (0, 0), *around))
    seen = np.lib.stride_tricks.sliding_window_view(spread, (kh, kw), axis=(2, 3))
    y = np.einsum("nchwuv,couv->nohw", seen, w[:, :, ::-1, ::-1])
    return y[:, :, pad : y.shape[2] - pad, pad : y.shape[3] - pad]
