# expect: WRONG
# en: Rows that do not sum to 1 were divided by their sum. The caller's mistake must be reported with ValueError, not mended in silence.
# zh: 把和不为 1 的行除以了它们的和。应以 ValueError 报告调用者的错误，而不是悄悄修正。

def kl_divergence(p, q):
    for rows in (p, q):
        if np.any(rows < 0):
            raise ValueError("every row must be a probability distribution")
    p, q = p / p.sum(axis=-1, keepdims=True), q / q.sum(axis=-1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        # A difference of logarithms: the ratio itself may overflow.
        terms = p * (np.log(p) - np.log(q))
    return np.where(p > 0, terms, 0.0).sum(axis=-1)
