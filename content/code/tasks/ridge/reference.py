def ridge(x, y, lam):
    # With the best b for a given w, only the centred data remain to be fitted.
    x_mean, y_mean = x.mean(axis=0), y.mean()
    z = x - x_mean
    w = np.linalg.solve(z.T @ z + lam * np.eye(x.shape[1]), z.T @ (y - y_mean))
    return w, y_mean - x_mean @ w
