# expect: WRONG
# en: The gradient is spread evenly over the window, as for average pooling. Only the maximum had an effect on y.
# zh: 梯度平均分给了整个窗口，这是平均池化。只有最大值影响了 y。

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
            share = dy[:, :, i : i + 1, j : j + 1] / k**2
            dpadded[:, :, top : top + k, left : left + k] += share
    return y, dpadded[:, :, pad : pad + height, pad : pad + width]
