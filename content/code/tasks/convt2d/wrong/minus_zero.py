# expect: WRONG
# en: The slice pad:-pad is empty when pad is 0, since -0 is 0. Give the end as full_h - pad.
# zh: pad 为 0 时切片 pad:-pad 是空的，因为 -0 就是 0。终点应写成 full_h - pad。

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
    return full[:, :, pad:-pad, pad:-pad]
