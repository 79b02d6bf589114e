def case(name, en, zh, x, w, layout="", **keywords):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "x": x, "w": w, "layout": layout, "keywords": keywords}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    def whole(*shape):
        return rng.integers(-3, 4, size=shape).astype(float)

    square, rising = whole(1, 1, 2, 2), np.arange(1.0, 10.0).reshape(1, 1, 3, 3)
    wide, pair = whole(1, 2, 2, 3), whole(2, 3, 2, 2)
    both = {"stride": 2, "pad": 1, "output_padding": 1}
    return [
        case("stride-1", "stride 1", "步长 1", square, rising[:, :, :2, :2]),
        case("channels", "2 channels in, 3 out", "2 通道入，3 通道出", wide, pair, stride=2),
        case("padding", "padding and output padding", "填充与输出填充", square, rising, **both),
    ]


def hidden_cases(rng):
    def normal(*shape):
        return rng.normal(size=shape)

    n, c, h = (int(size) for size in rng.integers([2, 2, 3], [4, 5, 6]))
    x, w = normal(n, c, h, h + 2), normal(c, c + 1, 3, 2)
    impulse = np.zeros((1, 1, 3, 3))
    impulse[0, 0, 1, 1] = 1.0
    rising = np.arange(9.0).reshape(1, 1, 3, 3)
    same, square = normal(1, 3, 4, 4), normal(3, 3, 3, 3)
    double = {"stride": 2, "pad": 1, "output_padding": 1}
    larger = {"stride": 2, "output_padding": 1}
    triple = {"stride": 3, "pad": 1, "output_padding": 2}
    return [
        case("impulse", "a single one in the input", "输入中只有一个 1", impulse, rising),
        case("1x1", "1x1 kernel", "1x1 的核", x, w[:, :, :1, :1]),
        case("one-pixel", "a single pixel", "单个像素", x[:, :, :1, :1], w),
        case("tiles", "stamps side by side", "印记恰好相邻", x, normal(c, 2, 2, 2), stride=2),
        case("gaps", "gaps between the stamps", "印记之间有空隙", x, normal(c, 2, 2, 2), stride=3),
        case("stride-1", "overlapping stamps", "印记重叠", x, w),
        case("stride-2", "stride 2", "步长 2", x, w, stride=2),
        case("padding", "stride 2, padding 1", "步长 2，填充 1", x, w, stride=2, pad=1),
        case("wide-padding", "padding 2", "填充 2", same, square, pad=2),
        case("output-padding", "output padding alone", "只有输出填充", x, w, **larger),
        case("doubled", "the size is doubled", "尺寸加倍", same, square, **double),
        case("tripled", "stride 3, output padding 2", "步长 3，输出填充 2", x, w, **triple),
        case("equal-channels", "as many channels in as out", "输入与输出通道数相等", same, square, stride=2),
        case("strided", "every second column", "隔列视图", x, w, "strided", **double),
        case("fortran", "column-major memory", "按列存储的数组", x, w, "fortran", **double),
        case("read-only", "read-only arguments", "只读参数", x, w, "read-only", **double),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x, w = (laid_out(case[name], case["layout"]) for name in ("x", "w"))
    y = solution.conv_transpose2d(x, w, **case["keywords"])
    return {"y": y, "after:x": x, "after:w": w}
