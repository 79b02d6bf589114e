def case(name, en, zh, *modules, times=1):
    """``modules``: Python expressions, so that the learner sees what is counted."""
    listed = f"[{', '.join(modules)}]" + (f" * {times}" if times > 1 else "")
    return {"name": name, "title": {"en": en, "zh": zh}, "modules": listed}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    norms = "nn.BatchNorm2d(10)", "nn.BatchNorm2d(10, affine=False)"
    frozen = "nn.Sequential(nn.Linear(3, 4).requires_grad_(False), nn.Linear(4, 2))"
    return [
        case("convolution", "convolution", "卷积", "nn.Conv2d(3, 10, 5)", "nn.MaxPool2d(2)"),
        case("batchnorm", "batch normalisation", "批归一化", *norms),
        case("frozen", "a frozen layer", "冻结的一层", frozen),
    ]


def hidden_cases(rng):
    a, b, c = (int(size) for size in rng.integers([3, 3, 2], [9, 9, 5]))
    kinds = f"nn.ConvTranspose2d({a}, {b}, {c})", f"nn.Embedding({b}, {c})", f"nn.GRU({a}, {c})"
    inner = f"nn.Sequential(nn.Linear({a}, {b}), nn.BatchNorm1d({b}), nn.ReLU())"
    frozen = f"nn.BatchNorm1d({a}).requires_grad_(False)"
    plain_norm = f"nn.BatchNorm1d({a}, track_running_stats=False)"
    repeated = f"nn.ModuleList([nn.BatchNorm1d({a})] * 2)"
    positions = f"Positions({a}, {b})", f"nn.BatchNorm1d({c})"
    nested = f"nn.Sequential({inner}, nn.Sequential({inner}))"
    return [
        case("nothing", "an empty list", "空列表"),
        case("none", "no parameters", "没有参数", "nn.ReLU()", "nn.Upsample(scale_factor=2)"),
        case("all-frozen", "everything frozen", "全部冻结", frozen),
        case("no-statistics", "no running statistics", "没有滑动统计量", plain_norm),
        case("twice", "listed twice", "列出两次", f"nn.Linear({a}, {b})", times=2),
        case("kinds", "several kinds of layers", "多种层", *kinds),
        case("nested", "modules within modules", "嵌套的模块", nested),
        case("repeated", "a layer used twice", "同一层使用两次", repeated),
        case("tied", "tied weights", "共享权重", f"Tied({a}, {b})"),
        case("not-saved", "outside state_dict", "不在 state_dict 中", *positions),
    ]


class Tied(nn.Module):
    """The output layer has the weights of the embedding."""

    def __init__(self, words, width):
        super().__init__()
        self.embedding = nn.Embedding(words, width)
        self.output = nn.Linear(width, words)
        self.output.weight = self.embedding.weight


class Positions(nn.Module):
    def __init__(self, length, width):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(width))
        self.register_buffer("table", torch.zeros(length, width), persistent=False)


def call(solution, case):
    modules = eval(case["modules"], {"nn": nn, "Tied": Tied, "Positions": Positions})
    report = solution.param_report(modules)
    return {"report": [list(pair) for pair in report]}
