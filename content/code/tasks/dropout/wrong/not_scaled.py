# expect: WRONG
# en: The kept elements must be divided by 1 - p, so that the expected value stays the same.
# zh: 保留的元素应除以 1 - p，使期望不变。

def dropout(x, p, training, rng):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    if not training:
        return x.copy()
    if p == 1:
        return np.zeros_like(x)
    kept = rng.random(x.shape) >= p
    return (x * kept).astype(x.dtype)
