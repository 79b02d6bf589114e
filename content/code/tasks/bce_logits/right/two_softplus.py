# en: Both logarithms by logaddexp, as the formula is written.
# zh: 按公式的写法，用 logaddexp 分别求两个对数。

def bce_with_logits(z, y):
    z, y = np.asarray(z, float), np.asarray(y, float)
    if z.shape != y.shape:
        raise ValueError(f"shapes {z.shape} and {y.shape} differ")
    losses = y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z)
    return np.mean(losses)
