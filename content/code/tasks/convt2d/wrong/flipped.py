# expect: WRONG
# en: The stamps come out the wrong way round. Stamping needs no flip; sliding a window over the pixels with zeros between them needs one, in both directions.
# zh: 印记的方向反了。逐像素盖印不需要翻转；在插零后的输入上滑动窗口则要在两个方向上都翻转核。

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
            kernel = w[:, :, kh - 1 - u, kw - 1 - v]
            full[:, :, rows, columns] += np.einsum("nchw,co->nohw", x, kernel)
    return full[:, :, pad : full_h - pad, pad : full_w - pad]
