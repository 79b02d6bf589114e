# expect: ERROR
# en: A zip object has neither a length nor positions: make a list of it once.
# zh: zip 对象没有长度，也不能按下标取值：应先转成列表。

class Network:
    def __init__(self, sizes, seed=0):
        if not isinstance(sizes, (list, tuple)) or len(sizes) < 2:
            raise ValueError("sizes must be a list or tuple of at least two layer sizes")
        self.sizes = list(sizes)
        self.num_layers = len(sizes)
        self.rng = np.random.default_rng(seed)
        self.biases = [self.rng.standard_normal((y, 1)) for y in sizes[1:]]
        self.weights = [
            self.rng.standard_normal((y, x)) / math.sqrt(x) for x, y in zip(sizes[:-1], sizes[1:])
        ]

    @staticmethod
    def sigmoid(z):
        return 0.5 * (1 + np.tanh(0.5 * z))

    @staticmethod
    def column(a):
        a = np.asarray(a, dtype=float)
        return a.reshape(-1, 1) if a.ndim == 1 else a

    def feedforward(self, a):
        a = self.column(a)
        for w, b in zip(self.weights, self.biases):
            a = self.sigmoid(w @ a + b)
        return a

    def backprop(self, x, y):
        activations = [self.column(x)]
        for w, b in zip(self.weights, self.biases):
            activations.append(self.sigmoid(w @ activations[-1] + b))
        nabla_b = [None] * len(self.biases)
        nabla_w = [None] * len(self.weights)
        output = activations[-1]
        delta = (output - self.column(y)) * output * (1 - output)
        for l in reversed(range(len(self.weights))):
            nabla_b[l] = delta
            nabla_w[l] = delta @ activations[l].T
            if l > 0:
                delta = (self.weights[l].T @ delta) * activations[l] * (1 - activations[l])
        return nabla_b, nabla_w

    def evaluate(self, data):
        return sum(int(np.argmax(self.feedforward(x))) == self.label(y) for x, y in data)

    @staticmethod
    def label(y):
        return int(y) if np.ndim(y) == 0 else int(np.argmax(y))

    def SGD(self, training_data, epochs, batch, eta, test_data=None, shuffle=True):
        data = training_data
        test = None if test_data is None else list(test_data)
        history = []
        for _ in range(epochs):
            order = self.rng.permutation(len(data)) if shuffle else np.arange(len(data))
            for start in range(0, len(data), batch):
                self.update([data[i] for i in order[start : start + batch]], eta)
            history.append(None if test is None else self.evaluate(test))
        return history

    def update(self, pairs, eta):
        gradients = [self.backprop(x, y) for x, y in pairs]
        step = eta / len(pairs)
        for l in range(len(self.weights)):
            self.biases[l] = self.biases[l] - step * sum(nabla_b[l] for nabla_b, _ in gradients)
            self.weights[l] = self.weights[l] - step * sum(nabla_w[l] for _, nabla_w in gradients)
