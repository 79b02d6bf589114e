def case(rng, name, en, zh, x, n_heads, layout="", digits=9, opposed=False, **keywords):
    width = x.shape[-1]
    drawn = {
        "x": x,
        "w_in": rng.normal(size=(3 * width, width)),
        "b_in": rng.normal(size=3 * width),
        "w_out": rng.normal(size=(width, width)),
        "b_out": rng.normal(size=width),
    }
    drawn = {key: np.round(value, digits) for key, value in drawn.items()}
    if opposed:  # every key is minus its query, so that all own scores are far below 0
        drawn["w_in"][width : 2 * width] = -drawn["w_in"][:width]
        drawn["b_in"][width : 2 * width] = -drawn["b_in"][:width]
    rest = {"n_heads": n_heads, "layout": layout, "keywords": keywords}
    return {"name": name, "title": {"en": en, "zh": zh}, **drawn, **rest}


def refused(*arguments, **keywords):
    return {**case(*arguments, **keywords), "must_raise": True}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    causal = {"digits": 1, "causal": True}
    return [
        case(rng, "one-head", "one head", "一个头", rng.normal(size=(1, 2, 2)), 1, digits=1),
        case(rng, "two-heads", "two heads", "两个头", rng.normal(size=(1, 3, 4)), 2, digits=1),
        case(rng, "causal", "two heads, causal", "两个头，因果", rng.normal(size=(1, 3, 4)), 2, **causal),
        refused(rng, "uneven", "width 3, two heads", "宽度 3，两个头", np.ones((1, 1, 3)), 2, digits=1),
    ]


def hidden_cases(rng):
    batch, length, size = (int(one) for one in rng.integers([2, 5, 2], [4, 8, 4]))
    heads = 3
    x = rng.normal(size=(batch, length, heads * size))
    future = x.copy()
    future[:, length // 2 :] *= 100
    below = {"causal": True, "opposed": True}
    trap = rng.normal(size=(2, 4, 8))
    return [
        case(rng, "one-position", "sequences of length 1", "长度为 1 的序列", x[:, :1], heads),
        case(rng, "one-head", "one head", "一个头", x, 1),
        case(rng, "heads-of-one", "heads of size 1", "每个头大小为 1", x, heads * size),
        case(rng, "trap", "as many heads as positions", "头数等于位置数", trap, 4),
        case(rng, "equal", "equal positions", "各位置相同", np.ones_like(x), heads),
        case(rng, "random", "several heads", "多个头", x, heads),
        case(rng, "causal", "causal", "因果", x, heads, causal=True),
        case(
            rng,
            "causal-trap",
            "causal, as many heads as positions",
            "因果，头数等于位置数",
            trap,
            4,
            causal=True,
        ),
        case(rng, "future", "a huge future, causal", "未来的数值很大，因果", future, heads, causal=True),
        case(rng, "huge", "huge scores", "很大的得分", x * 100, heads),
        case(rng, "far-below", "huge negative scores, causal", "很小的负得分，因果", x * 100, heads, **below),
        refused(rng, "uneven", "width 6, four heads", "宽度 6，四个头", x[..., :6], 4),
        refused(rng, "too-many", "more heads than features", "头数多于特征数", x[..., :4], 8),
        case(rng, "strided", "every second column", "隔列视图", x, heads, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", x, heads, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", x, heads, "read-only", causal=True),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    names = ("x", "w_in", "b_in", "w_out", "b_out")
    given = {name: laid_out(case[name], case["layout"]) for name in names}
    after = {f"after:{name}": value for name, value in given.items()}
    if case.get("must_raise"):
        return {"raises": error_of(solution, *given.values(), case["n_heads"]), **after}
    y = solution.mha(*given.values(), case["n_heads"], **case["keywords"])
    return {"mha": y, **after}


def error_of(solution, *arguments):
    try:
        solution.mha(*arguments)
    except ValueError:
        return "ValueError"
    return "nothing"
