# expect: WRONG
# en: Without the condition on the sum the equations have the solution 0, and least squares returns it.
# zh: 没有归一化条件时，方程组有零解，最小二乘返回的正是它。

def stationary(p):
    n = len(p)
    # Transposed, pi P = pi reads (P^T - I) pi = 0. These n equations depend on each other:
    # the row of ones below them, sum(pi) = 1, makes the solution unique.
    equations = p.T - np.eye(n)
    right_side = np.zeros(n)
    return np.linalg.lstsq(equations, right_side, rcond=None)[0]
