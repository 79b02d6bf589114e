# expect: WRONG
# en: The base-2 logarithm gives bits. Nats need the natural logarithm.
# zh: 以 2 为底的对数得到比特。奈特要用自然对数。

def kl_divergence(p, q):
    for rows in (p, q):
        if np.any(rows < 0) or np.any(np.abs(rows.sum(axis=-1) - 1) > 1e-6):
            raise ValueError("every row must be a probability distribution")
    with np.errstate(divide="ignore", invalid="ignore"):
        # A difference of logarithms: the ratio itself may overflow.
        terms = p * (np.log2(p) - np.log2(q))
    return np.where(p > 0, terms, 0.0).sum(axis=-1)
