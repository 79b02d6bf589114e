def case(rng, name, en, zh, n, inputs, hidden, layout="", scale=1.0, digits=9, **changed):
    shapes = {
        "x": (n, inputs),
        "h": (n, hidden),
        "w_ih": (3 * hidden, inputs),
        "w_hh": (3 * hidden, hidden),
        "b_ih": (3 * hidden,),
        "b_hh": (3 * hidden,),
    }
    drawn = {key: np.round(rng.normal(size=shape), digits) for key, shape in shapes.items()}
    drawn["x"] = drawn["x"] * scale
    return {"name": name, "title": {"en": en, "zh": zh}, **drawn, **changed, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    return [
        fixed(rng, 1, 1, "keep", "the state is kept", "状态保持不变", [0, 60, 1], digits=1),
        case(rng, "one-unit", "one unit", "一个单元", 1, 2, 1, digits=1),
        case(rng, "two-units", "two units, batch of two", "两个单元，批大小为 2", 2, 1, 2, digits=1),
    ]


def hidden_cases(rng):
    n, inputs, hidden = (int(size) for size in rng.integers([2, 4, 2], [5, 7, 4]))
    sizes = n, inputs, hidden
    start = {"h": np.zeros((n, hidden))}
    silent = {"b_ih": np.zeros(3 * hidden)}
    return [
        case(rng, "one-sample", "a batch of one", "批大小为 1", 1, inputs, hidden),
        case(rng, "one-unit", "one unit", "一个单元", n, inputs, 1),
        case(rng, "start", "a state of zero", "初始状态为零", *sizes, **start),
        case(rng, "second-bias", "only the second bias", "只有第二个偏置", *sizes, **silent),
        fixed(rng, n, hidden, "keep", "update gate at 1", "更新门为 1", [0, 60, 1]),
        fixed(rng, n, hidden, "replace", "both gates at 0", "两个门均为 0", [-60, -60, 1]),
        case(rng, "random", "random sizes", "随机尺寸", *sizes),
        case(rng, "square", "as many inputs as units", "输入数等于单元数", n, 4, 4),
        case(rng, "huge", "sums in the thousands", "加权和达数千", *sizes, scale=5000.0),
        case(rng, "strided", "every second column", "隔列视图", *sizes, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", *sizes, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", *sizes, "read-only"),
    ]


def fixed(rng, n, hidden, name, en, zh, sums, **keywords):
    """A step whose gates and candidate have these sums whatever comes in."""
    bias = np.repeat(np.array(sums, dtype=float), hidden)
    weights = {"w_ih": np.zeros((3 * hidden, 1)), "w_hh": np.zeros((3 * hidden, hidden))}
    biases = {"b_ih": bias, "b_hh": np.zeros(3 * hidden)}
    return case(rng, name, en, zh, n, 1, hidden, **keywords, **weights, **biases)


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    names = ("x", "h", "w_ih", "w_hh", "b_ih", "b_hh")
    given = {name: laid_out(case[name], case["layout"]) for name in names}
    h = solution.gru_cell(*given.values())
    return {"h": h, **{f"after:{name}": value for name, value in given.items()}}
