ARGUMENTS = ("x", "gamma", "beta", "run_mean", "run_var")


def case(rng, name, en, zh, x, layout="", digits=None, **keywords):
    channels = x.shape[1]
    drawn = {
        "x": x,
        "gamma": rng.normal(size=channels),
        "beta": rng.normal(size=channels),
        "run_mean": rng.normal(size=channels),
        "run_var": rng.uniform(0.5, 2.0, size=channels),
    }
    if digits is not None:
        drawn = {key: np.round(value, digits) for key, value in drawn.items()}
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, **drawn, "layout": layout, "keywords": keywords}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    return [
        case(rng, "2-d", "(N, C)", "(N, C)", rng.normal(size=(3, 2)), digits=1),
        case(rng, "eps", "eps = 0.1", "eps = 0.1", rng.normal(size=(4, 2)) * 0.2, digits=2, eps=0.1),
        case(rng, "4-d", "(N, C, H, W)", "(N, C, H, W)", rng.normal(size=(2, 2, 2, 3)), digits=1),
    ]


def hidden_cases(rng):
    n, c, length = (int(size) for size in rng.integers(3, 8, size=3))
    x = rng.normal(size=(n, c))
    images = rng.normal(size=(n, c, 2, 5))
    momentum = float(rng.uniform(0.2, 0.4))
    return [
        case(rng, "two-samples", "a batch of two", "批大小为 2", rng.normal(size=(2, 3))),
        case(rng, "random-2-d", "random (N, C)", "随机 (N, C)", x),
        case(rng, "momentum", "another momentum", "另一个 momentum", x, momentum=momentum),
        case(rng, "eps", "eps = 0.1, small spread", "eps = 0.1，离散程度小", x * 0.1, eps=0.1),
        case(rng, "constant", "constant channels", "常数通道", np.full((6, 2), 4.0)),
        case(rng, "large-mean", "mean far above the spread", "均值远大于离散程度", rng.normal(size=(16, 2)) + 1e5),
        case(rng, "one-image", "one sample, many pixels", "单个样本，多个像素", rng.normal(size=(1, 2, 3, 3))),
        case(rng, "3-d", "(N, C, L)", "(N, C, L)", rng.normal(size=(n, c, length))),
        case(rng, "random-4-d", "random (N, C, H, W)", "随机 (N, C, H, W)", images),
        case(rng, "strided", "every second column of a wider array", "取自更宽数组的隔列视图", images, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", images, "fortran"),
        case(rng, "read-only", "read-only input", "只读输入", images, "read-only"),
        case(rng, "5-d", "(N, C, D, H, W)", "(N, C, D, H, W)", rng.normal(size=(2, 3, 2, 3, 2))),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    arguments = {name: laid_out(case[name], "") for name in ARGUMENTS}
    arguments["x"] = laid_out(case["x"], case["layout"])
    y, new_mean, new_var = solution.batchnorm_train(*arguments.values(), **case["keywords"])
    after = {f"after:{name}": value for name, value in arguments.items()}
    return {"y": y, "new_mean": new_mean, "new_var": new_var, **after}
