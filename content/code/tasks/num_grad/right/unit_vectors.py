# en: Steps along the rows of a scaled identity matrix.
# zh: 沿单位矩阵各行乘以 h 的方向移动。

def numerical_gradient(f, x, h=1e-5):
    start = np.asarray(x, dtype=float)
    steps = (h * np.eye(start.size)).reshape(start.size, *start.shape)
    slopes = [float(f(start + step)) - float(f(start - step)) for step in steps]
    return np.reshape(slopes, start.shape).astype(float) / h / 2
