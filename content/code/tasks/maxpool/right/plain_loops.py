# en: Plain loops over real pixels; nothing is padded.
# zh: 只对真实像素写循环，不做填充。

def maxpool2d(x, k, stride, pad, dy):
    y, dx = np.zeros(dy.shape), np.zeros(x.shape)
    for n, c, i, j in np.ndindex(*dy.shape):
        rows = range(max(0, i * stride - pad), min(x.shape[2], i * stride - pad + k))
        columns = range(max(0, j * stride - pad), min(x.shape[3], j * stride - pad + k))
        pixels = [(row, column) for row in rows for column in columns]
        best = max(pixels, key=lambda pixel: x[n, c, pixel[0], pixel[1]])
        y[n, c, i, j] = x[n, c, best[0], best[1]]
        dx[n, c, best[0], best[1]] += dy[n, c, i, j]
    return y, dx
