# expect: WRONG
# en: In evaluation nothing is dropped and nothing scaled: look at the argument training.
# zh: 评估时不丢弃也不缩放：应检查参数 training。

def dropout(x, p, training, rng):
    if not 0 <= p <= 1:
        raise ValueError("p is a probability")
    if p == 1:
        return np.zeros_like(x)
    kept = rng.random(x.shape) >= p
    return (x * kept / (1 - p)).astype(x.dtype)
