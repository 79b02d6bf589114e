# expect: WRONG
# en: The bias was penalised like a weight, so that the fit is pulled towards 0 and depends on where y has its origin. Leave b out of the penalty.
# zh: 偏置像权重一样受到了惩罚，拟合被拉向 0，并且取决于 y 的原点。惩罚中不应有 b。

def ridge(x, y, lam):
    extended = np.hstack([x, np.ones((len(x), 1))])
    penalty = lam * np.eye(extended.shape[1])
    solution = np.linalg.solve(extended.T @ extended + penalty, extended.T @ y)
    return solution[:-1], float(solution[-1])
