NAMES = ("v", "W", "b", "c")


def case(rng, name, en, zh, v, hidden, layout="", scale=1.0, digits=9):
    visible = v.shape[1]
    drawn = {
        "v": v,
        "W": rng.normal(size=(visible, hidden)) * scale,
        "b": rng.normal(size=visible),
        "c": rng.normal(size=hidden),
    }
    if scale > 1:
        drawn["W"][0, 0] = scale  # at least one sum is large and positive
    drawn = {key: np.round(value, digits) for key, value in drawn.items()}
    return {"name": name, "title": {"en": en, "zh": zh}, **drawn, "layout": layout}


def states(visible):
    """All 2^visible states, one per row."""
    return (np.arange(2**visible)[:, None] >> np.arange(visible) & 1).astype(float)


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    v = states(2)
    return [
        case(rng, "one-state", "one state", "一个状态", np.array([[1.0, 0.0, 1.0]]), 2, digits=1),
        case(rng, "all-states", "two visible units", "两个可见单元", v, 3, digits=1),
        case(rng, "large-weights", "large weights", "很大的权重", v, 3, scale=2e3, digits=0),
    ]


def hidden_cases(rng):
    visible, hidden = (int(size) for size in rng.integers([3, 3], [6, 7]))
    v = states(visible)
    off, real = np.zeros((1, visible)), rng.normal(size=(5, visible))
    many = (rng.random((200, 10)) < 0.5).astype(float)
    return [
        case(rng, "no-rows", "no states at all", "没有任何状态", v[:0], hidden),
        case(rng, "nothing-on", "all visible units off", "可见单元全部关闭", off, hidden),
        case(rng, "one-of-each", "one unit of each kind", "两类单元各一个", states(1), 1),
        case(rng, "square", "as many hidden as visible", "两类单元数相等", v, visible),
        case(rng, "all-states", "all visible states", "所有可见状态", v, hidden),
        case(rng, "real", "real-valued visible units", "实值可见单元", real, hidden),
        case(rng, "large-weights", "large weights", "很大的权重", v, hidden, scale=2000.0),
        case(rng, "strided", "every second column", "隔列视图", v, hidden, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", v, hidden, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", v, hidden, "read-only"),
        case(rng, "many", "200 states", "200 个状态", many, 8),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    given = {name: laid_out(case[name], case["layout"]) for name in NAMES}
    found = solution.free_energy(*given.values())
    return {"free energy": found, **{f"after:{name}": value for name, value in given.items()}}
