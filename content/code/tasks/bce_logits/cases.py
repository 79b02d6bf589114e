def case(name, en, zh, z, y, layout=""):
    return {"name": name, "title": {"en": en, "zh": zh}, "z": z, "y": y, "layout": layout}


def refused(*arguments):
    return {**case(*arguments), "must_raise": True}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    z = np.round(rng.normal(size=(2, 2)), 1)
    soft = np.array([[0.3, 1.0], [0.0, 0.5]])
    return [
        case("two", "two logits", "两个 logit", np.array([2.0, -1.0]), np.array([1.0, 0.0])),
        case("soft", "soft labels in a matrix", "矩阵与软标签", z, soft),
        case("huge", "logits of 1000", "logit 为 1000", np.array([1000.0, -1000.0]), np.zeros(2)),
        refused("column-row", "(2, 1) against (2,)", "(2, 1) 与 (2,)", z[:, :1], soft[:, 1]),
    ]


def hidden_cases(rng):
    n, m = (int(size) for size in rng.integers(3, 7, size=2))
    z = rng.normal(size=(n, m)) * 3
    hard = rng.integers(2, size=(n, m))
    hard[0, :2] = 0, 1
    soft = rng.random((n, m))
    sure = rng.uniform(41, 60, size=4)
    agreeing = np.array([1.0, 0.0, 1.0, 0.0])
    far = rng.uniform(200, 2000, size=(2, 3))
    whole = rng.integers(-4, 5, size=m)
    single = [a[0].astype(np.float32) for a in (z, soft)]
    return [
        case("one", "one element", "一个元素", z[:1, 0], soft[:1, 0]),
        case("0-d", "no axes at all", "零维数组", np.array(1.5), np.array(0.25)),
        case("zero", "logits of 0", "logit 全为 0", np.zeros(n), soft[:, 0]),
        case("integers", "integer labels", "整数标签", z[0], hard[0]),
        case("integer-logits", "integer logits, soft labels", "整数 logit，软标签", whole, soft[0]),
        case("uint8", "labels of type uint8", "类型为 uint8 的标签", z[0], hard[0].astype(np.uint8)),
        case("boolean", "boolean labels", "布尔标签", z[0], hard[0] == 1),
        case("float32", "float32 arrays", "float32 数组", *single),
        case("tiny", "sure and right", "有把握且正确", sure * [1, -1, 1, -1], agreeing),
        case("sure", "sure and wrong", "有把握但错误", sure * [1, -1, 1, -1], 1 - agreeing),
        case("far", "huge logits", "很大的 logit", far * np.array([[1], [-1]]), soft[:2, :3]),
        case("matrix", "a matrix", "矩阵", z, hard.astype(float)),
        case("3-d", "three axes", "三维", rng.normal(size=(2, n, m)), rng.random((2, n, m))),
        refused("transposed", "(3, 2) against (2, 3)", "(3, 2) 与 (2, 3)", z[:3, :2], soft[:2, :3]),
        refused("one-label", "one label for all", "所有元素共用一个标签", z[0], np.ones(1)),
        refused("row-column", "(n,) against (n, 1)", "(n,) 与 (n, 1)", z[:, 0], soft[:, :1]),
        case("strided", "every second column", "隔列视图", z, soft, "strided"),
        case("fortran", "column-major memory", "按列存储的数组", z, soft, "fortran"),
        case("read-only", "read-only arguments", "只读参数", z, soft, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    z, y = (laid_out(case[name], case["layout"]) for name in ("z", "y"))
    after = {"after:z": z, "after:y": y}
    if case.get("must_raise"):
        return {"raises": error_of(solution, z, y), **after}
    return {"loss": solution.bce_with_logits(z, y), **after}


def error_of(solution, z, y):
    try:
        solution.bce_with_logits(z, y)
    except ValueError:
        return "ValueError"
    return "nothing"
