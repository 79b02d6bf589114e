def case(name, en, zh, x, y, modes, model="identity", seed=0, gradients=True, once=False):
    """``modes``: training mode or not, of each module in the order of model.modules()."""
    given = {"model": model, "modes": list(modes), "x": list(x), "y": list(y)}
    rest = {"seed": seed, "gradients": gradients, "once": once}
    return {"name": name, "title": {"en": en, "zh": zh}, **given, **rest}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def scored(rng, sizes, rights, classes=3):
    """Outputs of which ``rights`` of each batch are right, and their labels."""
    x = [rng.permuted(np.tile(np.arange(classes), (size, 1)), axis=1) for size in sizes]
    y = [outputs.argmax(axis=1) for outputs in x]
    for labels, right in zip(y, rights):
        labels[right:] = (labels[right:] + 1) % classes
    return [outputs.astype(float) for outputs in x], y


def public_cases(rng):
    x, y = [np.round(rng.normal(size=(4, 2)), 1)], [rng.integers(3, size=4)]
    one, two = scored(rng, [4], [3]), scored(rng, [3, 1], [3, 0])
    return [
        case("one-batch", "one batch", "一个批次", *one, [True]),
        case("short-batch", "batches of 3 and 1", "批大小为 3 与 1", *two, [True]),
        case("network", "a network in training mode", "处于训练模式的网络", x, y, [True] * 5, "network"),
    ]


def hidden_cases(rng):
    size = int(rng.integers(4, 8))
    sizes, seed = [size, size, 1], int(rng.integers(1000))
    x = [rng.normal(size=(one, 2)) for one in sizes]
    y = [rng.integers(3, size=one) for one in sizes]
    scores = scored(rng, [size, 2], [size, 0])
    singles, square = scored(rng, [1] * 4, [1, 0, 1, 1]), scored(rng, [3, 3], [2, 1])
    evaluating, training = [False] * 5, [True] * 5
    frozen, dropping = [True, True, False, True, True], [False, False, False, True, False]
    network = {"model": "network", "seed": seed}
    nested = {"model": "nested", "seed": seed}
    inner_frozen = [True, True, True, False, True, True]
    return [
        case("no-batches", "no batch at all", "没有任何批次", [], [], [True]),
        case("single-samples", "batches of one", "批大小为 1", *singles, [True]),
        case("square", "as many samples as classes", "样本数等于类别数", *square, [True]),
        case("short-batch", "a short last batch", "较短的末批", *scores, [True]),
        case("iterator", "walked once", "只能遍历一次", *scores, [True], once=True),
        case("evaluation-mode", "evaluation mode", "评估模式", x, y, evaluating, **network),
        case("training-mode", "training mode", "训练模式", x, y, training, **network),
        case("frozen", "a frozen BatchNorm", "冻结的 BatchNorm", x, y, frozen, **network),
        case("nested", "frozen, further inside", "更深处的冻结", x, y, inner_frozen, **nested),
        case("dropout-on", "dropout left on", "开着的 dropout", x, y, dropping, **network),
        case("no-gradients", "gradients are off", "梯度已关闭", *scores, [True], gradients=False),
    ]


def call(solution, case):
    model = built(case)
    for module, training in zip(model.modules(), case["modes"]):
        module.training = training
    recorded, training = [], []

    def watch(module, inputs):
        recorded.append(torch.is_grad_enabled())
        training.append(any(one.training for one in module.modules()))

    model.register_forward_pre_hook(watch)
    batches = [(torch.tensor(x), torch.tensor(y)) for x, y in zip(case["x"], case["y"])]
    with torch.set_grad_enabled(case["gradients"]):
        accuracy = solution.evaluate(model, iter(batches) if case["once"] else batches)
        afterwards = torch.is_grad_enabled()
    return {
        "accuracy": "nan" if math.isnan(accuracy) else float(accuracy),
        "a Python float": isinstance(accuracy, float),
        "in training mode meanwhile": any(training),
        "gradients recorded meanwhile": any(recorded),
        "modes afterwards": [module.training for module in model.modules()],
        "gradients recorded afterwards": afterwards,
        "trainable afterwards": [one.requires_grad for one in model.parameters()],
        "state": {name: value.numpy().copy() for name, value in model.state_dict().items()},
    }


def built(case):
    if case["model"] == "identity":
        return nn.Identity()
    torch.manual_seed(case["seed"])
    layers = nn.Linear(2, 8), nn.BatchNorm1d(8), nn.Dropout(0.5), nn.Linear(8, 3)
    if case["model"] == "nested":
        layers = nn.Sequential(*layers[:2]), *layers[2:]
    return nn.Sequential(*layers).double()
