# en: Layers counted from the end with negative indices.
# zh: 用负下标从最后一层数起。

def backprop(weights, biases, x, y):
    for column in (x, y):
        if column.ndim != 2 or column.shape[1] != 1:
            raise ValueError("x and y must be columns of shape (n, 1)")
    activations = [x]
    for w, b in zip(weights, biases):
        activations.append(sigmoid(w @ activations[-1] + b))

    output = activations[-1]
    delta = (output - y) * output * (1 - output)
    nabla_b, nabla_w = [None] * len(weights), [None] * len(weights)
    nabla_b[-1], nabla_w[-1] = delta, delta @ activations[-2].T
    for l in range(2, len(weights) + 1):
        here = activations[-l]
        delta = (weights[-l + 1].T @ delta) * here * (1 - here)
        nabla_b[-l], nabla_w[-l] = delta, delta @ activations[-l - 1].T
    return nabla_b, nabla_w


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
