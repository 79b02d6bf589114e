# en: Every singular direction of the centred data is shrunk by s / (s^2 + lam).
# zh: 沿中心化数据的每个奇异方向按 s / (s^2 + lam) 收缩。

def ridge(x, y, lam):
    u, s, vt = np.linalg.svd(x - x.mean(axis=0), full_matrices=False)
    kept = s > 1e-12 * s.max(initial=0)
    shrunk = np.zeros(len(s))
    shrunk[kept] = s[kept] / (s[kept] ** 2 + lam)
    w = vt.T @ (shrunk * (u.T @ (y - y.mean())))
    return w, y.mean() - x.mean(axis=0) @ w
