# expect: WRONG
# en: np.random.rand ignores rng: equal seeds no longer give equal results.
# zh: np.random.rand 忽略了 rng：种子相同结果却不同。

def dropout(x, p, training, rng):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    if not training:
        return x.copy()
    if p == 1:
        return np.zeros_like(x)
    kept = np.random.random_sample(x.shape) >= p
    return (x * kept / (1 - p)).astype(x.dtype)
