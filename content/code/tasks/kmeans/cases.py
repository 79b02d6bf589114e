def case(name, en, zh, x, centers, n_iter, layout=""):
    x, centers = np.array(x), np.array(centers)
    drawn = {"x": x, "centers": centers, "n_iter": n_iter, "layout": layout}
    return {"name": name, "title": {"en": en, "zh": zh}, **drawn}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    line = [[0.0], [4.0], [6.0], [20.0]]
    blobs = [[0.0, 0.0], [0.0, 1.0], [9.0, 9.0], [9.0, 10.0]]
    return [
        case("one-iteration", "one iteration", "一次迭代", line, [[0.0], [10.0]], 1),
        case("blobs", "two groups in the plane", "平面上的两群点", blobs, blobs[1:3], 3),
        case("tie", "a tie", "距离相等", [[0.0], [1.0], [2.0]], [[0.0], [2.0]], 1),
        case("empty", "a centre without points", "没有点的中心", blobs, [[4.0, 5.0], [50.0, 50.0]], 2),
    ]


def hidden_cases(rng):
    n, d, k = (int(size) for size in rng.integers([40, 2, 4], [60, 4, 6]))
    x = rng.normal(size=(n, d))
    scale = float(rng.uniform(1, 3))
    corners = np.array([[0, 0], [10, 0], [0, 10]])
    blobs = np.repeat(corners, 5, axis=0) + rng.integers(-2, 3, size=(15, 2))
    line = np.array([[0.0], [4.0], [6.0], [20.0]]) * scale
    twins = x[[0, 0, 1]]
    shapes = np.array([[0.0, 0.0], [3.0, 3.0], [0.0, 5.0]]) * scale
    return [
        case("one-point", "one point, one centre", "一个点，一个中心", x[:1], x[1:2], 2),
        case("no-iteration", "no iteration", "零次迭代", x, x[:k], 0),
        case("one-centre", "a single centre", "只有一个中心", x, x[:1], 1),
        case("one-axis", "points on a line", "直线上的点", x[:, :1], x[:k, :1], 4),
        case("distance", "which is nearer?", "哪个更近？", shapes[:1], shapes[1:], 0),
        case("stale", "labels change at the end", "标签最后仍会变化", line, line[[0, 3]] / 2, 1),
        case("twins", "two equal centres", "两个相同的中心", x, twins, 3),
        case("lonely", "a centre far away", "很远的中心", x, np.vstack([x[:2], x[:1] + 1e3]), 3),
        case("random", "random points", "随机的点", x, x[:k], 1),
        case("iterations", "many iterations", "多次迭代", x, x[:k], 7),
        case("integers", "integer points and centres", "整数的点与中心", blobs, corners, 2),
        case("float32", "float32 points", "float32 的点", blobs.astype(np.float32), corners + 0.5, 2),
        case("far", "far from 0", "远离 0", blobs * 1.0 + 1e9, corners * 1.0 + 1e9, 3),
        case("strided", "every second column", "隔列视图", x, x[:k], 3, "strided"),
        case("fortran", "column-major memory", "按列存储的数组", x, x[:k], 3, "fortran"),
        case("read-only", "read-only arguments", "只读参数", x, x[:k], 3, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x, centers = (laid_out(case[name], case["layout"]) for name in ("x", "centers"))
    new_centers, labels = solution.kmeans(x, centers, case["n_iter"])
    return {"centers": new_centers, "labels": labels, "after:x": x, "after:centers": centers}
