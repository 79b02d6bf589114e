# en: Each input pixel stamps the kernels.
# zh: 逐个输入像素印上核。

def conv_transpose2d(x, w, stride=1, pad=0, output_padding=0):
    n, _, height, width = x.shape
    _, c_out, kh, kw = w.shape
    tall = (height - 1) * stride + kh + output_padding
    wide = (width - 1) * stride + kw + output_padding
    y = np.zeros((n, c_out, tall, wide))
    for i in range(height):
        for j in range(width):
            stamp = np.tensordot(x[:, :, i, j], w, axes=1)
            y[:, :, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
    return y[:, :, pad : -pad or None, pad : -pad or None]
