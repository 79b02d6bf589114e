def case(name, en, zh, do, x, p, seed, training=True):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "do": do, "x": x, "p": p, "seed": seed, "training": training}


def draw(rng, group):
    seed = int(rng.integers(1, 10**6))
    if group == "public":
        return public_cases(rng, seed)
    return hidden_cases(rng, seed)


def public_cases(rng, seed):
    x = np.round(rng.normal(size=(2, 3)), 1)
    return [
        case("evaluation", "evaluation", "评估模式", "exact", x, 0.5, seed, training=False),
        case("everything", "p = 1", "p = 1", "exact", x, 1.0, seed),
        case("frequencies", "40 000 elements, p = 0.25", "四万个元素，p = 0.25", "frequencies", np.full((200, 200), 3.0), 0.25, seed),
    ]


def hidden_cases(rng, seed):
    x = rng.normal(size=(4, 5))
    many = rng.uniform(1.0, 2.0, size=(200, 200))
    low, high = float(np.round(rng.uniform(0.1, 0.3), 2)), float(np.round(rng.uniform(0.6, 0.8), 2))
    return [
        case("no-elements", "no elements", "没有元素", "exact", x[:0], 0.5, seed),
        case("p-too-large", "p above 1", "p 大于 1", "exact", x, 1.5, seed),
        case("p-negative", "p below 0", "p 小于 0", "exact", x, -0.1, seed),
        case("p-too-large-evaluation", "p above 1 in evaluation", "评估模式下 p 大于 1", "exact", x, 1.5, seed, training=False),
        case("evaluation", "evaluation", "评估模式", "exact", x, high, seed, training=False),
        case("nothing", "p = 0", "p = 0", "exact", x, 0.0, seed),
        case("everything", "p = 1", "p = 1", "exact", x.astype(np.float32), 1.0, seed),
        case("low", "a low rate", "较低的丢弃率", "frequencies", many, low, seed),
        case("high", "a high rate", "较高的丢弃率", "frequencies", many, high, seed),
        case("float32", "float32 stays float32", "float32 保持不变", "frequencies", many.astype(np.float32), 0.5, seed),
        case("3-d", "3-D input", "三维输入", "frequencies", many.reshape(50, 40, 20), 0.25, seed),
        case("generator", "all randomness from rng", "随机数全部来自 rng", "generator", many, 0.5, seed),
    ]


def call(solution, case):
    x, p, training = case["x"].copy(), case["p"], case["training"]
    x.flags.writeable = False
    generators = [np.random.default_rng(seed) for seed in (case["seed"], case["seed"])]
    try:
        y = solution.dropout(x, p, training, generators[0])
    except ValueError as error:
        return {"raises": type(error).__name__}
    if case["do"] == "exact":
        return {"dropout": y}
    if case["do"] == "generator":
        again = solution.dropout(x, p, training, generators[0])
        equal = solution.dropout(x, p, training, generators[1])
        return {"next call differs": not np.array_equal(y, again), "same seed agrees": np.array_equal(y, equal)}
    return frequencies(x, y, p)


def frequencies(x, y, p):
    """What must hold whatever the order of the draws; the band of the rate is five sigma wide."""
    y = np.asarray(y)
    dropped = y == 0
    ratios = y[~dropped].astype(float) / x[~dropped].astype(float)
    band = 5 * math.sqrt(p * (1 - p) / x.size)
    slices = [dropped.mean(axis=axis) for axis in range(x.ndim)]
    return {
        "dtype": str(y.dtype),
        "shape": list(y.shape),
        "smallest y / x": float(np.round(ratios.min(), 5)),
        "largest y / x": float(np.round(ratios.max(), 5)),
        "rate is near p": bool(abs(dropped.mean() - p) < band),
        "no slice is dropped as a whole": bool(all(rate.max() < 1 and rate.min() >= 0 for rate in slices)),
        "every axis is mixed": bool(all(rate.std() < 0.5 * math.sqrt(p * (1 - p)) for rate in slices)),
    }
