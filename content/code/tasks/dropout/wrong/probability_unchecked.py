# expect: WRONG
# en: A p outside [0, 1] must raise ValueError instead of giving strange numbers.
# zh: p 不在 [0, 1] 内时应抛出 ValueError，而不是给出奇怪的数。

def dropout(x, p, training, rng):
    if not training:
        return x.copy()
    if p == 1:
        return np.zeros_like(x)
    kept = rng.random(x.shape) >= p
    return (x * kept / (1 - p)).astype(x.dtype)
