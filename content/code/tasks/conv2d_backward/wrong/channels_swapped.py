# expect: ERROR
# en: The channel axes of w are taken for (in, out). They are (out, in), and dx sums over the outputs.
# zh: 把 w 的通道维当成了（入，出）。实际是（出，入），dx 对输出通道求和。

def conv2d_backward(dy, x, w, stride=1, pad=0):
    height, width = x.shape[2:]
    kh, kw = w.shape[2:]
    out_h, out_w = dy.shape[2:]
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    dpadded = np.zeros(padded.shape)
    dw = np.zeros(w.shape)
    for u in range(kh):
        for v in range(kw):
            rows = slice(u, u + stride * (out_h - 1) + 1, stride)
            columns = slice(v, v + stride * (out_w - 1) + 1, stride)
            seen = padded[:, :, rows, columns]
            dw[:, :, u, v] = np.einsum("nohw,nchw->oc", dy, seen)
            dpadded[:, :, rows, columns] += np.einsum("nohw,co->nchw", dy, w[:, :, u, v])
    dx = dpadded[:, :, pad : pad + height, pad : pad + width]
    return dx, dw, dy.sum(axis=(0, 2, 3))
