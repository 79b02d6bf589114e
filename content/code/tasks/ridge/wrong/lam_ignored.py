# expect: WRONG
# en: The pseudo-inverse solves plain least squares; the penalty never enters.
# zh: 伪逆求的是普通最小二乘，惩罚项没有起作用。

def ridge(x, y, lam):
    # With the best b for a given w, only the centred data remain to be fitted.
    x_mean, y_mean = x.mean(axis=0), y.mean()
    z = x - x_mean
    w = np.linalg.pinv(z) @ (y - y_mean)
    return w, y_mean - x_mean @ w
