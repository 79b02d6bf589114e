# en: One row after another in plain Python.
# zh: 用纯 Python 逐行计算。

def kl_divergence(p, q):
    rows_p, rows_q = p.reshape(-1, p.shape[-1]).tolist(), q.reshape(-1, q.shape[-1]).tolist()
    for row in rows_p + rows_q:
        if min(row) < 0 or abs(math.fsum(row) - 1) > 1e-6:
            raise ValueError("not a distribution")
    found = np.array([divergence(*pair) for pair in zip(rows_p, rows_q)], dtype=float)
    return found.reshape(p.shape[:-1])


def divergence(p, q):
    if any(a > 0 and b == 0 for a, b in zip(p, q)):
        return math.inf
    return sum(a * (math.log(a) - math.log(b)) for a, b in zip(p, q) if a > 0)
