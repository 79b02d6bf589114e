# expect: WRONG
# en: p is the probability of dropping an element, not of keeping it.
# zh: p 是丢弃的概率，不是保留的概率。

def dropout(x, p, training, rng):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    if not training:
        return x.copy()
    if p == 1:
        return np.zeros_like(x)
    kept = rng.random(x.shape) < p
    return (x * kept / max(p, 1e-9)).astype(x.dtype)
