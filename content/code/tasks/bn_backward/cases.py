def case(rng, name, en, zh, x, dy=None, layout="", digits=9, **keywords):
    drawn = {
        "dy": rng.normal(size=x.shape) if dy is None else dy,
        "x": x,
        "gamma": rng.normal(size=x.shape[1]),
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
        case(rng, "2-d", "(N, C)", "(N, C)", rng.normal(size=(3, 2)), digits=1),
        case(rng, "constant-dy", "dy the same everywhere", "dy 处处相等", rng.normal(size=(4, 1)), np.ones((4, 1)), digits=1),
        case(rng, "4-d", "(N, C, H, W)", "(N, C, H, W)", rng.normal(size=(2, 1, 2, 2)), digits=1),
    ]


def hidden_cases(rng):
    n, c = (int(size) for size in rng.integers([4, 2], [9, 6]))
    x = rng.normal(size=(n, c))
    images = rng.normal(size=(3, c, 4, 2))
    return [
        case(rng, "two-samples", "a batch of two", "批大小为 2", rng.normal(size=(2, 3))),
        case(rng, "random", "random (N, C)", "随机 (N, C)", x),
        case(rng, "eps", "eps = 0.5", "eps = 0.5", x, eps=0.5),
        case(rng, "scaled", "large values away from 0", "远离 0 的较大数值", x * 20 + 5),
        case(rng, "constant-dy", "dy the same everywhere", "dy 处处相等", x, np.ones((n, c))),
        case(rng, "constant-x", "constant channels", "常数通道", np.full((n, c), 2.0)),
        case(rng, "3-d", "(N, C, L)", "(N, C, L)", rng.normal(size=(n, c, 5))),
        case(rng, "4-d", "(N, C, H, W)", "(N, C, H, W)", images),
        case(rng, "strided", "every second column of wider arrays", "取自更宽数组的隔列视图", images, None, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", images, None, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", images, None, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    dy, x, gamma = (laid_out(case[name], case["layout"]) for name in ("dy", "x", "gamma"))
    dx, dgamma, dbeta = solution.batchnorm_backward(dy, x, gamma, **case["keywords"])
    after = {"after:dy": dy, "after:x": x, "after:gamma": gamma}
    return {"dx": dx, "dgamma": dgamma, "dbeta": dbeta, **after}
