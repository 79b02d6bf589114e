class Network:
    def __init__(self, sizes, seed=0):
        if not isinstance(sizes, list) or isinstance(sizes, tuple):
            raise Exception("sizes must be a sequence")
        self.sizes = sizes
        self.num_layers = len(sizes)
        np.random.seed(seed)
        self.biases = [np.random.randn(y, 1) for y in sizes[1:]]
        self.weights = [np.random.randn(y, x) for x, y in zip(sizes[:-1], sizes[1:])]

    def sigmoid(z):
        return 1.0 / (1.0 + np.exp(-z))

    def feedforward(self, a):
        for w, b in zip(self.weights, self.biases):
            a = sigmoid(np.dot(w, a) + b)
        return a

    def backprop(self, x, y):
        activations, sums = [x], []
        for w, b in zip(self.weights, self.biases):
            sums.append(np.dot(w, activations[-1]) + b)
            activations.append(Network.sigmoid(sums[-1]))
        nabla_b = [None] * len(self.biases)
        nabla_w = [None] * len(self.weights)
        delta = (activations[-1] - y) * sigmoid_prime(sums[-1])
        nabla_b[-1] = delta
        nabla_w[-1] = np.dot(delta, activations[-2].T)
        for l in range(2, self.num_layers):
            delta = np.dot(self.weights[-l + 1].T, delta) * sigmoid_prime(sums[-l])
            nabla_b[-l] = delta
            nabla_w[-l] = np.dot(delta, activations[-l - 1].T)
        return nabla_b, nabla_w

    def evaluate(self, data):
        return sum(int(np.argmax(self.feedforward(x)) == y) for x, y in data)

    def SGD(self, training_data, epochs, batch, eta, test_data=None, shuffle=True):
        n = len(training_data)
        history = []
        for _ in range(epochs):
            random.shuffle(training_data)
            for start in range(0, n, batch):
                pairs = training_data[start : start + batch]
                for x, y in pairs:
                    nabla_b, nabla_w = self.backprop(x, y)
                    self.biases = [b - eta / batch * g for b, g in zip(self.biases, nabla_b)]
                    self.weights = [w - eta / batch * g for w, g in zip(self.weights, nabla_w)]
                history.append(self.evaluate(test_data) if test_data else None)
        return history
