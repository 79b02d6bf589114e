# expect: WRONG
# en: The features were divided by their standard deviations, so the penalty falls on other weights than those asked for. Centring is enough.
# zh: 特征还除以了标准差，受惩罚的就不再是所求的权重。只需中心化。

def ridge(x, y, lam):
    # With the best b for a given w, only the centred data remain to be fitted.
    x_mean, y_mean = x.mean(axis=0), y.mean()
    scale = x.std(axis=0) + 1e-12
    z = (x - x_mean) / scale
    w = np.linalg.solve(z.T @ z + lam * np.eye(x.shape[1]), z.T @ (y - y_mean)) / scale
    return w, y_mean - x_mean @ w
