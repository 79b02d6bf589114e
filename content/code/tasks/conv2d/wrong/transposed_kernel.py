# expect: WRONG
# en: Rows and columns of the kernel are swapped: it is transposed.
# zh: 核的行与列互换，相当于转置。

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
                y[:, outputs] += np.einsum("nchw,oc->nohw", seen, kernels[:, :, min(v, kh - 1), min(u, kw - 1)])
    if b is not None:
        y = y + b.reshape(1, -1, 1, 1)
    return y
