def case(rng, name, en, zh, sizes, scale=1.0, digits=9, flat=""):
    drawn = {
        "weights": [rng.normal(size=(m, n)) * scale for n, m in zip(sizes, sizes[1:])],
        "biases": [rng.normal(size=(m, 1)) for m in sizes[1:]],
    }
    drawn = {key: [np.round(one, digits) for one in layers] for key, layers in drawn.items()}
    x, y = np.round(rng.normal(size=(sizes[0], 1)), digits), np.round(rng.random((sizes[-1], 1)), digits)
    drawn["x"], drawn["y"] = (x.ravel() if "x" in flat else x), (y.ravel() if "y" in flat else y)
    return {"name": name, "title": {"en": en, "zh": zh}, **drawn}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    return [
        case(rng, "one-layer", "one layer", "一层", [2, 1], digits=1),
        case(rng, "two-layers", "layers of 2, 3 and 1 units", "各层 2、3、1 个单元", [2, 3, 1], digits=1),
        case(rng, "flat", "vectors of shape (n,)", "形状为 (n,) 的向量", [2, 2], digits=1, flat="xy"),
    ]


def hidden_cases(rng):
    first, middle, last = (int(size) for size in rng.integers(2, 6, size=3))
    return [
        case(rng, "flat-x", "only x is flat", "只有 x 是一维", [3, 3], flat="x"),
        case(rng, "flat-y", "only y is flat", "只有 y 是一维", [3, 3], flat="y"),
        case(rng, "no-hidden-layer", "no hidden layer", "没有隐藏层", [4, 3]),
        case(rng, "square", "layers of equal width", "各层等宽", [3, 3, 3, 3]),
        case(rng, "random", "random widths", "随机层宽", [first, middle, last]),
        case(rng, "saturated", "saturated units", "饱和的单元", [2, 3, 2], scale=50.0),
        case(rng, "overflow", "sums in the thousands", "加权和达数千", [2, 3, 2], scale=3000.0),
        case(rng, "deep", "five layers", "五层", [first, 4, middle, 4, last, 1]),
        case(rng, "wide", "a wide layer", "一个很宽的层", [3, 40, 2], scale=0.5),
    ]


def call(solution, case):
    given = {
        "weights": [one.copy() for one in case["weights"]],
        "biases": [one.copy() for one in case["biases"]],
        "x": case["x"].copy(),
        "y": case["y"].copy(),
    }
    try:
        nabla_b, nabla_w = solution.backprop(*given.values())
    except ValueError as error:
        return {"raises": type(error).__name__}
    after = {f"after:{name}": value for name, value in given.items()}
    return {"nabla_b": list(nabla_b), "nabla_w": list(nabla_w), **after}
