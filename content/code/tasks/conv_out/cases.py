def case(name, en, zh, settings, **rest):
    """Several settings, each the keyword arguments of one call."""
    return {"name": name, "title": {"en": en, "zh": zh}, "settings": settings, **rest}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    padded = [{"n": n, "k": 3, "s": 2, "p": 1} for n in (7, 8)]
    return [
        case("kernel", "a kernel alone", "只有核", [{"n": 5, "k": 2}]),
        case("stride-padding", "stride 2, padding 1", "步长 2，填充 1", padded),
        case("dilation", "dilation 2", "空洞率 2", [{"n": 9, "k": 3, "d": 2}]),
        case("ceil", "ceil mode", "ceil 模式", [{"n": 8, "k": 3, "s": 2, "ceil_mode": True}]),
        case("too-large", "kernel too large", "核过大", [{"n": 3, "k": 5}], must_raise=True),
    ]


def hidden_cases(rng):
    def some(count=8, s=1, p=0, d=1, **rest):
        """Settings with strides, paddings and dilations up to s, p and d."""
        drawn = []
        for _ in range(count):
            k, stride, dilation = (int(rng.integers(1, top + 1)) for top in (5, s, d))
            n = dilation * (k - 1) + 1 + int(rng.integers(0, 12))
            padding = int(rng.integers(0, min(p, k // 2) + 1))
            drawn.append({"n": n, "k": k, "s": stride, "p": padding, "d": dilation, **rest})
        return drawn

    ceil = {"ceil_mode": True}
    ones = [{"n": 1, "k": 1}, {"n": 7, "k": 1, "d": 3}]
    fits = [{"n": n, "k": 3, "s": 2, **ceil} for n in (5, 7, 9)]
    gaps = [{"n": n, "k": 2, "s": 3, **ceil} for n in (5, 6, 7, 8)]
    behind = [{"n": n, "k": 3, "s": 3, "p": 1, **ceil} for n in (4, 5, 6, 8)]
    wide = [{"n": n, "k": k, "p": 4} for n, k in ((1, 3), (2, 9))]
    same = [{"n": n, "k": 2 * p + 1, "p": p} for n in (1, 7) for p in (1, 2, 3)]
    large = [{"n": int(rng.integers(1, 6)), "k": 4, "d": 2}, {"n": 2, "k": 9, "p": 3}]
    still = [{"n": int(rng.integers(4, 9)), "k": 3, "s": 0}]
    backwards = [{"n": int(rng.integers(4, 9)), "k": 3, "s": -1}]
    return [
        case("one", "kernels of size 1", "大小为 1 的核", ones),
        case("same", "the size is kept", "尺寸不变", same),
        case("stride", "strides", "步长", [*some(s=4), {"n": 6, "k": 3, "s": 2}]),
        case("padding", "paddings", "填充", [*some(s=3, p=2), {"n": 5, "k": 4, "s": 2, "p": 2}]),
        case("wide", "padding wider than the kernel", "填充宽于核", wide),
        case("dilation", "dilations", "空洞率", some(s=3, p=2, d=3)),
        case("fits", "ceil mode, nothing left over", "ceil 模式，没有剩余", fits),
        case("gaps", "ceil mode, stride above the kernel", "ceil 模式，步长大于核", gaps),
        case("behind", "ceil mode, a start in the padding", "ceil 模式，起点落入填充", behind),
        case("ceil", "ceil mode", "ceil 模式", some(12, s=4, p=2, d=2, **ceil)),
        case("too-large", "kernels too large", "核过大", large, must_raise=True),
        case("stride-0", "stride 0", "步长为 0", still, must_raise=True),
        case("stride-below-0", "a negative stride", "负步长", backwards, must_raise=True),
    ]


def call(solution, case):
    if case.get("must_raise"):
        return {"raises": [error_of(solution, one) for one in case["settings"]]}
    sizes = [solution.conv_out(**one) for one in case["settings"]]
    whole = [isinstance(size, (int, np.integer)) for size in sizes]
    return {"sizes": sizes, "is an int": whole}


def error_of(solution, setting):
    try:
        solution.conv_out(**setting)
    except ValueError:
        return "ValueError"
    return "nothing"
