# expect: WRONG
# en: The gradient of the padded image is cut at its upper left corner; the real image starts pad pixels further in.
# zh: 填充后图像的梯度从左上角截取；真正的图像从第 pad 个像素才开始。

def maxpool2d(x, k, stride, pad, dy):
    samples, channels, height, width = x.shape
    around = ((0, 0), (0, 0), (pad, pad), (pad, pad))
    padded = np.pad(x, around, constant_values=-np.inf)
    dpadded = np.zeros(padded.shape)
    y = np.zeros(dy.shape)
    n, c = np.ogrid[:samples, :channels]
    for i in range(dy.shape[2]):
        for j in range(dy.shape[3]):
            top, left = i * stride, j * stride
            window = padded[:, :, top : top + k, left : left + k]
            flat = window.reshape(samples, channels, k * k)
            y[:, :, i, j] = flat.max(axis=2)
            first = flat.argmax(axis=2)
            dpadded[n, c, top + first // k, left + first % k] += dy[:, :, i, j]
    return y, dpadded[:, :, :height, :width]
