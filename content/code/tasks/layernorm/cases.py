def case(rng, name, en, zh, x, trailing=1, layout="", digits=9, **keywords):
    shape = x.shape[x.ndim - trailing :]
    drawn = {"x": x, "gamma": rng.normal(size=shape), "beta": rng.normal(size=shape)}
    drawn = {key: np.round(value, digits) for key, value in drawn.items()}
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, **drawn, "layout": layout, "keywords": keywords}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    return [
        case(rng, "rows", "(N, D)", "(N, D)", rng.normal(size=(2, 3)), digits=1),
        case(rng, "sequence", "(B, T, D)", "(B, T, D)", rng.normal(size=(2, 2, 2)), digits=1),
        case(rng, "two-axes", "the last two axes together", "最后两维整体", rng.normal(size=(2, 2, 3)), 2, digits=1),
    ]


def hidden_cases(rng):
    n, length, size = (int(one) for one in rng.integers(3, 8, size=3))
    x = rng.normal(size=(n, length, size))
    images = rng.normal(size=(2, 3, 4, 5))
    return [
        case(rng, "empty", "an empty batch", "空批次", x[:0]),
        case(rng, "one-value", "samples of a single value", "每个样本只有一个值", rng.normal(size=(4, 1))),
        case(rng, "1-d", "no leading axis", "没有前导维", x[0, 0]),
        case(rng, "one-row", "one sample", "一个样本", x[0, :1]),
        case(rng, "constant", "constant samples", "常数样本", np.full((2, 4), 3.0)),
        case(rng, "eps", "eps = 0.1", "eps = 0.1", x[0], eps=0.1),
        case(rng, "large-mean", "mean far above the spread", "均值远大于离散程度", x[0] + 1e4),
        case(rng, "random", "random (B, T, D)", "随机 (B, T, D)", x),
        case(rng, "images", "(C, H, W) together", "(C, H, W) 整体", images, 3),
        case(rng, "last-of-images", "the last axis of images", "图像的最后一维", images),
        case(rng, "strided", "every second column of a wider array", "取自更宽数组的隔列视图", images, 3, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", images, 3, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", x, 1, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x, gamma, beta = (laid_out(case[name], case["layout"]) for name in ("x", "gamma", "beta"))
    y = solution.layernorm(x, gamma, beta, **case["keywords"])
    return {"y": y, "after:x": x, "after:gamma": gamma, "after:beta": beta}
