def case(name, en, zh, x, y, lam, layout=""):
    title = {"en": en, "zh": zh}
    drawn = {"x": np.array(x), "y": np.array(y), "lam": lam}
    return {"name": name, "title": title, **drawn, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    x = np.round(rng.normal(size=(5, 2)) + 1, 1)
    y = np.round(x @ [1.0, -2.0] + 4 + 0.3 * rng.normal(size=5), 1)
    return [
        case("two-points", "two points, no penalty", "两个点，无惩罚", [[1.0], [3.0]], [5.0, 9.0], 0.0),
        case("two-points-lam", "two points, lam = 2", "两个点，lam = 2", [[1.0], [3.0]], [5.0, 9.0], 2.0),
        case("two-features", "two features", "两个特征", x, y, 1.0),
    ]


def hidden_cases(rng):
    n, d = (int(size) for size in rng.integers([12, 3], [25, 7]))
    x = rng.normal(size=(n, d)) * rng.uniform(0.5, 2, size=d) + 1
    y = x @ rng.normal(size=d) + 4 + 0.3 * rng.normal(size=n)
    lam = float(rng.uniform(0.5, 5))
    return [
        case("one-sample", "a single sample", "只有一个样本", x[:1], y[:1], lam),
        case("one-feature", "a single feature", "只有一个特征", x[:, :1], y, lam),
        case("least-squares", "no penalty", "无惩罚", x, y, 0.0),
        case("random", "random data", "随机数据", x, y, lam),
        case("wide", "fewer samples than features", "样本少于特征", rng.normal(size=(3, 6)) + 2, rng.normal(size=3), lam),
        case("equal-columns", "two equal columns", "两列相同", np.column_stack([x, x[:, 0]]), y, lam),
        case("moved-features", "features far from 0", "特征远离 0", x + 50, y, lam),
        case("moved-targets", "targets far from 0", "目标远离 0", x, y + 1000, lam),
        case("large-lam", "a very large penalty", "极大的惩罚", x, y, 1e12),
        case("small-lam", "a very small penalty", "极小的惩罚", x, y, 1e-6),
        case("fortran", "column-major memory", "按列存储的数组", x, y, lam, "fortran"),
        case("strided", "every second column of a wider array", "取自更宽数组的隔列视图", x, y, lam, "strided"),
        case("read-only", "read-only arguments", "只读参数", x, y, lam, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x, y = (laid_out(case[name], case["layout"]) for name in "xy")
    w, b = solution.ridge(x, y, case["lam"])
    return {"w": w, "b": np.asarray(b), "after:x": x, "after:y": y}
