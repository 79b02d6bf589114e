def case(name, en, zh, logits, y, eps, layout=""):
    given = {"logits": logits, "y": np.array(y), "eps": float(eps)}
    return {"name": name, "title": {"en": en, "zh": zh}, **given, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    one, logits = (np.round(rng.normal(size=size), 1) for size in ((1, 2), (2, 3)))
    return [
        case("two-classes", "one sample, two classes", "一个样本，两个类别", one, [0], 0.2),
        case("no-smoothing", "eps = 0", "eps = 0", logits, [2, 0], 0.0),
        case("three-classes", "three classes", "三个类别", logits, [2, 0], 0.1),
        case("plus-1000", "logits near +1000", "logits 在 +1000 附近", logits + 1000, [2, 0], 0.1),
    ]


def hidden_cases(rng):
    n, k = (int(size) for size in rng.integers([4, 3], [9, 7]))
    logits, y = rng.normal(size=(n, k)) * 3, rng.integers(k, size=n)
    eps = rng.uniform(0.05, 0.3)
    far = rng.permuted(np.tile(np.linspace(-1000.0, 1000.0, k), (n, 1)), axis=1)
    many, many_y = rng.normal(size=(300, 40)), rng.integers(40, size=300)
    return [
        case("one-class", "a single class", "只有一个类别", logits[:, :1], y * 0, eps),
        case("uniform", "eps = 1", "eps = 1", logits, y, 1.0),
        case("ties", "equal logits", "logits 相等", np.full((2, k), rng.normal()), [0, k - 1], eps),
        case("random", "random logits", "随机 logits", logits, y, eps),
        case("half", "eps = 0.5", "eps = 0.5", logits, y, 0.5),
        case("minus-1000", "logits near -1000", "logits 在 -1000 附近", logits - 1000, y, eps),
        case("surely-wrong", "sure and wrong", "确信却错误", far, far.argmin(axis=1), eps),
        case("surely-right", "sure and right", "确信且正确", far, far.argmax(axis=1), 0.0),
        case("strided", "every second column", "隔列视图", logits, y, eps, "strided"),
        case("fortran", "column-major memory", "按列存储的数组", logits, y, eps, "fortran"),
        case("read-only", "read-only arguments", "只读参数", logits, y, eps, "read-only"),
        case("many", "300 samples, 40 classes", "300 个样本，40 个类别", many, many_y, eps),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    logits, y = (laid_out(case[name], case["layout"]) for name in ("logits", "y"))
    loss = solution.smooth_ce(logits, y, case["eps"])
    return {"loss": loss, "after:logits": logits, "after:y": y}
