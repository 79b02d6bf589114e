# expect: WRONG
# en: There is no bias in the fit: the line is forced through the origin.
# zh: 拟合中没有偏置：直线被迫通过原点。

def ridge(x, y, lam):
    # With the best b for a given w, only the centred data remain to be fitted.
    x_mean, y_mean = np.zeros(x.shape[1]), 0.0
    z = x - x_mean
    w = np.linalg.solve(z.T @ z + lam * np.eye(x.shape[1]), z.T @ (y - y_mean))
    return w, y_mean - x_mean @ w
