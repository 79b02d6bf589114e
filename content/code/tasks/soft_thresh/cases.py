def case(name, en, zh, u, t, fails=False, layout=""):
    title = {"en": en, "zh": zh}
    asked = {"u": np.asarray(u), "t": t, "fails": fails}
    return {"name": name, "title": title, **asked, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    return [
        case("values", "five values", "五个值", [-3.0, -0.5, 0.0, 0.5, 3.0], 1.0),
        case("at-the-threshold", "entries at the threshold", "元素恰在阈值处", [0.3, -0.3, 0.5], 0.3),
        case("nothing", "t = 0", "t = 0", [[1.0, -2.0]], 0.0),
        case("negative", "a negative threshold", "负的阈值", [1.0, -2.0], -0.5, fails=True),
    ]


def hidden_cases(rng):
    shape = tuple(int(size) for size in rng.integers(3, 7, size=2))
    u, t = rng.normal(size=shape) * 2, float(rng.uniform(0.3, 1.5))
    return [
        case("empty", "no entries", "没有元素", np.zeros((0, 3)), t),
        case("scalar", "shape ()", "形状为 ()", -2.0, 0.5),
        case("barely-negative", "a threshold just below 0", "略小于 0 的阈值", u[0], -1e-9, fails=True),
        case("infinite", "infinite entries", "无穷的元素", [np.inf, -np.inf, 0.2], t),
        case("vector", "random vector", "随机向量", u[0], t),
        case("matrix", "random matrix", "随机矩阵", u, t),
        case("integer-t", "a threshold of type int", "阈值为整数", u, 1),
        case("all-small", "every entry below the threshold", "元素全部小于阈值", u, 100.0),
        case("zeros", "zeros and t = 0", "含零，t = 0", [0.0, 2.0, 0.0, -1.0], 0.0),
        case("t-0", "t = 0", "t = 0", u, 0.0),
        case("float32", "float32 stays float32", "float32 保持不变", u.astype(np.float32), t),
        case("3-d", "three axes", "三维", rng.normal(size=(2, *shape)), t),
        case("fortran", "column-major memory", "按列存储的数组", u, t, layout="fortran"),
        case("strided", "every second column of a wider array", "取自更宽数组的隔列视图", u, t, layout="strided"),
        case("read-only", "read-only input", "只读输入", u, t, layout="read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    u, t = laid_out(case["u"], case["layout"]), case["t"]
    if case["fails"]:
        try:
            solution.soft_threshold(u, t)
        except ValueError:
            return {"raises": "ValueError"}
        return {"raises": "nothing"}
    return {"result": np.asarray(solution.soft_threshold(u, t)), "after:u": u}
