# expect: WRONG
# en: nan_to_num removes nan, but it also turns the infinite divergence into a large finite number.
# zh: nan_to_num 除去了 nan，却也把无穷大的散度变成了很大的有限数。

def kl_divergence(p, q):
    for rows in (p, q):
        if np.any(rows < 0) or np.any(np.abs(rows.sum(axis=-1) - 1) > 1e-6):
            raise ValueError("every row must be a probability distribution")
    with np.errstate(divide="ignore", invalid="ignore"):
        # A difference of logarithms: the ratio itself may overflow.
        terms = p * (np.log(p) - np.log(q))
    return np.nan_to_num(terms).sum(axis=-1)
