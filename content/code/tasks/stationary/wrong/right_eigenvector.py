# expect: WRONG
# en: The equation solved was P v = v, whose solution is constant because rows sum to 1. The distribution multiplies from the left: transpose P.
# zh: 解的是 P v = v，因为各行之和为 1，其解是常数向量。分布是从左边相乘的：应转置 P。

def stationary(p):
    n = len(p)
    # Transposed, pi P = pi reads (P^T - I) pi = 0. These n equations depend on each other:
    # the row of ones below them, sum(pi) = 1, makes the solution unique.
    equations = np.vstack([p - np.eye(n), np.ones(n)])
    right_side = np.append(np.zeros(n), 1.0)
    return np.linalg.lstsq(equations, right_side, rcond=None)[0]
