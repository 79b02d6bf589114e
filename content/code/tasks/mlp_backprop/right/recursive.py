# en: A recursion over the layers; the sigmoid is written with exp of the absolute value.
# zh: 对各层递归；sigmoid 用绝对值的 exp 书写。

def backprop(weights, biases, x, y):
    if x.shape[1:] != (1,) or y.shape[1:] != (1,):
        raise ValueError("columns are needed")
    nabla_b, nabla_w, _ = descend(weights, biases, x, y)
    return nabla_b, nabla_w


def descend(weights, biases, a, y):
    """Return the gradients of these layers and that of their input."""
    if not weights:
        return [], [], a - y
    out = squash(weights[0] @ a + biases[0])
    nabla_b, nabla_w, above = descend(weights[1:], biases[1:], out, y)
    delta = above * out * (1 - out)
    return [delta, *nabla_b], [np.outer(delta, a), *nabla_w], weights[0].T @ delta


def squash(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)
