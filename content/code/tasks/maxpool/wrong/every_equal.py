# expect: WRONG
# en: Every equal maximum gets the full gradient, so dx no longer sums to dy. Only the first one gets it.
# zh: 每个并列的最大值都得到了整份梯度，dx 之和不再等于 dy 之和。只有最先的一个应得到。

def maxpool2d(x, k, stride, pad, dy):
    samples, channels, height, width = x.shape
    around = ((0, 0), (0, 0), (pad, pad), (pad, pad))
    padded = np.pad(x, around, constant_values=-np.inf)
    dpadded = np.zeros(padded.shape)
    y = np.zeros(dy.shape)
    for i in range(dy.shape[2]):
        for j in range(dy.shape[3]):
            top, left = i * stride, j * stride
            window = padded[:, :, top : top + k, left : left + k]
            flat = window.reshape(samples, channels, k * k)
            y[:, :, i, j] = flat.max(axis=2)
            largest = window == y[:, :, i : i + 1, j : j + 1]
            share = largest * dy[:, :, i : i + 1, j : j + 1]
            dpadded[:, :, top : top + k, left : left + k] += share
    return y, dpadded[:, :, pad : pad + height, pad : pad + width]
