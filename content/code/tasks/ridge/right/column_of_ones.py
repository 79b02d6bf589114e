# en: A column of ones for the bias, and a penalty matrix with a 0 in its place.
# zh: 为偏置增加全 1 的一列，惩罚矩阵在该处为 0。

def ridge(x, y, lam):
    extended = np.hstack([x, np.ones((len(x), 1))])
    penalty = lam * np.eye(extended.shape[1])
    penalty[-1, -1] = 0
    solution = np.linalg.solve(extended.T @ extended + penalty, extended.T @ y)
    return solution[:-1], float(solution[-1])
