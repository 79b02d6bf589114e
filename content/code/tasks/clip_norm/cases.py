def case(name, en, zh, grads, max_norm=1.0, layout=""):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "grads": grads, "max_norm": max_norm, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    three_four = [np.array([3.0]), np.array([0.0, 4.0])]
    small = [np.round(rng.normal(size=2) * 0.1, 2), np.array([[0.3], [0.0]])]
    return [
        case("3-4", "a norm of 5", "范数为 5", three_four),
        case("short", "short enough", "足够短", small),
        case("zeros", "gradients of zero", "梯度为零", [np.zeros(2), np.zeros((1, 2))]),
    ]


def hidden_cases(rng):
    n, m = (int(size) for size in rng.integers(3, 7, size=2))
    several = [rng.normal(size=shape) * 5 for shape in [(n, m), (m,), (2, 3, 2)]]
    limit = float(rng.uniform(0.5, 2))
    unequal = [rng.uniform(0.1, 0.2, size=2), rng.uniform(100, 200, size=3)]
    single = [g.astype(np.float32) for g in several]
    huge = [(g * 1e20).astype(np.float32) for g in several]
    return [
        case("one", "one array", "一个数组", several[1:2], limit),
        case("0-d", "an array without axes", "零维数组", [np.array(7.0), several[1]], limit),
        case("no-elements", "an array without elements", "没有元素的数组", [np.zeros((0, 3)), several[1]]),
        case("clipped", "several arrays", "多个数组", several, limit),
        case("unequal", "one short, one long", "一短一长", unequal, limit),
        case("zero-and-long", "one of them zero", "其中一个为零", [np.zeros(3), several[0]], limit),
        case("short", "short enough", "足够短", [g * 1e-3 for g in several], limit),
        case("nearly", "just below the limit", "略低于上限", [np.full(4, 0.49), np.zeros(2)]),
        case("infinite", "an infinite limit", "上限为无穷", several, math.inf),
        case("exploded", "very long", "非常长", [g * 1e80 for g in several], limit),
        case("float32", "float32", "float32", single, limit),
        case("mixed", "float64 and float32", "float64 与 float32", [several[0], single[1]], limit),
        case("float32-huge", "squares beyond float32", "平方超出 float32", huge, limit),
        case("strided", "every second column", "隔列视图", several, limit, "strided"),
        case("fortran", "column-major memory", "按列存储的数组", several, limit, "fortran"),
        case("read-only", "read-only arrays", "只读数组", several, limit, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    grads = [laid_out(g, case["layout"]) for g in case["grads"]]
    new_grads, total_norm = solution.clip_grad_norm(grads, case["max_norm"])
    return {"new_grads": list(new_grads), "total_norm": total_norm, "after:grads": grads}
