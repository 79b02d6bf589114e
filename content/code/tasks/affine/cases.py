def case(rng, name, en, zh, w, x, b, layout="", digits=9):
    shapes = {"w": w, "x": x, "b": b}
    drawn = {key: np.round(rng.normal(size=shape), digits) for key, shape in shapes.items()}
    return {"name": name, "title": {"en": en, "zh": zh}, **drawn, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    w = (3, 2)
    return [
        case(rng, "flat", "x (n,), b (m,)", "x (n,)，b (m,)", w, 2, 3, digits=1),
        case(rng, "flat-column", "x (n,), b (m, 1)", "x (n,)，b (m, 1)", w, 2, (3, 1), digits=1),
        case(rng, "column-flat", "x (n, 1), b (m,)", "x (n, 1)，b (m,)", w, (2, 1), 3, digits=1),
        case(rng, "batch", "x (n, 2), b (m,)", "x (n, 2)，b (m,)", w, (2, 2), 3, digits=1),
    ]


def hidden_cases(rng):
    m, n, count = (int(size) for size in rng.integers([3, 2, 8], [6, 6, 12]))
    w, column = (m, n), (m, 1)
    batch = (n, count)
    return [
        case(rng, "one-output", "one output", "一个输出", (1, n), n, 1),
        case(rng, "empty-batch", "an empty batch", "空批次", w, (n, 0), m),
        case(rng, "one-input", "one input, m = 1", "一个输入，m = 1", (1, 1), (1, 1), (1, 1)),
        case(rng, "flat-column", "x (n,), b (m, 1)", "x (n,)，b (m, 1)", w, n, column),
        case(rng, "columns", "x (n, 1), b (m, 1)", "x (n, 1)，b (m, 1)", w, (n, 1), column),
        case(rng, "column-flat", "x (n, 1), b (m,)", "x (n, 1)，b (m,)", w, (n, 1), m),
        case(rng, "batch-column", "x (n, B), b (m, 1)", "x (n, B)，b (m, 1)", w, batch, column),
        case(rng, "batch-flat", "x (n, B), b (m,)", "x (n, B)，b (m,)", w, batch, m),
        case(rng, "batch-of-m", "a batch of m columns", "一批 m 列", w, (n, m), m),
        case(rng, "square", "m = n = B", "m = n = B", (n, n), (n, n), n),
        case(rng, "too-long", "b with m + 1 elements", "b 有 m + 1 个元素", w, n, m + 1),
        case(rng, "single", "b with one element", "b 只有一个元素", w, n, 1),
        case(rng, "single-column", "b of shape (1, 1)", "b 形状为 (1, 1)", w, batch, (1, 1)),
        case(rng, "strided", "every second column", "隔列视图", w, batch, m, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", w, batch, column, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", w, n, m, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    w, x, b = (laid_out(case[name], case["layout"]) for name in ("w", "x", "b"))
    try:
        y = solution.affine(w, x, b)
    except ValueError:
        return {"raises": "ValueError"}
    return {"y": y, "after:w": w, "after:x": x, "after:b": b}
