# expect: WRONG
# en: np.allclose allows about 1e-5 by default. A row whose sum is off by more than 1e-6 must be refused.
# zh: np.allclose 默认容许约 1e-5 的误差。和与 1 相差超过 1e-6 的行应被拒绝。

def kl_divergence(p, q):
    for rows in (p, q):
        if np.any(rows < 0) or not np.allclose(rows.sum(axis=-1), 1):
            raise ValueError("every row must be a probability distribution")
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = p * (np.log(p) - np.log(q))
    return np.where(p > 0, terms, 0.0).sum(axis=-1)
