# expect: WRONG
# en: The padding is the smallest pixel of the image. Where the real pixels of a window are just as small, the padding comes first and takes the gradient. Pad with minus infinity.
# zh: 用图像的最小值填充。若窗口内的真实像素同样小，排在前面的填充会取走梯度。应以负无穷填充。

def maxpool2d(x, k, stride, pad, dy):
    samples, channels, height, width = x.shape
    around = ((0, 0), (0, 0), (pad, pad), (pad, pad))
    padded = np.pad(x, around, constant_values=x.min())
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
    return y, dpadded[:, :, pad : pad + height, pad : pad + width]
