# expect: WRONG
# en: Rows that do not sum to 1 were accepted. The formula means nothing for them: raise ValueError.
# zh: 接受了和不为 1 的行。公式对它们没有意义，应抛出 ValueError。

def kl_divergence(p, q):
    for rows in (p, q):
        if np.any(rows < 0):
            raise ValueError("every row must be a probability distribution")
    with np.errstate(divide="ignore", invalid="ignore"):
        # A difference of logarithms: the ratio itself may overflow.
        terms = p * (np.log(p) - np.log(q))
    return np.where(p > 0, terms, 0.0).sum(axis=-1)
