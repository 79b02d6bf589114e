def case(rng, name, en, zh, x, k, stride, pad=0, layout="", whole=False):
    sizes = [(size + 2 * pad - k) // stride + 1 for size in x.shape[2:]]
    shape = (*x.shape[:2], *sizes)
    dy = rng.integers(1, 10, size=shape).astype(float) if whole else rng.normal(size=shape)
    setting = {"k": k, "stride": stride, "pad": pad}
    drawn = {"x": x, **setting, "dy": dy, "layout": layout}
    return {"name": name, "title": {"en": en, "zh": zh}, **drawn}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    def whole(low, high, *shape):
        return rng.integers(low, high, size=shape).astype(float)

    x = rng.permutation(16).astype(float).reshape(1, 1, 4, 4)
    ties, negative = np.array([[[[3.0, 7.0, 7.0], [7.0, 5.0, 7.0]]]]), whole(-9, 0, 1, 1, 3, 3)
    return [
        case(rng, "2x2", "2x2 windows side by side", "2x2 窗口，互不重叠", x, 2, 2, whole=True),
        case(rng, "ties", "equal maxima", "并列的最大值", ties, 2, 1, whole=True),
        case(rng, "padding", "negative, padding 1", "负像素，填充 1", negative, 2, 2, 1, whole=True),
    ]


def hidden_cases(rng):
    n, c, h = (int(size) for size in rng.integers([2, 2, 5], [4, 5, 8]))
    x = rng.normal(size=(n, c, h, h + 2))
    constant = np.full((1, 2, 4, 5), 5.0)
    few = rng.integers(0, 3, size=(2, 2, 6, 7)).astype(float)
    return [
        case(rng, "one-pixel", "windows of one pixel", "窗口为一个像素", x, 1, 1),
        case(rng, "whole-image", "one window, the whole image", "窗口即整张图像", x[..., :h], h, h),
        case(rng, "odd", "an odd size", "奇数尺寸", rng.normal(size=(1, 2, 5, 7)), 2, 2),
        case(rng, "gaps", "stride above the window", "步长大于窗口", x, 2, 3),
        case(rng, "overlap", "overlapping windows", "重叠的窗口", x, 3, 1),
        case(rng, "negative", "negative pixels, padding 1", "负像素，填充 1", -np.abs(x) - 1, 3, 2, 1),
        case(rng, "wide-padding", "padding 2", "填充 2", x, 4, 1, 2),
        case(rng, "constant", "a constant image", "常数图像", constant, 2, 2),
        case(rng, "constant-overlap", "constant and overlapping", "常数图像，窗口重叠", constant, 2, 1),
        case(rng, "constant-padding", "constant, padding 1", "常数图像，填充 1", constant, 3, 2, 1),
        case(rng, "few-values", "three different values", "只有三种取值", few, 3, 2, 1),
        case(rng, "rectified", "zeros, as after a ReLU", "ReLU 之后的零", np.maximum(x, 0), 2, 2),
        case(rng, "random", "several images and channels", "多张图像，多个通道", x, 2, 2),
        case(rng, "strided", "every second column", "隔列视图", x, 3, 2, 1, "strided"),
        case(rng, "fortran", "column-major memory", "按列存储的数组", few, 3, 2, 1, "fortran"),
        case(rng, "read-only", "read-only arguments", "只读参数", x, 3, 2, 1, "read-only"),
    ]


def laid_out(x, layout):
    if layout == "strided":
        return np.repeat(x, 2, axis=-1)[..., ::2]
    x = np.array(x, order="F" if layout == "fortran" else "C")
    x.flags.writeable = layout != "read-only"
    return x


def call(solution, case):
    x, dy = (laid_out(case[name], case["layout"]) for name in ("x", "dy"))
    y, dx = solution.maxpool2d(x, case["k"], case["stride"], case["pad"], dy)
    return {"y": y, "dx": dx, "after:x": x, "after:dy": dy}
