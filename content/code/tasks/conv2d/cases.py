def case(name, en, zh, x, w, b=None, layout="", **keywords):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "x": x, "w": w, "b": b, "layout": layout, "keywords": keywords}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    def whole(*shape):
        return rng.integers(-3, 4, size=shape).astype(float)

    rising = np.arange(20.0).reshape(1, 1, 4, 5)
    return [
        case("rising", "one channel, no bias", "单通道，无偏置", rising, np.arange(4.0).reshape(1, 1, 2, 2)),
        case("two-channels", "two channels and a bias", "两个通道，有偏置", whole(1, 2, 3, 4), whole(2, 2, 2, 2), whole(2)),
        case("stride-pad", "stride 2, padding 1", "步长 2，填充 1", whole(1, 1, 5, 4), whole(1, 1, 3, 3), stride=2, pad=1),
    ]


def hidden_cases(rng):
    def normal(*shape):
        return rng.normal(size=shape)

    impulse = np.zeros((1, 1, 5, 5))
    impulse[0, 0, 2, 2] = 1.0
    counting = np.arange(1.0, 10.0).reshape(1, 1, 3, 3)
    n, c, h = (int(size) for size in rng.integers(2, 5, size=3))
    image, kernel, bias = normal(n, c, h + 4, h + 5), normal(3, c, 3, 2), normal(3)
    return [
        case("impulse", "a single one in the input", "输入中只有一个 1", impulse, counting),
        case("1x1", "1x1 kernel", "1x1 卷积", normal(2, 3, 4, 4), normal(5, 3, 1, 1)),
        case("no-bias", "no bias", "无偏置", normal(1, 1, 5, 5), normal(1, 1, 3, 3)),
        case("even", "even kernel, padding 1", "偶数边长的核，填充 1", normal(1, 2, 6, 6), normal(2, 2, 2, 2), pad=1),
        case("rectangular", "1x3 kernel", "1x3 的核", normal(1, 2, 6, 7), normal(2, 2, 1, 3)),
        case("bias-trap", "as many columns as output channels", "输出宽度等于输出通道数", normal(1, 2, 5, 6), normal(4, 2, 3, 3), normal(4)),
        case("basic", "several images", "多张图像", normal(2, 3, 6, 7), normal(4, 3, 3, 3), normal(4)),
        case("stride-2", "stride 2, padding 1", "步长 2，填充 1", normal(2, 2, 7, 8), normal(3, 2, 3, 3), normal(3), stride=2, pad=1),
        case("dilation-2", "dilation 2, padding 2", "空洞率 2，填充 2", normal(1, 2, 9, 9), normal(2, 2, 3, 3), pad=2, dilation=2),
        case("groups-2", "two groups", "两组", normal(2, 4, 5, 5), normal(6, 2, 3, 3), normal(6), pad=1, groups=2),
        case("depthwise", "depthwise", "逐通道卷积", normal(1, 3, 5, 5), normal(3, 1, 3, 3), pad=1, groups=3),
        case("random", "random sizes", "随机尺寸", image, kernel, bias, stride=int(rng.integers(1, 4)), pad=int(rng.integers(0, 3))),
        case("everything", "stride, padding, dilation and groups at once", "步长、填充、空洞与分组同时出现", normal(2, 4, 11, 10), normal(4, 2, 3, 2), normal(4), stride=2, pad=1, dilation=2, groups=2),
        case("fortran", "column-major memory", "按列存储的数组", image, kernel, bias, "fortran"),
        case("read-only", "read-only arguments", "只读参数", image, kernel, bias, "read-only"),
        case("empty", "an empty batch", "空批次", normal(0, 2, 5, 5), normal(3, 2, 3, 3), normal(3)),
    ]


def laid_out(x, layout):
    if x is None:
        return None
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x, w, b = (laid_out(case[name], case["layout"]) for name in ("x", "w", "b"))
    y = solution.conv2d(x, w, b, **case["keywords"])
    return {"y": y, "after:x": x, "after:w": w, "after:b": b}
