# expect: ERROR
# en: The windows are placed k pixels apart. Their distance is the stride.
# zh: 窗口之间相距 k 个像素。它们的间距应为 stride。

def maxpool2d(x, k, stride, pad, dy):
    samples, channels, height, width = x.shape
    around = ((0, 0), (0, 0), (pad, pad), (pad, pad))
    padded = np.pad(x, around, constant_values=-np.inf)
    dpadded = np.zeros(padded.shape)
    y = np.zeros(dy.shape)
    n, c = np.ogrid[:samples, :channels]
    for i in range(dy.shape[2]):
        for j in range(dy.shape[3]):
            top, left = i * k, j * k
            window = padded[:, :, top : top + k, left : left + k]
            flat = window.reshape(samples, channels, k * k)
            y[:, :, i, j] = flat.max(axis=2)
            first = flat.argmax(axis=2)
            dpadded[n, c, top + first // k, left + first % k] += dy[:, :, i, j]
    return y, dpadded[:, :, pad : pad + height, pad : pad + width]
