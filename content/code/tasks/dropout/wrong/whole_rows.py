# expect: WRONG
# en: One decision per row drops whole rows: every element needs a decision of its own.
# zh: 每行只抽一次会整行丢弃：每个元素都要单独抽取。

def dropout(x, p, training, rng):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    if not training:
        return x.copy()
    if p == 1:
        return np.zeros_like(x)
    kept = rng.random((*x.shape[:1], *(1,) * (x.ndim - 1))) >= p
    return (x * kept / (1 - p)).astype(x.dtype)
