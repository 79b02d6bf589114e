def case(rng, name, en, zh, sizes, model="linear", optimizer="sgd", digits=9, **more):
    x = [np.round(rng.normal(size=(size, 2)), digits) for size in sizes]
    y = [rng.integers(3, size=size) for size in sizes]
    if more.get("regression"):
        y = [np.round(rng.normal(size=(size, 1)), digits) for size in sizes]
    rest = {"model": model, "optimizer": optimizer, "epochs": 1, "seed": int(rng.integers(1000))}
    return {"name": name, "title": {"en": en, "zh": zh}, "x": x, "y": y, **rest, **more}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    eval_mode = {"digits": 1, "starts_in_eval": True}
    return [
        case(rng, "one-batch", "one batch", "一个批次", [3], digits=1),
        case(rng, "short-batch", "batches of 3 and 1", "批大小为 3 与 1", [3, 1], digits=1),
        case(rng, "eval", "evaluation mode before", "起初为评估模式", [4, 2], "dropout", **eval_mode),
    ]


def hidden_cases(rng):
    size, last = int(rng.integers(6, 9)), int(rng.integers(2, 5))
    sizes = [size, size, last]
    singles = [1] * size
    return [
        case(rng, "stale", "old gradients", "遗留的旧梯度", [size], stale=100.0),
        case(rng, "single-samples", "batches of one", "批大小为 1", singles, "dropout"),
        case(rng, "iterator", "a loader without a length", "没有长度的 loader", sizes, once=True),
        case(rng, "regression", "mean squared error", "均方误差", sizes, regression=True),
        case(rng, "frozen", "a frozen first layer", "冻结的第一层", sizes, "frozen"),
        case(rng, "batchnorm", "BatchNorm", "BatchNorm", sizes, "batchnorm", starts_in_eval=True),
        case(rng, "momentum", "momentum", "动量", sizes, "batchnorm", "momentum", epochs=3),
        case(rng, "adam", "Adam", "Adam", sizes, "dropout", "adam", epochs=3),
    ]


def call(solution, case):
    model = built(case)
    trainable = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = optimizer_of(case["optimizer"], trainable)
    loss_fn = F.mse_loss if case.get("regression") else F.cross_entropy
    batches = [(torch.tensor(x), torch.tensor(y)) for x, y in zip(case["x"], case["y"])]
    for parameter in trainable if "stale" in case else []:
        parameter.grad = torch.full_like(parameter, case["stale"])
    model.train(not case.get("starts_in_eval", False))
    torch.manual_seed(case["seed"])
    losses = []
    for _ in range(case["epochs"]):
        loader = iter(batches) if case.get("once") else list(batches)
        losses.append(solution.train_epoch(model, loader, optimizer, loss_fn))
    return {
        "loss of every epoch": [float(loss) for loss in losses],
        "a Python float": all(isinstance(loss, float) for loss in losses),
        "training mode": model.training,
        "state": {name: value.numpy().copy() for name, value in model.state_dict().items()},
    }


def built(case):
    torch.manual_seed(case["seed"])
    outputs = 1 if case.get("regression") else 3
    if case["model"] == "linear":
        return nn.Linear(2, outputs).double()
    middle = {"dropout": nn.Dropout(0.5), "batchnorm": nn.BatchNorm1d(6), "frozen": nn.ReLU()}
    model = nn.Sequential(nn.Linear(2, 6), middle[case["model"]], nn.Linear(6, outputs)).double()
    if case["model"] == "frozen":
        model[0].requires_grad_(False)
    return model


def optimizer_of(name, parameters):
    if name == "adam":
        return torch.optim.Adam(parameters, 0.05)
    return torch.optim.SGD(parameters, 0.2, momentum=0.9 if name == "momentum" else 0.0)
