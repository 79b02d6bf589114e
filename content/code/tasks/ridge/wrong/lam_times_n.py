# expect: WRONG
# en: The penalty was multiplied by n, which belongs to a mean of the squared errors. Here they are summed.
# zh: 惩罚乘了 n，那对应的是平方误差的平均。这里是求和。

def ridge(x, y, lam):
    # With the best b for a given w, only the centred data remain to be fitted.
    x_mean, y_mean = x.mean(axis=0), y.mean()
    z = x - x_mean
    w = np.linalg.solve(z.T @ z + len(x) * lam * np.eye(x.shape[1]), z.T @ (y - y_mean))
    return w, y_mean - x_mean @ w
