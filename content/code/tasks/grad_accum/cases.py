def case(rng, name, en, zh, sizes, model="linear", optimizer="sgd", steps=1, stale=0.0, digits=9):
    given = {
        "x": [np.round(rng.normal(size=(size, 2)), digits) for size in sizes],
        "y": [rng.integers(3, size=size) for size in sizes],
    }
    rest = {"model": model, "optimizer": optimizer, "steps": steps, "stale": stale}
    seed = int(rng.integers(1000))
    return {"name": name, "title": {"en": en, "zh": zh}, **given, **rest, "seed": seed}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    return [
        case(rng, "one", "one micro-batch", "一个微批", [2], digits=1),
        case(rng, "equal", "two micro-batches of 2", "两个大小为 2 的微批", [2, 2], digits=1),
        case(rng, "different", "micro-batches of 3 and 1", "微批大小为 3 与 1", [3, 1], digits=1),
    ]


def hidden_cases(rng):
    sizes = [int(size) for size in (rng.integers(5, 9), rng.integers(1, 4), 4)]
    deep = "two layers"
    return [
        case(rng, "single-samples", "micro-batches of one", "大小为 1 的微批", [1] * 5),
        case(rng, "stale", "old gradients", "遗留的旧梯度", sizes, stale=50.0),
        case(rng, "different", "different sizes", "大小不同", sizes),
        case(rng, "deep", "two layers, equal sizes", "两层网络，大小相同", [4, 4, 4], deep),
        case(rng, "momentum", "momentum, three steps", "动量，三步", sizes, deep, "momentum", 3),
        case(rng, "adam", "Adam, three steps", "Adam，三步", sizes, deep, "adam", 3),
        case(rng, "many", "thirty micro-batches", "三十个微批", [3] * 29 + [1], deep),
    ]


class Graphs:
    """Counts graphs that are alive: a graph holds the tensors that it saved for backward."""

    def __init__(self):
        self.saved = self.alive = self.most = self.largest_batch = 0

    def enter(self, module, inputs):
        self.alive = self.alive + 1 if self.saved else 1
        self.most = max(self.most, self.alive)
        self.largest_batch = max(self.largest_batch, len(inputs[0]))

    def pack(self, tensor):
        return Saved(self, tensor)

    @staticmethod
    def unpack(saved):
        return saved.tensor


class Saved:
    def __init__(self, graphs, tensor):
        self.graphs, self.tensor = graphs, tensor
        graphs.saved += 1

    def __del__(self):
        self.graphs.saved -= 1


def call(solution, case):
    model = built(case)
    optimizer = optimizer_of(case["optimizer"], model.parameters())
    for parameter in model.parameters() if case["stale"] else []:
        parameter.grad = torch.full_like(parameter, case["stale"])
    graphs, made = Graphs(), []
    model.register_forward_pre_hook(graphs.enter)
    optimizer.register_step_post_hook(lambda *_: made.append(1))
    losses = []
    for _ in range(case["steps"]):
        batches = [(torch.tensor(x), torch.tensor(y)) for x, y in zip(case["x"], case["y"])]
        with torch.autograd.graph.saved_tensors_hooks(graphs.pack, graphs.unpack):
            losses.append(solution.accumulate_step(model, batches, optimizer))
    return {
        "loss of every call": [float(loss) for loss in losses],
        "a Python float": all(isinstance(loss, float) for loss in losses),
        "calls of optimizer.step": len(made),
        "most graphs at a time": graphs.most,
        "most samples in the model at a time": graphs.largest_batch,
        "state": {name: value.numpy().copy() for name, value in model.state_dict().items()},
    }


def built(case):
    torch.manual_seed(case["seed"])
    if case["model"] == "linear":
        return nn.Linear(2, 3).double()
    return nn.Sequential(nn.Linear(2, 5), nn.Tanh(), nn.Linear(5, 3)).double()


def optimizer_of(name, parameters):
    if name == "adam":
        return torch.optim.Adam(parameters, 0.05)
    return torch.optim.SGD(parameters, 0.5, momentum=0.9 if name == "momentum" else 0.0)
