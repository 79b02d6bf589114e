# expect: WRONG
# en: This is the cross-entropy. The divergence is that minus the entropy of p, so that equal distributions give 0.
# zh: 这是交叉熵。KL 散度还要减去 p 的熵，分布相同时才为 0。

def kl_divergence(p, q):
    for rows in (p, q):
        if np.any(rows < 0) or np.any(np.abs(rows.sum(axis=-1) - 1) > 1e-6):
            raise ValueError("every row must be a probability distribution")
    with np.errstate(divide="ignore", invalid="ignore"):
        # A difference of logarithms: the ratio itself may overflow.
        terms = -p * np.log(q)
    return np.where(p > 0, terms, 0.0).sum(axis=-1)
