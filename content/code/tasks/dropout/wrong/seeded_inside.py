# expect: WRONG
# en: A generator made inside gives the same mask at every call. Use the one that is passed.
# zh: 在函数内部新建生成器，每次调用得到同样的掩码。应使用传入的生成器。

def dropout(x, p, training, rng):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    if not training:
        return x.copy()
    if p == 1:
        return np.zeros_like(x)
    kept = np.random.default_rng(0).random(x.shape) >= p
    return (x * kept / (1 - p)).astype(x.dtype)
