# en: dx as a convolution of the spread-out dy with the flipped kernel, dw from the windows.
# zh: dx 是撑开后的 dy 与翻转核的卷积，dw 由各窗口求得。

def conv2d_backward(dy, x, w, stride=1, pad=0):
    view = np.lib.stride_tricks.sliding_window_view
    n, _, height, width = x.shape
    c_out, _, kh, kw = w.shape
    out_h, out_w = dy.shape[2:]
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    windows = view(padded, (kh, kw), axis=(2, 3))[:, :, ::stride, ::stride]
    dw = np.einsum("nohw,nchwuv->ocuv", dy, windows)

    # Zeros between the entries undo the stride, and zeros around them let every window in.
    tall, wide = padded.shape[2] + kh - 1, padded.shape[3] + kw - 1
    spread = np.zeros((n, c_out, tall, wide))
    rows = slice(kh - 1, kh + stride * (out_h - 1), stride)
    spread[:, :, rows, kw - 1 : kw + stride * (out_w - 1) : stride] = dy
    seen = view(spread, (kh, kw), axis=(2, 3))
    dpadded = np.einsum("nohwuv,ocuv->nchw", seen, w[:, :, ::-1, ::-1])
    dx = dpadded[:, :, pad : pad + height, pad : pad + width]
    return dx, dw, np.einsum("nohw->o", dy)
