# en: One of the dependent equations is replaced by the sum.
# zh: 用归一化条件替换其中一个相关的方程。

def stationary(p):
    n = len(p)
    system = np.eye(n) - p.T
    system[0, :] = 1.0
    return np.linalg.solve(system, np.eye(n)[0])
