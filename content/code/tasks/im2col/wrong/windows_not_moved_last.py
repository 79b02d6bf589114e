# expect: WRONG
# en: Reshaping does not transpose: the axes of the windows were not moved behind those of the kernel, so the shape is right and the contents are not.
# zh: reshape 不等于转置：窗口的维没有移到核的维之后，形状正确而内容错位。

def im2col(x, k, stride=1, pad=0):
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, tuple(k), axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride]
    n, c, out_h, out_w, kh, kw = windows.shape
    return windows.reshape(n, c * kh * kw, out_h * out_w)
