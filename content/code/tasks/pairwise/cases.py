def case(name, en, zh, a, b, layout=""):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "a": np.array(a), "b": np.array(b), "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    a, b = np.round(rng.normal(size=(2, 2)), 1), np.round(rng.normal(size=(3, 2)), 1)
    return [
        case("triangle", "sides 3 and 4", "边长 3 与 4", [[0.0, 0.0], [3.0, 4.0]], [[0.0, 0.0]]),
        case("matrix", "two points and three", "两个点与三个点", a, b),
        case("far-away", "close points far from the origin", "远离原点的相近点", [[1e4, 0.0]], [[1e4 + 1e-3, 0.0]]),
    ]


def hidden_cases(rng):
    n, m, d = (int(size) for size in rng.integers([4, 7, 2], [7, 10, 6]))
    a, b = rng.normal(size=(n, d)), rng.normal(size=(m, d))
    near = a + rng.normal(size=a.shape) * 1e-5
    groups = np.array([-1e4, 1e4])[rng.permutation(2 * n) % 2][:, None]
    two_groups = groups + rng.normal(size=(2 * n, d)) * 1e-3
    bytes_a, bytes_b = rng.integers(0, 256, size=(2, n, d)).astype(np.uint8)
    bytes_a[0], bytes_b[0] = 0, 255
    large_a, large_b = rng.integers(-(10**5), 10**5, size=(2, n, d)).astype(np.int32)
    large_a[0], large_b[0] = -(10**5), 10**5
    return [
        case("no-a", "no rows in a", "a 没有行", a[:0], b),
        case("no-b", "no rows in b", "b 没有行", a, b[:0]),
        case("one-column", "a single coordinate", "只有一个坐标", a[:, :1], b[:, :1]),
        case("integers", "integers", "整数", rng.integers(-9, 10, size=(n, d)), rng.integers(-9, 10, size=(m, d))),
        case("uint8", "integers of type uint8", "类型为 uint8 的整数", bytes_a, bytes_b[:-1]),
        case("int32", "squares beyond int32", "平方超出 int32", large_a, large_b),
        case("random", "random points", "随机点", a, b),
        case("same-shape", "as many rows in a as in b", "a 与 b 行数相同", a, b[:n]),
        case("itself", "a set against itself", "一组点与自身", a, a),
        case("itself-far", "a set far away against itself", "远处的一组点与自身", a + 1e5, a + 1e5),
        case("close", "pairs of close points", "成对的相近点", a + 1e3, near + 1e3),
        case("two-groups", "two groups far apart", "相距很远的两群点", two_groups, two_groups[::-1]),
        case("tiny", "tiny coordinates", "极小的坐标", a * 1e-5, b * 1e-5),
        case("float32", "float32 gives float64", "float32 输入，结果为 float64", a.astype(np.float32), b.astype(np.float32)),
        case("fortran", "column-major memory", "按列存储的数组", a, b, "fortran"),
        case("strided", "every second column of wider arrays", "取自更宽数组的隔列视图", a, b, "strided"),
        case("read-only", "read-only arguments", "只读参数", a, b, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    a, b = (laid_out(case[name], case["layout"]) for name in "ab")
    return {"distances": solution.pairwise_sq_dists(a, b), "after:a": a, "after:b": b}
