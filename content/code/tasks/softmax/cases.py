def case(name, en, zh, x, layout="", **keywords):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "x": x, "layout": layout, "keywords": keywords}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    x = np.round(rng.normal(size=(2, 3)), 1)
    return [
        case("vector", "one vector", "一个向量", np.round(rng.normal(size=3), 1)),
        case("rows", "a matrix, last axis", "矩阵，沿最后一维", x),
        case("columns", "a matrix, axis 0", "矩阵，沿第 0 维", x, axis=0),
        case("plus-1000", "entries near +1000", "元素在 +1000 附近", x + 1000),
    ]


def hidden_cases(rng):
    rows, columns = rng.integers(3, 7, size=2)
    x = rng.normal(size=(rows, columns))
    offsets = np.resize([0.0, 2000.0, -2000.0, 5.0], (rows, 1))
    holes = rng.normal(size=columns)
    holes[rng.integers(columns)] = -np.inf
    return [
        case("no-rows", "no rows at all, shape (0, 3)", "没有任何行，形状 (0, 3)", np.zeros((0, 3))),
        case("one-class", "a single class", "只有一个类别", rng.normal(size=(4, 1))),
        case("integers", "integer input", "整数输入", rng.integers(-5, 6, size=columns)),
        case("minus-infinity", "an entry of minus infinity", "含有负无穷的元素", holes),
        case("matrix", "random matrix", "随机矩阵", x),
        case("axis-0", "axis 0", "沿第 0 维", x, axis=0),
        case("minus-1000", "entries near -1000", "元素在 -1000 附近", x - 1000),
        case("offsets", "rows far from each other", "各行相差很大", x + offsets),
        case("spread", "huge spread inside a row", "一行之内跨度很大", x * 500),
        case("float32", "float32 stays float32", "float32 保持不变", x.astype(np.float32)),
        case("strided", "every second column of a wider array", "取自更宽数组的隔列视图", x, "strided"),
        case("fortran", "column-major memory", "按列存储的数组", x, "fortran"),
        case("read-only", "read-only input", "只读输入", x, "read-only"),
        case("middle-axis", "3-D, axis 1", "三维，沿第 1 维", rng.normal(size=(2, rows, columns)), axis=1),
        case("negative-axis", "4-D, axis -2", "四维，沿第 -2 维", rng.normal(size=(2, 3, rows, 4)), axis=-2),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x = laid_out(case["x"], case["layout"])
    return {"softmax": solution.softmax(x, **case["keywords"]), "after:x": x}
