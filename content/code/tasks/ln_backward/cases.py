def case(rng, name, en, zh, x, dy=None, layout="", digits=9, **keywords):
    drawn = {
        "dy": rng.normal(size=x.shape) if dy is None else dy,
        "x": x,
        "gamma": rng.normal(size=x.shape[-1]),
    }
    drawn = {key: np.round(value, digits) for key, value in drawn.items()}
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, **drawn, "layout": layout, "keywords": keywords}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    return [
        case(rng, "one", "one position", "一个位置", rng.normal(size=3), digits=1),
        case(rng, "rows", "(N, D)", "(N, D)", rng.normal(size=(2, 3)), digits=1),
        case(rng, "sequence", "(B, T, D)", "(B, T, D)", rng.normal(size=(2, 2, 3)), digits=1),
    ]


def hidden_cases(rng):
    n, length, size = (int(one) for one in rng.integers([3, 2, 4], [7, 6, 9]))
    x = rng.normal(size=(n, size))
    sequences = rng.normal(size=(n, length, size))
    heads = rng.normal(size=(2, 3, length, size))
    return [
        case(rng, "one-feature", "a single feature", "只有一个特征", rng.normal(size=(4, 1))),
        case(rng, "two-features", "two features", "两个特征", rng.normal(size=(4, 2))),
        case(rng, "vector", "no leading axis", "没有前导维", x[0]),
        case(rng, "one-row", "a batch of one", "批大小为 1", x[:1]),
        case(rng, "square", "as many rows as features", "行数等于特征数", rng.normal(size=(5, 5))),
        case(rng, "random", "random (N, D)", "随机 (N, D)", x),
        case(rng, "eps", "eps = 0.5", "eps = 0.5", x, eps=0.5),
        case(rng, "scaled", "large values away from 0", "远离 0 的较大数值", x * 20 + 50),
        case(rng, "constant-dy", "dy the same everywhere", "dy 处处相等", x, np.ones((n, size))),
        case(rng, "constant-x", "constant positions", "各位置为常数", np.full((n, size), 2.0)),
        case(rng, "3-d", "(B, T, D)", "(B, T, D)", sequences),
        case(rng, "4-d", "(B, H, T, D)", "(B, H, T, D)", heads),
        case(rng, "strided", "every second column", "隔列视图", sequences, None, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", sequences, None, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", sequences, None, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    dy, x, gamma = (laid_out(case[name], case["layout"]) for name in ("dy", "x", "gamma"))
    dx, dgamma, dbeta = solution.layernorm_backward(dy, x, gamma, **case["keywords"])
    after = {"after:dy": dy, "after:x": x, "after:gamma": gamma}
    return {"dx": dx, "dgamma": dgamma, "dbeta": dbeta, **after}
