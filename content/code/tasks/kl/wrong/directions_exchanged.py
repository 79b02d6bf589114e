# expect: WRONG
# en: This is the divergence of q from p. It is not symmetric: the expectation is taken under p, the first argument.
# zh: 算的是 KL(q‖p)。KL 散度不对称：期望是对第一个参数 p 取的。

def kl_divergence(q, p):
    for rows in (p, q):
        if np.any(rows < 0) or np.any(np.abs(rows.sum(axis=-1) - 1) > 1e-6):
            raise ValueError("every row must be a probability distribution")
    with np.errstate(divide="ignore", invalid="ignore"):
        # A difference of logarithms: the ratio itself may overflow.
        terms = p * (np.log(p) - np.log(q))
    return np.where(p > 0, terms, 0.0).sum(axis=-1)
