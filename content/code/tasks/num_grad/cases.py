FUNCTIONS = {
    "sum of squares": lambda x: float((x**2).sum()),
    "sum of cubes": lambda x: float((x**3).sum()),
    "sum of i * x_i**2": lambda x: float((np.arange(1.0, x.size + 1) * x.ravel() ** 2).sum()),
    "log-sum-exp": lambda x: float(np.log(np.exp(x).sum())),
    "sines of neighbours": lambda x: float(np.sin(x[..., :-1] * x[..., 1:]).sum()),
    "trace of x x^T x x^T": lambda x: float(np.trace(x @ x.T @ x @ x.T)),
}


def case(name, en, zh, f, x, layout="", **keywords):
    title = {"en": en, "zh": zh}
    asked = {"f": f, "x": np.array(x), "keywords": keywords}
    return {"name": name, "title": title, **asked, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    return [
        case("squares", "a sum of squares", "平方和", "sum of squares", [1.0, -2.0, 3.0]),
        case("matrix", "a matrix", "矩阵", "sum of i * x_i**2", [[1.0, 2.0, 0.5], [-1.0, 0.0, 3.0]]),
        case("large-step", "a sum of cubes, h = 0.1", "立方和，h = 0.1", "sum of cubes", [1.0, 2.0], h=0.1),
    ]


def hidden_cases(rng):
    n, m = (int(size) for size in rng.integers(2, 5, size=2))
    x = rng.normal(size=(n, m + 1))
    whole = rng.integers(1, 5, size=(n, m))
    step = float(rng.uniform(0.05, 0.2))
    return [
        case("empty", "no entries", "没有元素", "sum of squares", np.zeros((0, 3))),
        case("scalar", "shape ()", "形状为 ()", "sum of cubes", float(rng.uniform(1, 2))),
        case("one", "a single entry", "单个元素", "sum of cubes", [float(rng.uniform(1, 2))]),
        case("integers", "integers", "整数", "sum of cubes", whole),
        case("float32", "float32", "float32", "log-sum-exp", x.astype(np.float32)),
        case("log-sum-exp", "log-sum-exp of a vector", "向量的 log-sum-exp", "log-sum-exp", x[0]),
        case("neighbours", "sines of products", "乘积的正弦", "sines of neighbours", x),
        case("quadratic-step", "a quadratic function and a large step", "二次函数与大步长", "sum of i * x_i**2", x, h=step),
        case("cubic-step", "a cubic function and a large step", "三次函数与大步长", "sum of cubes", x, h=step),
        case("matrix", "a product of matrices", "矩阵的乘积", "trace of x x^T x x^T", x),
        case("3-d", "three axes", "三维", "sines of neighbours", rng.normal(size=(2, n, 3))),
        case("fortran", "column-major memory", "按列存储的数组", "sines of neighbours", x, "fortran"),
        case("strided", "every second column of a wider array", "取自更宽数组的隔列视图", "sines of neighbours", x, "strided"),
        case("read-only", "read-only x", "只读的 x", "sines of neighbours", x, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x = laid_out(case["x"], case["layout"])
    gradient = solution.numerical_gradient(FUNCTIONS[case["f"]], x, **case["keywords"])
    return {"gradient": np.asarray(gradient), "after:x": x}
