# expect: WRONG
# en: dx uses the kernel the wrong way round. Sending shares back entry by entry needs no flip; sliding a window over dy needs one, in both directions.
# zh: dx 中核的方向反了。逐元素把梯度送回原处不需要翻转；在 dy 上滑动窗口则要在两个方向上都翻转。

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
            back = w[:, :, kh - 1 - u, kw - 1 - v]
            dpadded[:, :, rows, columns] += np.einsum("nohw,oc->nchw", dy, back)
    dx = dpadded[:, :, pad : pad + height, pad : pad + width]
    return dx, dw, dy.sum(axis=(0, 2, 3))
