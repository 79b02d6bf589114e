# expect: WRONG
# en: lam was added to every entry of the matrix instead of its diagonal: lam + A broadcasts. Multiply it by the identity.
# zh: lam 被加到了矩阵的每个元素，而不只是对角线：标量相加会广播。应乘以单位矩阵。

def ridge(x, y, lam):
    # With the best b for a given w, only the centred data remain to be fitted.
    x_mean, y_mean = x.mean(axis=0), y.mean()
    z = x - x_mean
    w = np.linalg.lstsq(z.T @ z + lam, z.T @ (y - y_mean))[0]
    return w, y_mean - x_mean @ w
