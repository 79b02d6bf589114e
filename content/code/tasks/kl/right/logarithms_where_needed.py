# en: Logarithms are taken only where p is positive.
# zh: 只在 p 为正之处取对数。

def kl_divergence(p, q):
    if min(p.min(initial=0), q.min(initial=0)) < 0:
        raise ValueError("negative probability")
    if not all(np.allclose(np.sum(rows, axis=-1), 1, rtol=0, atol=1e-6) for rows in (p, q)):
        raise ValueError("probabilities do not sum to 1")
    needed = p > 0
    terms = np.zeros(p.shape)
    impossible = needed & (q == 0)
    terms[impossible] = np.inf
    fine = needed & (q > 0)
    terms[fine] = p[fine] * np.log(p[fine]) - p[fine] * np.log(q[fine])
    return np.add.reduce(terms, axis=-1)
