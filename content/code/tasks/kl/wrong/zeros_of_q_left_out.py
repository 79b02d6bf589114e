# expect: WRONG
# en: Terms with q = 0 were left out as well. There the divergence is infinite if p is positive.
# zh: q = 0 的项也被排除了。若该处 p 为正，散度应为无穷。

def kl_divergence(p, q):
    for rows in (p, q):
        if np.any(rows < 0) or np.any(np.abs(rows.sum(axis=-1) - 1) > 1e-6):
            raise ValueError("every row must be a probability distribution")
    with np.errstate(divide="ignore", invalid="ignore"):
        # A difference of logarithms: the ratio itself may overflow.
        terms = p * (np.log(p) - np.log(q))
    return np.where((p > 0) & (q > 0), terms, 0.0).sum(axis=-1)
