def stationary(p):
    n = len(p)
    # Transposed, pi P = pi reads (P^T - I) pi = 0. These n equations depend on each other:
    # the row of ones below them, sum(pi) = 1, makes the solution unique.
    equations = np.vstack([p.T - np.eye(n), np.ones(n)])
    right_side = np.append(np.zeros(n), 1.0)
    return np.linalg.lstsq(equations, right_side, rcond=None)[0]
