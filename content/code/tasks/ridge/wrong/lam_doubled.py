# expect: WRONG
# en: The factor 2 was cancelled in one derivative and kept in the other. Both terms have it, so the equation is (Z^T Z + lam I) w = Z^T y.
# zh: 求导后的因子 2 只约去了一边。两项都有这个因子，方程是 (Z^T Z + lam I) w = Z^T y。

def ridge(x, y, lam):
    # With the best b for a given w, only the centred data remain to be fitted.
    x_mean, y_mean = x.mean(axis=0), y.mean()
    z = x - x_mean
    w = np.linalg.solve(z.T @ z + 2 * lam * np.eye(x.shape[1]), z.T @ (y - y_mean))
    return w, y_mean - x_mean @ w
