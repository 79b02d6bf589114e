# expect: WRONG
# en: Among equal maxima the last one gets the gradient; it must be the first in row-major order.
# zh: 并列的最大值中，梯度给了最后一个；应给按行优先最先的一个。

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
            first = k * k - 1 - flat[:, :, ::-1].argmax(axis=2)
            dpadded[n, c, top + first // k, left + first % k] += dy[:, :, i, j]
    return y, dpadded[:, :, pad : pad + height, pad : pad + width]
