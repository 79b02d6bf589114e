# expect: WRONG
# en: The extra rows carry lam itself, which is squared in the sum. They need its square root.
# zh: 增添的行用的是 lam 本身，平方之后成了 lam 的平方。应取其平方根。

def ridge(x, y, lam):
    # With the best b for a given w, only the centred data remain to be fitted.
    x_mean, y_mean = x.mean(axis=0), y.mean()
    z = x - x_mean
    w = np.linalg.lstsq(
        np.vstack([z, lam * np.eye(x.shape[1])]), np.append(y - y_mean, np.zeros(x.shape[1]))
    )[0]
    return w, y_mean - x_mean @ w
