def case(name, en, zh, logits, y, layout=""):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "logits": logits, "y": y, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    logits = np.round(rng.normal(size=(3, 4)), 1)
    y = rng.permutation(4)[:3]
    return [
        case("one-row", "one row", "一行", logits[:1], y[:1]),
        case("rows", "three rows", "三行", logits, y),
        case("plus-1000", "logits near +1000", "logits 在 +1000 附近", logits + 1000, y),
    ]


def hidden_cases(rng):
    n, k = (int(size) for size in rng.integers([3, 3], [8, 7]))
    logits = rng.normal(size=(n, k))
    y = rng.integers(k, size=n)
    return [
        case("confident-wrong", "confident and wrong", "自信却错误", np.array([[500.0, -500.0]]), np.array([1])),
        case("confident-right", "confident and right", "自信且正确", np.array([[500.0, -500.0]]), np.array([0])),
        case("equal", "equal logits", "logits 全相等", np.full((2, k), 3.0), np.array([0, k - 1])),
        case("one-row", "one row", "一行", logits[:1], y[:1]),
        case("two-classes", "two classes", "两个类别", logits[:, :2], y % 2),
        case("random", "random rows", "随机各行", logits, y),
        case("minus-1000", "logits near -1000", "logits 在 -1000 附近", logits - 1000, y),
        case("spread", "huge spread", "跨度很大", logits * 300, y),
        case("uint8", "labels of type uint8", "标签类型为 uint8", logits, y.astype(np.uint8)),
        case("int32", "labels of type int32", "标签类型为 int32", logits, y.astype(np.int32)),
        case("strided", "every second column of a wider array", "取自更宽数组的隔列视图", logits, y, "strided"),
        case("read-only", "read-only arguments", "只读参数", logits, y, "read-only"),
        case("large", "many rows", "很多行", rng.normal(size=(200, k)) * 3, rng.integers(k, size=200)),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x)
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    logits, y = (laid_out(case[name], case["layout"]) for name in ("logits", "y"))
    loss, dlogits = solution.softmax_ce(logits, y)
    return {"loss": np.asarray(loss), "dlogits": dlogits, "after:logits": logits, "after:y": y}
