# expect: WRONG
# en: The slice pad:-pad is empty when pad is 0, since -0 is 0. Cut with pad : pad + height.
# zh: pad 为 0 时切片 pad:-pad 是空的，因为 -0 就是 0。应使用 pad : pad + height。

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
            dpadded[:, :, rows, columns] += np.einsum("nohw,oc->nchw", dy, w[:, :, u, v])
    dx = dpadded[:, :, pad:-pad, pad:-pad]
    return dx, dw, dy.sum(axis=(0, 2, 3))
