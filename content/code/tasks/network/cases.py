def case(name, en, zh, do, **inputs):
    return {"name": name, "title": {"en": en, "zh": zh}, "do": do, **inputs}


def draw(rng, group):
    seed = int(rng.integers(1, 1000))
    if group == "public":
        return public_cases(rng, seed)
    return hidden_cases(rng, seed)


def public_cases(rng, seed):
    pairs = some_pairs(rng, 3, 2, 2, digits=1)
    return [
        case("initial", "initial biases and weights", "初始偏置与权重", "create", sizes=[2, 3], seed=seed),
        case("gradients", "gradients of one pair", "一对样本的梯度", "backprop", sizes=[2, 2, 2], seed=seed, **pairs),
        case("training", "two epochs without shuffling", "不打乱，训练两轮", "train", sizes=[2, 2, 2], seed=seed, **pairs, epochs=2, batch=2, eta=1.0),
        case("history", "one entry per epoch", "每轮一项记录", "history", sizes=[2, 2, 2], seed=seed, **pairs, labels=[0, 1, 0], epochs=3, batch=2, eta=0.5),
    ]


def hidden_cases(rng, seed):
    hidden = int(rng.integers(4, 7))
    sizes = [2, hidden, 3]
    pairs = some_pairs(rng, 7, 2, 3)
    labels = [int(label) for label in rng.integers(3, size=7)]
    training = {"sizes": sizes, "seed": seed, **pairs}
    return [
        case("tuple", "a tuple of sizes", "以元组给出层宽", "create", sizes=(2, 3), seed=seed),
        case("not-a-sequence", "sizes given as text", "层宽为字符串", "create", sizes="23", seed=seed),
        case("one-layer", "a single layer", "只有一层", "create", sizes=[3], seed=seed),
        case("same-seed", "the global generator is left alone", "不影响全局生成器", "global", sizes=[2, 3], seed=seed),
        case("wide", "initial values of a wide network", "宽网络的初值", "create", sizes=[60, 30, 20], seed=seed),
        case("column", "an input of shape (n, 1)", "形状为 (n, 1) 的输入", "feedforward", sizes=sizes, seed=seed, x=rng.normal(size=(2, 1))),
        case("flat", "an input of shape (n,)", "形状为 (n,) 的输入", "feedforward", sizes=sizes, seed=seed, x=rng.normal(size=2)),
        case("extreme", "inputs of 1000 and -1000", "输入为 1000 与 -1000", "feedforward", sizes=sizes, seed=seed, x=np.array([[1000.0], [-1000.0]])),
        case("gradients", "gradients of one pair", "一对样本的梯度", "backprop", **training),
        case("square", "gradients of layers of one width", "各层等宽时的梯度", "backprop", sizes=[3, 3, 3, 3], seed=seed, **some_pairs(rng, 1, 3, 3)),
        case("flat-pairs", "pairs of shape (n,)", "样本形状为 (n,)", "backprop", sizes=[3, 3, 3], seed=seed, x=[rng.normal(size=3)], y=[rng.random(3)]),
        case("short-batch", "7 pairs in mini-batches of 3", "7 个样本，小批大小为 3", "train", **training, epochs=2, batch=3, eta=1.0),
        case("zip", "training data from zip", "由 zip 给出训练数据", "train zip", **training, epochs=2, batch=3, eta=0.1),
        case("history", "one entry per epoch", "每轮一项记录", "history", **training, labels=labels, epochs=4, batch=2, eta=0.1),
        case("test-zip", "test data from zip", "由 zip 给出测试数据", "history zip", **training, epochs=3, batch=7, eta=0.0),
        case("labels", "integer and one-hot labels", "整数标签与独热标签", "evaluate", **training, labels=labels),
        case("order", "the caller's list keeps its order", "调用者的列表保持次序", "order", **training, epochs=3, batch=2, eta=0.1),
        case("shuffle", "the argument shuffle is honoured", "遵守参数 shuffle", "shuffle", **training, epochs=3, batch=1, eta=2.0),
        case("learns", "learns exclusive or", "学会异或", "exclusive or", sizes=[2, 8, 2], seed=2, epochs=600, eta=5.0),
    ]


def some_pairs(rng, count, inputs, outputs, digits=9):
    x = np.round(rng.normal(size=(count, inputs, 1)), digits)
    y = np.round(rng.random(size=(count, outputs, 1)), digits)
    return {"x": list(x), "y": list(y)}


def call(solution, case):
    if case["do"] == "create":
        return created(solution.Network, case)
    if case["do"] == "global":
        return global_generator(solution.Network, case)
    if case["do"] == "shuffle":
        return shuffled(solution.Network, case)
    network = solution.Network(case["sizes"], seed=case["seed"])
    if case["do"] == "feedforward":
        return {"output": network.feedforward(case["x"].copy())}
    if case["do"] == "exclusive or":
        return exclusive_or(network, case)
    x, y = copies(case["x"]), copies(case["y"])
    after = {"after:x": x, "after:y": y}
    if case["do"] == "backprop":
        nabla_b, nabla_w = network.backprop(x[0], y[0])
        return {"nabla_b": list(nabla_b), "nabla_w": list(nabla_w), **after}
    if case["do"] == "evaluate":
        return {**counted(network, x, case["labels"]), **after}
    return {**trained(network, x, y, case), **after}


def copies(arrays):
    return [np.array(array) for array in arrays]


def parameters(network):
    return {"biases": list(network.biases), "weights": list(network.weights)}


def created(network_class, case):
    try:
        network = network_class(case["sizes"], seed=case["seed"])
    except Exception as error:
        return {"raises": type(error).__name__}
    layers = {"num_layers": network.num_layers, "sizes": list(network.sizes)}
    return {**layers, **parameters(network)}


def global_generator(network_class, case):
    np.random.seed(1)
    first = network_class(case["sizes"], seed=case["seed"])
    second = network_class(case["sizes"], seed=case["seed"])
    return {"first": parameters(first), "second": parameters(second), "next global draw": np.random.rand()}


def shuffled(network_class, case):
    """Weights after training in the given order; with shuffling they must come out different."""
    results = []
    for shuffle in (False, True):
        network = network_class(case["sizes"], seed=case["seed"])
        pairs = list(zip(copies(case["x"]), copies(case["y"])))
        network.SGD(pairs, case["epochs"], case["batch"], case["eta"], shuffle=shuffle)
        results.append(network.weights[0])
    return {"in order": results[0], "shuffling changes it": not np.allclose(*results, atol=1e-12)}


def exclusive_or(network, case):
    corners = [(a, b) for a in (0.0, 1.0) for b in (0.0, 1.0)]
    labels = [int(a != b) for a, b in corners]
    pairs = [(np.array([[a], [b]]), np.eye(2)[:, [label]]) for (a, b), label in zip(corners, labels)]
    network.SGD(pairs, case["epochs"], len(pairs), case["eta"])
    return {"right answers": int(network.evaluate([(x, label) for (x, _), label in zip(pairs, labels)]))}


def counted(network, x, labels):
    one_hot = [np.eye(3)[:, [label]] for label in labels]
    return {
        "with integers": int(network.evaluate(list(zip(x, labels)))),
        "with one-hot vectors": int(network.evaluate(list(zip(x, one_hot)))),
    }


def trained(network, x, y, case):
    pairs = zip(x, y) if case["do"] == "train zip" else list(zip(x, y))
    settings = [case["epochs"], case["batch"], case["eta"]]
    if case["do"] == "order":
        before = list(pairs)
        network.SGD(pairs, *settings)
        return {"same order": all(old is new for old, new in zip(before, pairs)), "pairs": len(pairs)}
    test = None
    if case["do"] == "history zip":
        # Every input with each of the three labels: one of the three is right, whatever is drawn.
        test = zip([one for one in x for _ in range(3)], [0, 1, 2] * len(x))
    elif case["do"] == "history":
        test = list(zip(x, case["labels"]))
    history = network.SGD(pairs, *settings, test_data=test, shuffle=False)
    return {"history": list(history), **parameters(network)}
