# expect: WRONG
# en: Among equal maxima the leftmost column is preferred. In row-major order the upper row comes first.
# zh: 并列的最大值中优先取了最左的列。按行优先，应先取上面的行。

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
            first = window.swapaxes(2, 3).reshape(flat.shape).argmax(axis=2)
            first = first % k * k + first // k
            dpadded[n, c, top + first // k, left + first % k] += dy[:, :, i, j]
    return y, dpadded[:, :, pad : pad + height, pad : pad + width]
