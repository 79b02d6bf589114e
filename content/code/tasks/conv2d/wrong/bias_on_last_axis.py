# expect: WRONG
# en: A bias of shape (C_out,) broadcasts along the last axis, the width. Where the width happens to equal C_out nothing is raised and the result is wrong: reshape it to (1, C_out, 1, 1).
# zh: 形状 (C_out,) 的偏置会沿最后一维（宽）广播。当宽恰好等于 C_out 时不会报错却算错：应先 reshape 为 (1, C_out, 1, 1)。

def conv2d(x, w, b=None, stride=1, pad=0, dilation=1, groups=1):
    n, _, height, width = x.shape
    c_out, c_group, kh, kw = w.shape
    out_group = c_out // groups
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    out_h = (height + 2 * pad - dilation * (kh - 1) - 1) // stride + 1
    out_w = (width + 2 * pad - dilation * (kw - 1) - 1) // stride + 1

    y = np.zeros((n, c_out, out_h, out_w), dtype=np.result_type(x, w))
    for g in range(groups):
        inputs = padded[:, g * c_group : (g + 1) * c_group]
        outputs = slice(g * out_group, (g + 1) * out_group)
        kernels = w[outputs]
        for u in range(kh):
            for v in range(kw):
                top, left = u * dilation, v * dilation
                rows = slice(top, top + stride * (out_h - 1) + 1, stride)
                columns = slice(left, left + stride * (out_w - 1) + 1, stride)
                seen = inputs[:, :, rows, columns]
                y[:, outputs] += np.einsum("nchw,oc->nohw", seen, kernels[:, :, u, v])
    if b is not None:
        fits = b.size == y.shape[-1]
        y = y + (b if fits else b.reshape(1, -1, 1, 1))
    return y
