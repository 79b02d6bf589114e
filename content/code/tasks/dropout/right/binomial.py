# en: The mask from rng.binomial.
# zh: 用 rng.binomial 生成掩码。

def dropout(x, p, training, rng):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    if not training:
        return x.copy()
    if p == 1:
        return np.zeros_like(x)
    kept = rng.binomial(1, 1 - p, size=x.shape)
    return (x * kept / (1 - p)).astype(x.dtype)
