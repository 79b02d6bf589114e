def case(name, en, zh, x, layout=""):
    return {"name": name, "title": {"en": en, "zh": zh}, "x": x, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    return [
        case("three", "three numbers", "三个数", np.array([-1.0, 0.0, 2.0])),
        case("column", "a column", "一列", np.round(rng.normal(size=(2, 1)), 1)),
        case("far-left", "entries near -1000", "元素在 -1000 附近", np.array([-1000.0, -999.5])),
        case("far-right", "entries near +1000", "元素在 +1000 附近", np.array([999.5, 1000.0])),
    ]


def hidden_cases(rng):
    rows, columns = (int(size) for size in rng.integers(3, 7, size=2))
    x = rng.normal(size=(rows, columns)) * 4
    ends = np.array([np.inf, 3.0, -np.inf])
    single = np.array([-200.0, -3.0, 0.5, 200.0], dtype=np.float32)
    return [
        case("empty", "an empty array", "空数组", np.zeros((0, 3))),
        case("number", "a single number", "单个数", float(rng.uniform(-3, 3))),
        case("whole-number", "a single integer", "单个整数", int(rng.integers(1, 4))),
        case("integers", "an array of integers", "整数数组", rng.integers(-5, 6, size=columns)),
        case("left-tail", "between -36 and -20", "在 -36 与 -20 之间", rng.uniform(-36, -20, 8)),
        case("deep-tail", "between -650 and -50", "在 -650 与 -50 之间", rng.uniform(-650, -50, 8)),
        case("both-ends", "both ends in one array", "两端同时出现", x * 300),
        case("infinite", "minus and plus infinity", "正负无穷", ends),
        case("random", "a random matrix", "随机矩阵", x),
        case("3-d", "three axes", "三维数组", rng.normal(size=(2, rows, columns))),
        case("float32", "float32 stays float32", "float32 保持不变", single),
        case("strided", "every second column", "隔列视图", x, "strided"),
        case("fortran", "column-major memory", "按列存储的数组", x, "fortran"),
        case("read-only", "read-only input", "只读输入", x, "read-only"),
    ]


def laid_out(x, layout):
    if not isinstance(x, np.ndarray):
        return x
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x = laid_out(case["x"], case["layout"])
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        y = solution.sigmoid(x)
    return {"sigmoid": y, "after:x": x}
