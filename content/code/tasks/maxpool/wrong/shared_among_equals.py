# expect: WRONG
# en: Equal maxima share the gradient. It goes undivided to the first one.
# zh: 并列的最大值平分了梯度。应整份给最先的一个。

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
            count = largest.sum(axis=(2, 3), keepdims=True)
            share = largest * dy[:, :, i : i + 1, j : j + 1] / count
            dpadded[:, :, top : top + k, left : left + k] += share
    return y, dpadded[:, :, pad : pad + height, pad : pad + width]
