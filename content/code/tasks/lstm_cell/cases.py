def case(rng, name, en, zh, n, inputs, hidden, layout="", scale=1.0, digits=9, **changed):
    shapes = {
        "x": (n, inputs),
        "h": (n, hidden),
        "c": (n, hidden),
        "w_ih": (4 * hidden, inputs),
        "w_hh": (4 * hidden, hidden),
        "b_ih": (4 * hidden,),
        "b_hh": (4 * hidden,),
    }
    drawn = {key: np.round(rng.normal(size=shape), digits) for key, shape in shapes.items()}
    drawn["x"] = drawn["x"] * scale
    return {"name": name, "title": {"en": en, "zh": zh}, **drawn, **changed, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    keep = closed(rng, 1, 1, "keep", "the cell keeps its state", "单元保持状态", digits=1)
    return [
        keep,
        case(rng, "one-unit", "one unit", "一个单元", 1, 2, 1, digits=1),
        case(rng, "two-units", "two units, batch of two", "两个单元，批大小为 2", 2, 1, 2, digits=1),
    ]


def hidden_cases(rng):
    n, inputs, hidden = (int(size) for size in rng.integers([2, 4, 2], [5, 7, 4]))
    sizes = n, inputs, hidden
    start = {"h": np.zeros((n, hidden)), "c": np.zeros((n, hidden))}
    far = rng.normal(size=(n, hidden)) * 20
    silent = {"b_ih": np.zeros(4 * hidden)}
    return [
        case(rng, "one-sample", "a batch of one", "批大小为 1", 1, inputs, hidden),
        case(rng, "one-unit", "one unit", "一个单元", n, inputs, 1),
        case(rng, "start", "states of zero", "初始状态为零", *sizes, **start),
        case(rng, "second-bias", "only the second bias", "只有第二个偏置", *sizes, **silent),
        closed(rng, n, hidden, "keep", "forget open, input closed", "遗忘门开，输入门关"),
        case(rng, "random", "random sizes", "随机尺寸", *sizes),
        case(rng, "square", "as many inputs as units", "输入数等于单元数", n, 4, 4),
        case(rng, "long", "a large cell state", "很大的单元状态", *sizes, c=far),
        case(rng, "huge", "sums in the thousands", "加权和达数千", *sizes, scale=5000.0),
        case(rng, "strided", "every second column", "隔列视图", *sizes, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", *sizes, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", *sizes, "read-only"),
    ]


def closed(rng, n, hidden, name, en, zh, **keywords):
    """A step without input whose forget gate is open and whose input gate is closed."""
    bias = np.repeat([-50.0, 50.0, 1.0, 0.0], hidden)
    weights = {"w_ih": np.zeros((4 * hidden, 1)), "w_hh": np.zeros((4 * hidden, hidden))}
    biases = {"b_ih": bias, "b_hh": np.zeros(4 * hidden)}
    return case(rng, name, en, zh, n, 1, hidden, **keywords, **weights, **biases)


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    names = ("x", "h", "c", "w_ih", "w_hh", "b_ih", "b_hh")
    given = {name: laid_out(case[name], case["layout"]) for name in names}
    h, c = solution.lstm_cell(*given.values())
    return {"h": h, "c": c, **{f"after:{name}": value for name, value in given.items()}}
