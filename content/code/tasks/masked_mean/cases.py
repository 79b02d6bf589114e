def case(name, en, zh, x, lengths, padding=None, layout=""):
    lengths = np.array(lengths, dtype=np.int64)
    if padding is not None:
        x = x.copy()
        for sequence, length in zip(x, lengths):
            sequence[length:] = padding
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "x": x, "lengths": lengths, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    x = np.round(rng.normal(size=(2, 3, 2)), 1)
    return [
        case("two-sequences", "lengths 2 and 3", "长度为 2 与 3", x, [2, 3], 9.0),
        case("nan", "nan in the padding", "填充为 nan", x, [2, 1], np.nan),
        case("no-steps", "a sequence of length 0", "长度为 0 的序列", x, [0, 2], 9.0),
    ]


def hidden_cases(rng):
    b, t, d = (int(size) for size in rng.integers([3, 5, 2], [6, 9, 5]))
    x = rng.normal(size=(b, t, d))
    lengths = rng.integers(1, t, size=b)
    square = rng.normal(size=(4, 4, 3))
    long, long_lengths = rng.normal(size=(8, 60, 4)), rng.integers(0, 61, size=8)
    return [
        case("empty-batch", "an empty batch", "空批次", x[:0], []),
        case("zero-steps", "no time steps, T = 0", "没有时间步，T = 0", x[:, :0], [0] * b),
        case("one-step", "every sequence has one step", "每个序列只有一步", x, [1] * b, 50.0),
        case("full", "no padding", "没有填充", x, [t] * b),
        case("square", "as many sequences as steps", "序列数等于步数", square, [1, 2, 3, 4], 50.0),
        case("infinity", "infinity in the padding", "填充为无穷", x, lengths, np.inf),
        case("nan", "nan, one empty", "nan，含空序列", x, [0, *lengths[1:]], np.nan),
        case("float32", "float32", "float32", x.astype(np.float32), lengths, 50.0),
        case("strided", "every second feature", "隔列视图", x, lengths, 50.0, "strided"),
        case("fortran", "column-major memory", "按列存储的数组", x, lengths, np.nan, "fortran"),
        case("read-only", "read-only arguments", "只读参数", x, lengths, np.nan, "read-only"),
        case("long", "long sequences", "较长的序列", long, long_lengths, 1e9),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x, lengths = (laid_out(case[name], case["layout"]) for name in ("x", "lengths"))
    means = solution.masked_mean(x, lengths)
    return {"means": means, "after:x": np.where(np.isnan(x), 1e300, x), "after:lengths": lengths}
