# expect: WRONG
# en: All rows were summed into one number. Each row along the last axis has a divergence of its own.
# zh: 把所有行加成了一个数。沿最后一维的每一行各有一个散度。

def kl_divergence(p, q):
    for rows in (p, q):
        if np.any(rows < 0) or np.any(np.abs(rows.sum(axis=-1) - 1) > 1e-6):
            raise ValueError("every row must be a probability distribution")
    with np.errstate(divide="ignore", invalid="ignore"):
        # A difference of logarithms: the ratio itself may overflow.
        terms = p * (np.log(p) - np.log(q))
    return np.where(p > 0, terms, 0.0).sum()
