# expect: WRONG
# en: For p = 1 the scale is 1/0, and 0 times infinity is nan.
# zh: p = 1 时缩放因子为 1/0，0 乘无穷得到 nan。

def dropout(x, p, training, rng):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    if not training:
        return x.copy()
    kept = rng.random(x.shape) >= p
    return (x * kept / (1 - p)).astype(x.dtype)
