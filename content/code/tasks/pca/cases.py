def case(name, en, zh, x, k, rank=None, layout=""):
    """Only the first `rank` directions are unique: the data do not vary along the others."""
    title = {"en": en, "zh": zh}
    rank = k if rank is None else rank
    return {"name": name, "title": title, "x": x, "k": k, "rank": rank, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def cloud(rng, n, d, digits=9):
    """Samples whose variances differ clearly from each other, in directions of no special kind."""
    rotation = np.linalg.qr(rng.normal(size=(d, d)))[0]
    spread = 5.0 * 0.5 ** np.arange(d)
    return np.round(rng.normal(size=(n, d)) * spread @ rotation + rng.normal(size=d) * 3, digits)


def public_cases(rng):
    return [
        case("one-direction", "the first of two directions", "两个方向中的第一个", cloud(rng, 4, 2, 1), 1),
        case("all-directions", "both directions", "两个方向", cloud(rng, 4, 2, 1), 2),
        case("two-of-three", "two of three directions", "三个方向中的两个", cloud(rng, 6, 3, 1), 2),
    ]


def hidden_cases(rng):
    n, d = (int(size) for size in rng.integers([15, 4], [25, 7]))
    x = cloud(rng, n, d)
    line = rng.uniform(1, 2, size=(5, 1)) * np.array([1.0, -3.0, 2.0]) + 1
    return [
        case("one-column", "a single column", "只有一列", rng.normal(size=(4, 1)) + 2, 1),
        case("two-samples", "two samples", "只有两个样本", rng.normal(size=(2, 3)), 1),
        case("integers", "integer data", "整数数据", rng.integers(-9, 10, size=(6, 3)) * [3, 2, 1], 2),
        case("line", "points on a line, two directions", "样本落在一条直线上，取两个方向", line, 2, rank=1),
        case("wide", "fewer samples than columns", "样本数少于列数", cloud(rng, 4, 7), 3),
        case("wide-all", "as many directions as samples", "方向数等于样本数", cloud(rng, 4, 6), 4, rank=3),
        case("random", "random data", "随机数据", x, 2),
        case("all", "every direction", "全部方向", x, d),
        case("far", "a mean far from the origin", "均值远离原点", x + 1e4, 3),
        case("strided", "every second column of a wider array", "取自更宽数组的隔列视图", x, 3, layout="strided"),
        case("fortran", "column-major memory", "按列存储的数组", x, 3, layout="fortran"),
        case("read-only", "read-only data", "只读数据", x, 3, layout="read-only"),
        case("large", "many samples", "很多样本", cloud(rng, 300, 8), 5),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x, k, rank = laid_out(case["x"], case["layout"]), case["k"], case["rank"]
    components, variances, ratios = solution.pca(x, k)
    known = {"variances": variances, "ratios": ratios, "after:x": x}
    if rank == k:
        return {"components": components, **known}
    components = np.asarray(components)
    orthonormal = components.shape == (k, x.shape[1])
    orthonormal = orthonormal and np.allclose(components @ components.T, np.eye(k))
    return {"unique components": components[:rank], "orthonormal": bool(orthonormal), **known}
