# en: Gradients are added up layer by layer, the sigmoid is written piecewise.
# zh: 逐层累加梯度，sigmoid 分段书写。

class Network:
    def __init__(self, sizes, seed=0):
        if type(sizes) not in (list, tuple) or len(sizes) < 2:
            raise ValueError("a list or tuple with at least two layers is needed")
        self.sizes, self.num_layers = sizes, len(sizes)
        self._random = np.random.default_rng(seed)
        normal = self._random.standard_normal
        self.biases = [normal((n, 1)) for n in sizes[1:]]
        shapes = list(zip(sizes[1:], sizes))
        self.weights = [normal(shape) * shape[1] ** -0.5 for shape in shapes]

    def feedforward(self, a):
        return self._activations(a)[-1]

    def _activations(self, x):
        all_layers = [np.reshape(x, (-1, 1)).astype(float)]
        for w, b in zip(self.weights, self.biases):
            z = np.dot(w, all_layers[-1]) + b
            small = np.exp(-np.abs(z))
            all_layers.append(np.where(z >= 0, 1 / (1 + small), small / (1 + small)))
        return all_layers

    def backprop(self, x, y):
        layers = self._activations(x)
        above = layers[-1] - np.reshape(y, (-1, 1))
        nabla_b, nabla_w = [], []
        for w, below, a in zip(self.weights[::-1], layers[-2::-1], layers[::-1]):
            delta = above * a * (1 - a)
            nabla_b.insert(0, delta)
            nabla_w.insert(0, np.outer(delta, below))
            above = w.T @ delta
        return nabla_b, nabla_w

    def evaluate(self, data):
        hits = 0
        for x, y in data:
            wanted = y if np.isscalar(y) else np.argmax(y)
            hits += int(np.argmax(self.feedforward(x)) == wanted)
        return hits

    def SGD(self, training_data, epochs, batch, eta, test_data=None, shuffle=True):
        pairs = list(training_data)
        test = test_data if test_data is None else list(test_data)
        history = []
        for _ in range(epochs):
            todo = list(pairs)
            if shuffle:
                self._random.shuffle(todo)
            while todo:
                now, todo = todo[:batch], todo[batch:]
                sum_b = [np.zeros_like(b) for b in self.biases]
                sum_w = [np.zeros_like(w) for w in self.weights]
                for x, y in now:
                    for total, one in zip(sum_b + sum_w, sum(self.backprop(x, y), [])):
                        total += one
                self.biases = [b - eta * s / len(now) for b, s in zip(self.biases, sum_b)]
                self.weights = [w - eta * s / len(now) for w, s in zip(self.weights, sum_w)]
            history.append(test and self.evaluate(test))
        return history
