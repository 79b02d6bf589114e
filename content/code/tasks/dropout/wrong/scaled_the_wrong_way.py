# expect: WRONG
# en: Multiplying by 1 - p belongs to evaluation in the older, not inverted form. Here the kept elements are divided by 1 - p.
# zh: 乘以 1 - p 是旧式（非倒置）dropout 在评估时的做法。这里应把保留的元素除以 1 - p。

def dropout(x, p, training, rng):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    if not training:
        return x.copy()
    if p == 1:
        return np.zeros_like(x)
    kept = rng.random(x.shape) >= p
    return (x * kept * (1 - p)).astype(x.dtype)
