def case(name, en, zh, x, **keywords):
    return {"name": name, "title": {"en": en, "zh": zh}, "x": x, "keywords": keywords}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    x = np.round(rng.normal(size=(2, 3)), 1)
    return [
        case("rows", "along the rows", "沿各行", x, axis=1),
        case("all", "all entries", "所有元素", x),
        case("plus-1000", "entries near +1000", "元素在 +1000 附近", x + 1000, axis=1),
    ]


def hidden_cases(rng):
    rows, columns = (int(size) for size in rng.integers(3, 7, size=2))
    x = rng.normal(size=(rows, columns))
    mixed = x.copy()
    mixed[0], mixed[1, 0], mixed[2, 1] = -np.inf, -np.inf, np.inf
    strided = rng.normal(size=(rows, 2 * columns))[:, ::2]
    return [
        case("single", "a single entry", "单个元素", rng.normal(size=(1, 1)), axis=1),
        case("no-rows", "no rows, shape (0, 3)", "没有任何行，形状 (0, 3)", np.zeros((0, 3)), axis=1),
        case("minus-infinity", "all entries minus infinity", "全部为负无穷", np.full(3, -np.inf), axis=0),
        case("plus-infinity", "an entry of plus infinity", "含有正无穷", np.array([0.0, np.inf]), axis=0),
        case("integers", "integer input", "整数输入", rng.integers(-5, 6, size=columns)),
        case("random", "random matrix", "随机矩阵", x, axis=1),
        case("all", "all entries", "所有元素", x),
        case("keepdims", "keepdims along axis 0", "沿第 0 维且 keepdims", x, axis=0, keepdims=True),
        case("keepdims-all", "keepdims over all entries", "对所有元素且 keepdims", x, keepdims=True),
        case("plus-1000", "entries near +1000", "元素在 +1000 附近", x + 1000, axis=1),
        case("minus-1000", "entries near -1000", "元素在 -1000 附近", x - 1000, axis=1),
        case("mixed", "infinities in some rows", "部分行含无穷", mixed, axis=1),
        case("strided", "every second column of a wider array", "取自更宽数组的隔列视图", strided, axis=-1),
        case("3-d", "3-D, axis 1", "三维，沿第 1 维", rng.normal(size=(2, rows, columns)), axis=1),
    ]


def call(solution, case):
    x = case["x"].copy()
    x.flags.writeable = False
    return {"logsumexp": np.asarray(solution.logsumexp(x, **case["keywords"]))}
