def dropout(x, p, training, rng):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    if not training:
        return x.copy()
    if p == 1:
        return np.zeros_like(x)
    kept = rng.random(x.shape) >= p
    return (x * kept / (1 - p)).astype(x.dtype)
