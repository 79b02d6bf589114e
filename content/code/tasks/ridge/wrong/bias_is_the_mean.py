# expect: WRONG
# en: b is the mean of y only if the features have mean 0. Move the bias back: subtract the mean features times w.
# zh: 只有特征均值为 0 时，b 才等于 y 的均值。应再减去特征均值与 w 的内积。

def ridge(x, y, lam):
    # With the best b for a given w, only the centred data remain to be fitted.
    x_mean, y_mean = x.mean(axis=0), y.mean()
    z = x - x_mean
    w = np.linalg.solve(z.T @ z + lam * np.eye(x.shape[1]), z.T @ (y - y_mean))
    return w, y_mean
