def case(rng, name, en, zh, do, features=3, train=(), test=None, **keywords):
    return {
        "name": name,
        "title": {"en": en, "zh": zh},
        "do": do,
        "features": features,
        "weight": np.round(rng.normal(size=features), 2),
        "bias": np.round(rng.normal(size=features), 2),
        "train": list(train),
        "test": test,
        "keywords": keywords,
    }


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    small = np.round(rng.normal(size=(3, 2)), 1)
    return [
        case(rng, "forward", "one batch in training mode", "训练模式，一个批次", "run", 2, [small]),
        case(rng, "evaluation", "training, then evaluation", "先训练，后评估", "run", 2, [small], small[:1] + 1),
        case(rng, "gradient", "gradients of the input and the parameters", "输入与参数的梯度", "gradients", 2, [small]),
    ]


def hidden_cases(rng):
    n, features = (int(size) for size in rng.integers([4, 3], [8, 6]))
    batches = rng.normal(size=(3, n, features)) * 2 + 1
    one = rng.normal(size=(1, features))
    momentum = float(rng.uniform(0.4, 0.6))
    return [
        case(rng, "new", "parameters, buffers and state of a new module", "新模块的参数、buffer 与状态", "inspect", features),
        case(rng, "single", "a single sample before any training", "未训练时评估单个样本", "run", features, (), one),
        case(rng, "two-samples", "a batch of two", "批大小为 2", "run", features, batches[:1, :2], one),
        case(rng, "three-batches", "three batches, then evaluation", "三个批次，然后评估", "run", features, batches, one),
        case(rng, "momentum", "another momentum", "另一个 momentum", "run", features, batches, one, momentum=momentum),
        case(rng, "eps", "eps = 0.1", "eps = 0.1", "run", features, batches, one, eps=0.1),
        case(rng, "large-batch", "evaluation of a larger batch", "评估较大的批次", "run", features, batches, rng.normal(size=(9, features)) + 9),
        case(rng, "gradients", "gradients through the batch statistics", "经过批统计量的梯度", "gradients", features, batches[:1]),
        case(rng, "graph", "no graph is kept in the running statistics", "滑动统计量不保留计算图", "graph", features, batches),
        case(rng, "reload", "state_dict loaded into a new module", "把 state_dict 载入新模块", "reload", features, batches, one),
        case(rng, "float32", "single precision", "单精度", "single", features, batches[:2].astype(np.float32), one.astype(np.float32)),
    ]


def call(solution, case):
    module = solution.BatchNorm1dScratch(case["features"], **case["keywords"])
    if case["do"] == "inspect":
        return inspected(module)
    if case["do"] != "single":
        module = module.double()
    set_parameters(module, case)
    if case["do"] == "gradients":
        return gradients(module, case["train"][0])
    outputs = [plain(module(torch.tensor(batch, requires_grad=True))) for batch in case["train"]]
    if case["do"] == "graph":
        return {"outputs": outputs, "has a graph": [has_graph(module.running_mean), has_graph(module.running_var)]}
    if case["do"] == "reload":
        other = solution.BatchNorm1dScratch(case["features"], **case["keywords"]).double()
        other.load_state_dict(module.state_dict())
        module = other
    module.eval()
    if case["test"] is not None:
        outputs.append(plain(module(torch.tensor(case["test"]))))
    return {"outputs": outputs, **running(module)}


def inspected(module):
    double = module.double()
    return {
        "is a module": isinstance(module, nn.Module),
        "parameters": sorted(name for name, _ in module.named_parameters()),
        "buffers": sorted(name for name, _ in module.named_buffers() if name.startswith("running")),
        "state": sorted(name for name in module.state_dict() if name != "num_batches_tracked"),
        "initial": [plain(getattr(double, name)) for name in ("weight", "bias")],
        **running(double),
    }


def set_parameters(module, case):
    with torch.no_grad():
        module.weight.copy_(torch.tensor(case["weight"]))
        module.bias.copy_(torch.tensor(case["bias"]))


def gradients(module, batch):
    x = torch.tensor(batch, requires_grad=True)
    (module(x) ** 3).sum().backward()
    return {"x.grad": plain(x.grad), "weight.grad": plain(module.weight.grad), "bias.grad": plain(module.bias.grad)}


def has_graph(statistic):
    return bool(statistic.requires_grad)


def running(module):
    return {name: plain(getattr(module, name)) for name in ("running_mean", "running_var")}


def plain(tensor):
    return tensor.detach().numpy().copy()
