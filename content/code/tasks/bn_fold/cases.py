def case(rng, name, en, zh, shape, layout="", digits=9, bias=True, dtype="float64", **changed):
    channels = shape[0]
    drawn = {
        "w": rng.normal(size=shape),
        "b": rng.normal(size=channels),
        "gamma": rng.normal(size=channels),
        "beta": rng.normal(size=channels),
        "mean": rng.normal(size=channels),
        "var": rng.uniform(0.3, 3, size=channels),
    }
    keywords = {"eps": changed.pop("eps")} if "eps" in changed else {}
    drawn = {key: np.round(value, digits).astype(dtype) for key, value in (drawn | changed).items()}
    if not bias:
        drawn["b"] = None
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, **drawn, "layout": layout, "keywords": keywords}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    none = {"digits": 1, "bias": False}
    return [
        case(rng, "linear", "a linear layer", "全连接层", (2, 3), digits=1),
        case(rng, "no-bias", "a layer without bias", "没有偏置的层", (3, 2), **none),
        case(rng, "conv", "a convolution", "卷积", (2, 1, 2, 2), digits=1),
    ]


def hidden_cases(rng):
    c_out, c_in = (int(size) for size in rng.integers([3, 5], [5, 8]))
    linear, conv = (c_out, c_in), (c_out, c_in, 3, 2)
    zeros = np.zeros(c_out)
    negative = -rng.uniform(0.5, 2, size=c_out)
    tiny = rng.uniform(1e-6, 1e-4, size=c_out)
    single = {"dtype": "float32"}
    return [
        case(rng, "one-weight", "a single weight", "只有一个权重", (1, 1)),
        case(rng, "square", "as many inputs as outputs", "输入输出同样多", (4, 4)),
        case(rng, "linear", "a linear layer", "全连接层", linear),
        case(rng, "sequence", "a 1-D convolution", "一维卷积", (c_out, c_in, 3)),
        case(rng, "conv", "a convolution", "卷积", conv),
        case(rng, "no-bias", "a convolution without bias", "没有偏置的卷积", conv, bias=False),
        case(rng, "depthwise", "a depthwise convolution", "逐通道卷积", (c_out, 1, 3, 3)),
        case(rng, "negative", "negative gamma", "gamma 为负", conv, gamma=negative),
        case(rng, "zero-gamma", "gamma 0", "gamma 为 0", conv, gamma=zeros),
        case(rng, "zero-var", "variance 0", "方差为 0", linear, var=zeros),
        case(rng, "tiny-var", "variances near eps", "方差与 eps 相近", linear, var=tiny),
        case(rng, "eps", "eps = 0.1", "eps = 0.1", conv, eps=0.1),
        case(rng, "float32", "float32", "float32", conv, **single),
        case(rng, "no-bias-32", "float32, no bias", "float32，无偏置", conv, **single, bias=False),
        case(rng, "strided", "every second entry", "隔列视图", conv, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", conv, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", conv, "read-only"),
    ]


def laid_out(x, layout):
    if x is None:
        return None
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    names = ("w", "b", "gamma", "beta", "mean", "var")
    given = {name: laid_out(case[name], case["layout"]) for name in names}
    w2, b2 = solution.fold_bn(*given.values(), **case["keywords"])
    return {"w2": w2, "b2": b2, **{f"after:{name}": value for name, value in given.items()}}
