# expect: ERROR
# en: w is read as (C_out, C_in, kh, kw), as for a convolution. A transposed convolution has its input channels first.
# zh: 把 w 读成了普通卷积的 (C_out, C_in, kh, kw)。转置卷积的输入通道在前。

def conv_transpose2d(x, w, stride=1, pad=0, output_padding=0):
    samples, _, height, width = x.shape
    c_out, _, kh, kw = w.shape
    full_h = (height - 1) * stride + kh + output_padding
    full_w = (width - 1) * stride + kw + output_padding
    full = np.zeros((samples, c_out, full_h, full_w))
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + stride * (height - 1) + 1, stride)
            columns = slice(v, v + stride * (width - 1) + 1, stride)
            full[:, :, rows, columns] += np.einsum("nchw,oc->nohw", x, w[:, :, u, v])
    return full[:, :, pad : full_h - pad, pad : full_w - pad]
