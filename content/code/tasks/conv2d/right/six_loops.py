# en: The definition written out, one output value at a time.
# zh: 按定义逐个输出值计算。

def conv2d(x, w, b=None, stride=1, pad=0, dilation=1, groups=1):
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    c_out, c_group, kh, kw = w.shape
    span_h, span_w = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    out_h = (padded.shape[2] - span_h) // stride + 1
    out_w = (padded.shape[3] - span_w) // stride + 1
    y = np.zeros((x.shape[0], c_out, out_h, out_w))
    for n in range(x.shape[0]):
        for o in range(c_out):
            first = o // (c_out // groups) * c_group
            for i in range(out_h):
                for j in range(out_w):
                    top, left = i * stride, j * stride
                    patch = padded[
                        n,
                        first : first + c_group,
                        top : top + span_h : dilation,
                        left : left + span_w : dilation,
                    ]
                    y[n, o, i, j] = (patch * w[o]).sum()
                    if b is not None:
                        y[n, o, i, j] += b[o]
    return y
