# expect: WRONG
# en: Where p is 0 the product 0 times log 0 is nan. By convention such a term is 0: leave it out.
# zh: p 为 0 处，0 乘 log 0 得 nan。按约定该项为 0，应排除。

def kl_divergence(p, q):
    for rows in (p, q):
        if np.any(rows < 0) or np.any(np.abs(rows.sum(axis=-1) - 1) > 1e-6):
            raise ValueError("every row must be a probability distribution")
    with np.errstate(divide="ignore", invalid="ignore"):
        # A difference of logarithms: the ratio itself may overflow.
        terms = p * (np.log(p) - np.log(q))
    return terms.sum(axis=-1)
