# en: Every output entry sends its gradient to the window it saw.
# zh: 每个输出元素把梯度送回它看到的窗口。

def conv2d_backward(dy, x, w, stride=1, pad=0):
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    dpadded, dw = np.zeros(padded.shape), np.zeros(w.shape)
    kh, kw = w.shape[2:]
    for i in range(dy.shape[2]):
        for j in range(dy.shape[3]):
            top, left = i * stride, j * stride
            above = dy[:, :, i, j]
            window = padded[:, :, top : top + kh, left : left + kw]
            dw += np.tensordot(above, window, axes=(0, 0))
            dpadded[:, :, top : top + kh, left : left + kw] += np.tensordot(above, w, axes=1)
    height, width = x.shape[2:]
    return dpadded[:, :, pad : pad + height, pad : pad + width], dw, dy.sum((0, 2, 3))
