def case(name, en, zh, a, b, layout=""):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "a": np.array(a), "b": np.array(b), "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def some_boxes(rng, count, side=10.0):
    """Boxes in a square of the given side, large enough to overlap often."""
    corners = rng.uniform(0, side, size=(2, count, 2))
    return np.concatenate([corners.min(axis=0), corners.max(axis=0)], axis=1)


def public_cases(rng):
    first, second, third = [0.0, 0.0, 2.0, 2.0], [1.0, 1.0, 3.0, 3.0], [5.0, 5.0, 6.0, 6.0]
    return [
        case("overlap", "two boxes that overlap", "两个相交的框", [first], [second]),
        case("matrix", "two boxes and three", "两个框与三个框", [first, second], [first, second, third]),
        case("touching", "a shared edge and a shared corner", "共用一条边，共用一个角", [first], [[2.0, 0.0, 4.0, 2.0], [2.0, 2.0, 3.0, 3.0]]),
        case("no-area", "boxes without area", "面积为零的框", [[1.0, 1.0, 1.0, 1.0]], [[1.0, 1.0, 1.0, 1.0], first]),
    ]


def hidden_cases(rng):
    n, m = (int(size) for size in rng.integers([3, 6], [6, 9]))
    a, b = some_boxes(rng, n), some_boxes(rng, m)
    one, shift = a[:1], float(rng.uniform(20, 40))
    beside, apart = one + [shift, 0, shift, 0], one + shift
    inner = np.array([[4.0, 4.0, 6.0, 5.0]])
    small = np.array([[0, 0, 10, 10], [30, 40, 250, 255]], dtype=np.uint8)
    wide = np.array([[5, 5, 200, 200], [0, 0, 255, 255]], dtype=np.uint8)
    large = np.array([[0, 0, 10**5, 10**5], [10**5, 10**4, 3 * 10**5, 2 * 10**5]], dtype=np.int32)
    return [
        case("empty-a", "no boxes in a", "a 中没有框", a[:0], b),
        case("empty-b", "no boxes in b", "b 中没有框", a, b[:0]),
        case("beside", "side by side", "左右相离", one, beside),
        case("apart", "apart in both directions", "两个方向都相离", one, apart),
        case("contained", "one box inside the other", "一个框在另一个之内", [[0.0, 0.0, 10.0, 10.0]], inner),
        case("tiny", "very small boxes", "很小的框", a * 1e-4, b * 1e-4),
        case("no-area", "boxes without area", "面积为零的框", a[:, [0, 1, 0, 3]], np.concatenate([a[:, [0, 1, 0, 3]], b])),
        case("itself", "a list against itself", "一组框与自身", a, a),
        case("random", "random boxes", "随机的框", a, b),
        case("negative", "negative coordinates", "负坐标", a - 12, b - 12),
        case("uint8", "boxes of type uint8", "类型为 uint8 的框", small, wide),
        case("int32", "areas beyond int32", "面积超出 int32", large, large + 1000),
        case("float32", "float32 boxes give float64", "float32 的框，结果为 float64", a.astype(np.float32), b.astype(np.float32)),
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
    return {"iou": solution.iou_matrix(a, b), "after:a": a, "after:b": b}
