# expect: WRONG
# en: pad does nothing here. In a transposed convolution it cuts rows and columns off the output, as the convolution had added them to its input.
# zh: 没有用到 pad。在转置卷积中它从输出上裁去行列，正如卷积曾给输入补上行列。

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
    return full
