def case(rng, name, en, zh, x, w, layout="", whole=False, stride=1, pad=0):
    shape = [len(x), len(w)]
    for size, k in zip(x.shape[2:], w.shape[2:]):
        shape.append((size + 2 * pad - k) // stride + 1)
    dy = rng.integers(-3, 4, size=shape).astype(float) if whole else rng.normal(size=shape)
    keywords = {"stride": stride, "pad": pad}
    drawn = {"dy": dy, "x": x, "w": w, "layout": layout, "keywords": keywords}
    return {"name": name, "title": {"en": en, "zh": zh}, **drawn}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    def whole(*shape):
        return rng.integers(-3, 4, size=shape).astype(float)

    row, rising = whole(1, 1, 1, 4), np.arange(1.0, 5.0).reshape(1, 1, 2, 2)
    image, double, pair = whole(1, 1, 3, 3), whole(1, 2, 3, 3), whole(3, 2, 2, 2)
    return [
        case(rng, "row", "one row", "一行像素", row, rising[:, :, :1], whole=True),
        case(rng, "padding", "padding 1", "填充 1", image, rising, whole=True, pad=1),
        case(rng, "channels", "2 channels to 3", "2 通道到 3 通道", double, pair, whole=True),
    ]


def hidden_cases(rng):
    def normal(*shape):
        return rng.normal(size=shape)

    n, c, h = (int(size) for size in rng.integers([2, 2, 5], [4, 5, 8]))
    x, w = normal(n, c, h, h + 2), normal(c + 1, c, 3, 2)
    rising = np.arange(9.0).reshape(1, 1, 3, 3)
    same, square = normal(2, 3, 5, 5), normal(3, 3, 3, 3)
    even, odd = normal(1, 2, 6, 6), normal(3, 2, 3, 3)
    long, small = normal(1, 2, 8, 9), normal(2, 2, 2, 2)
    return [
        case(rng, "one-pixel", "a single pixel", "单个像素", x[:1, :1, :1, :1], w[:1, :1, :1, :1]),
        case(rng, "1x1", "1x1 kernel", "1x1 卷积", x, w[:, :, :1, :1]),
        case(rng, "whole-image", "one window, the whole image", "窗口即整张图像", x[:, :, :3, :2], w),
        case(rng, "rising", "a rising kernel", "递增的核", normal(1, 1, 5, 5), rising),
        case(rng, "padding", "padding 1", "填充 1", x, w, pad=1),
        case(rng, "wide-padding", "padding 3", "填充 3", x, w, pad=3),
        case(rng, "border", "stride 2, an unseen border", "步长 2，边缘未被看到", even, odd, stride=2),
        case(rng, "gaps", "stride above the kernel", "步长大于核", long, small, stride=3),
        case(rng, "stride-2", "stride 2, padding 1", "步长 2，填充 1", x, w, stride=2, pad=1),
        case(rng, "equal-channels", "equal channels", "通道数相等", same, square),
        case(rng, "random", "random sizes", "随机尺寸", x, w),
        case(rng, "strided", "every second column", "隔列视图", x, w, "strided", pad=1),
        case(rng, "fortran", "column-major memory", "按列存储的数组", x, w, "fortran", pad=1),
        case(rng, "read-only", "read-only arguments", "只读参数", x, w, "read-only", pad=1),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    dy, x, w = (laid_out(case[name], case["layout"]) for name in ("dy", "x", "w"))
    dx, dw, db = solution.conv2d_backward(dy, x, w, **case["keywords"])
    return {"dx": dx, "dw": dw, "db": db, "after:dy": dy, "after:x": x, "after:w": w}
