# expect: WRONG
# en: y was centred, but the features were not, so the weights have to make up for their mean. Centre both, or add a column of ones.
# zh: 只对 y 做了中心化，特征没有，权重被迫去弥补其均值。二者都应中心化，或增加全 1 的一列。

def ridge(x, y, lam):
    # With the best b for a given w, only the centred data remain to be fitted.
    x_mean, y_mean = x.mean(axis=0), y.mean()
    z = x
    w = np.linalg.solve(z.T @ z + lam * np.eye(x.shape[1]), z.T @ (y - y_mean))
    return w, y_mean - x_mean @ w
