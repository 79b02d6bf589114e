# en: A loop over plain Python floats, summed exactly.
# zh: 对 Python 浮点数逐个循环，并精确求和。

def bce_with_logits(z, y):
    if np.shape(z) != np.shape(y):
        raise ValueError("one label for each logit")
    losses = [cost(float(a), float(b)) for a, b in zip(np.ravel(z), np.ravel(y))]
    return math.fsum(losses) / len(losses)


def cost(z, y):
    positive = (1 - y) * z if z > 0 else -y * z
    return positive + math.log1p(math.exp(-abs(z)))
