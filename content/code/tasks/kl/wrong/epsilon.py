# expect: WRONG
# en: A constant inside the logarithms hides the infinite divergence: what q excludes but p allows must give infinity.
# zh: 对数里加常数会掩盖无穷大：q 排除而 p 允许的结果，散度应为无穷。

def kl_divergence(p, q):
    for rows in (p, q):
        if np.any(rows < 0) or np.any(np.abs(rows.sum(axis=-1) - 1) > 1e-6):
            raise ValueError("every row must be a probability distribution")
    with np.errstate(divide="ignore", invalid="ignore"):
        # A difference of logarithms: the ratio itself may overflow.
        terms = p * (np.log(p + 1e-12) - np.log(q + 1e-12))
    return np.where(p > 0, terms, 0.0).sum(axis=-1)
