def case(name, en, zh, x, k, layout="", **keywords):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "x": x, "k": k, "layout": layout, "keywords": keywords}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    def counting(*shape):
        return np.arange(1.0, 1.0 + math.prod(shape)).reshape(shape)

    pair, image = counting(1, 2, 2, 3), counting(1, 1, 3, 5)
    return [
        case("counting", "one channel", "单通道", counting(1, 1, 3, 4), (2, 2)),
        case("channels", "two channels, 1x2 kernel", "两个通道，1x2 的核", pair, (1, 2)),
        case("stride-pad", "stride 2, padding 1", "步长 2，填充 1", image, (2, 3), stride=2, pad=1),
    ]


def hidden_cases(rng):
    n, c, h = (int(size) for size in rng.integers([2, 2, 4], [4, 5, 7]))
    x = rng.normal(size=(n, c, h, h + 3))
    last = rng.normal(size=(n, h, 5, c))
    whole = rng.integers(-9, 10, size=(n, c, h, h + 3))
    return [
        case("one-pixel", "a single pixel", "单个像素", rng.normal(size=(2, 1, 1, 1)), (1, 1)),
        case("1x1", "1x1 kernel", "1x1 的核", x, (1, 1)),
        case("whole-image", "one window, the whole image", "窗口即整张图像", x, (h, h + 3)),
        case("padded-pixel", "mostly padding", "大部分是填充", x[:, :, :1, :1], (3, 3), pad=1),
        case("tall", "2x1 kernel", "2x1 的核", x, (2, 1)),
        case("wide", "2x3 kernel", "2x3 的核", x, (2, 3)),
        case("square", "3x3 kernel", "3x3 的核", x, (3, 3)),
        case("padding", "3x3 kernel, padding 1", "3x3 的核，填充 1", x, (3, 3), pad=1),
        case("stride-2", "stride 2", "步长 2", x, (2, 2), stride=2),
        case("stride-3", "stride above the kernel", "步长大于核", x, (2, 2), stride=3),
        case("everything", "stride 2, padding 2", "步长 2，填充 2", x, (3, 2), stride=2, pad=2),
        case("channels-last", "a transposed view", "转置得到的视图", last, (3, 2), "transposed"),
        case("float32", "float32", "float32", x.astype(np.float32), (2, 2), pad=1),
        case("integers", "integers", "整数", whole, (3, 2)),
        case("strided", "every second column", "隔列视图", x, (3, 2), "strided"),
        case("fortran", "column-major memory", "按列存储的数组", x, (3, 2), "fortran"),
        case("read-only", "read-only input", "只读输入", x, (3, 2), "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    if layout == "transposed":
        return x.transpose(0, 3, 1, 2)
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x = laid_out(case["x"], case["layout"])
    return {"columns": solution.im2col(x, case["k"], **case["keywords"]), "after:x": x}
