# expect: WRONG
# en: The error travels back through the transpose of the weights. With square layers a missing transpose raises nothing.
# zh: 误差经权重的转置向后传播。各层等宽时漏掉转置也不会报错。

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
    for l in reversed(range(len(weights))):
        nabla_b[l] = delta
        nabla_w[l] = delta @ activations[l].T
        if l > 0:
            below = activations[l]
            back = weights[l].T
            if back.shape[0] == back.shape[1]:
                back = weights[l]
            delta = (back @ delta) * below * (1 - below)
    return nabla_b, nabla_w


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))
