NAMES = ("dh", "x", "h0", "w_ih", "w_hh", "b")


def case(rng, name, en, zh, t, n, i, h, dh=None, layout="", scale=1.0, digits=9):
    drawn = {
        "dh": rng.normal(size=(t, n, h)) if dh is None else dh,
        "x": rng.normal(size=(t, n, i)),
        "h0": rng.normal(size=(n, h)),
        "w_ih": rng.normal(size=(h, i)) * scale / math.sqrt(i),
        "w_hh": rng.normal(size=(h, h)) * scale / math.sqrt(h),
        "b": rng.normal(size=h) * 0.3,
    }
    drawn = {key: np.round(value, digits) for key, value in drawn.items()}
    return {"name": name, "title": {"en": en, "zh": zh}, **drawn, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def last_only(rng, t, n, h):
    dh = np.zeros((t, n, h))
    dh[-1] = rng.normal(size=(n, h))
    return dh


def public_cases(rng):
    last = last_only(rng, 3, 1, 2)
    return [
        case(rng, "one-step", "one step", "一步", 1, 1, 1, 2, digits=1),
        case(rng, "two-steps", "two steps, two sequences", "两步，两个序列", 2, 2, 1, 2, digits=1),
        case(rng, "last-step", "loss on the last step", "损失在最后一步", 3, 1, 1, 2, last, digits=1),
    ]


def hidden_cases(rng):
    t, n, i, h = (int(size) for size in rng.integers([4, 2, 2, 3], [8, 5, 5, 7]))
    sizes, last = (t, n, i, h), last_only(rng, t, n, h)
    return [
        case(rng, "one-step", "one step", "一步", 1, n, i, h),
        case(rng, "one-unit", "one hidden unit", "一个隐藏单元", t, n, i, 1),
        case(rng, "one-sequence", "one sequence", "一个序列", t, 1, i, h),
        case(rng, "square", "as many inputs as hidden units", "输入数等于隐藏单元数", t, n, h, h),
        case(rng, "random", "random sizes", "随机尺寸", *sizes),
        case(rng, "last-step", "a loss on the last step only", "损失只在最后一步", *sizes, last),
        case(rng, "saturated", "large weights", "较大的权重", *sizes, None, "", 4.0),
        case(rng, "strided", "every second column", "隔列视图", *sizes, None, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", *sizes, None, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", *sizes, None, "read-only"),
        case(rng, "long", "thirty steps", "三十步", 30, n, i, h),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    given = {name: laid_out(case[name], case["layout"]) for name in NAMES}
    dx, dh0, dw_ih, dw_hh, db = solution.rnn_backward(*given.values())
    after = {f"after:{name}": value for name, value in given.items()}
    return {"dx": dx, "dh0": dh0, "dw_ih": dw_ih, "dw_hh": dw_hh, "db": db, **after}
