# expect: WRONG
# en: The cost has the factor one half, so its derivative is a - y and not twice that.
# zh: 代价带有因子二分之一，导数是 a - y 而不是它的两倍。

def backprop(weights, biases, x, y):
    for column in (x, y):
        if column.ndim != 2 or column.shape[1] != 1:
            raise ValueError("x and y must be columns of shape (n, 1)")
    activations = [x]
    for w, b in zip(weights, biases):
        activations.append(sigmoid(w @ activations[-1] + b))

    output = activations[-1]
    delta = 2 * (output - y) * output * (1 - output)
    nabla_b, nabla_w = [None] * len(weights), [None] * len(weights)
    for l in reversed(range(len(weights))):
        nabla_b[l] = delta
        nabla_w[l] = delta @ activations[l].T
        if l > 0:
            below = activations[l]
            delta = (weights[l].T @ delta) * below * (1 - below)
    return nabla_b, nabla_w


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
