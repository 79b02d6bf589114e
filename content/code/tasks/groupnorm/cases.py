def case(rng, name, en, zh, x, groups, layout="", digits=9, **keywords):
    channels = x.shape[1]
    drawn = {"x": x, "gamma": rng.normal(size=channels), "beta": rng.normal(size=channels)}
    drawn = {key: np.round(value, digits) for key, value in drawn.items()}
    rest = {"groups": groups, "layout": layout, "keywords": keywords}
    return {"name": name, "title": {"en": en, "zh": zh}, **drawn, **rest}


def refused(*arguments, **keywords):
    return {**case(*arguments, **keywords), "must_raise": True}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    x = rng.normal(size=(2, 6))
    return [
        case(rng, "rows", "(N, C), two groups", "(N, C)，两组", x, 2, digits=1),
        case(rng, "3-d", "(N, C, L)", "(N, C, L)", rng.normal(size=(1, 4, 3)), 2, digits=1),
        refused(rng, "uneven", "6 channels, 4 groups", "6 个通道，4 组", x, 4, digits=1),
    ]


def hidden_cases(rng):
    n, size, height, width = (int(one) for one in rng.integers([2, 2, 3, 5], [4, 4, 5, 8]))
    x = rng.normal(size=(n, 3 * size, height, width))
    x = x * rng.uniform(0.5, 3, size=3 * size).reshape(1, -1, 1, 1)
    square = rng.normal(size=(2, 4, 3, 4))
    volumes = rng.normal(size=(2, 6, 2, 3, 2))
    rising = np.arange(24.0).reshape(1, 6, 2, 2) ** rng.uniform(1.2, 1.8)
    return [
        case(rng, "single-values", "groups of one value", "每组一个值", x[:, :, 0, 0], 3 * size),
        case(rng, "one-sample", "a batch of one", "批大小为 1", x[:1], 3),
        case(rng, "one-group", "one group", "只有一组", x, 1),
        case(rng, "instance", "InstanceNorm", "InstanceNorm", x, 3 * size),
        case(rng, "matrix", "(N, C)", "(N, C)", x[:, :, 0, 0], 3),
        case(rng, "rising", "rising channels", "逐通道递增", rising, 2),
        case(rng, "square", "as many columns as channels", "宽度等于通道数", square, 2),
        case(rng, "eps", "eps = 0.5", "eps = 0.5", x, 3, eps=0.5),
        case(rng, "constant", "a constant image", "常数图像", np.full((2, 4, 3, 3), 3.0), 2),
        case(rng, "large-mean", "mean far above the spread", "均值远大于离散程度", x + 1e6, 3),
        case(rng, "images", "(N, C, H, W)", "(N, C, H, W)", x, 3),
        case(rng, "volumes", "(N, C, D, H, W)", "(N, C, D, H, W)", volumes, 3),
        refused(rng, "uneven", "5 channels, 2 groups", "5 个通道，2 组", square[:, [0, 1, 2, 3, 0]], 2),
        refused(rng, "too-many", "4 channels, 8 groups", "4 个通道，8 组", x[:, :4], 8),
        case(rng, "strided", "every second column", "隔列视图", x, 3, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", x, 3, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", x, 3, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x, gamma, beta = (laid_out(case[name], case["layout"]) for name in ("x", "gamma", "beta"))
    after = {"after:x": x, "after:gamma": gamma, "after:beta": beta}
    if case.get("must_raise"):
        return {"raises": error_of(solution, x, case["groups"], gamma, beta), **after}
    y = solution.groupnorm(x, case["groups"], gamma, beta, **case["keywords"])
    return {"y": y, **after}


def error_of(solution, *arguments):
    try:
        solution.groupnorm(*arguments)
    except ValueError:
        return "ValueError"
    return "nothing"
