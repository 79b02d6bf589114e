def case(name, en, zh, z, layout=""):
    return {"name": name, "title": {"en": en, "zh": zh}, "z": z, "layout": layout}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def public_cases(rng):
    z = np.round(rng.normal(size=3), 1)
    return [
        case("two-equal", "two equal entries", "两个相等的元素", np.zeros(2)),
        case("three", "three entries", "三个元素", z),
        case("plus-1000", "entries near +1000", "元素在 +1000 附近", z + 1000),
    ]


def hidden_cases(rng):
    n = int(rng.integers(4, 8))
    z = rng.normal(size=n)
    far = rng.permutation(np.array([-1000.0, -30.0, 0.0, 1.0, 1000.0]))
    lead = 20 * np.eye(n)[rng.integers(n)]
    return [
        case("one", "a single entry", "只有一个元素", rng.normal(size=1)),
        case("ties", "all entries equal", "所有元素相等", np.full(n, rng.normal())),
        case("random", "random entries", "随机元素", z),
        case("minus-1000", "entries near -1000", "元素在 -1000 附近", z - 1000),
        case("far-apart", "entries from -1000 to 1000", "元素从 -1000 到 1000", far),
        case("sharp", "one entry leads by 20", "一个元素领先 20", z + lead),
        case("strided", "every second entry", "隔位视图", z, "strided"),
        case("read-only", "read-only input", "只读输入", z, "read-only"),
        case("forty", "forty entries", "四十个元素", rng.normal(size=40)),
    ]


def laid_out(z, layout):
    if layout == "strided":
        return np.repeat(z, 2)[::2]
    z = np.array(z)
    z.flags.writeable = layout != "read-only"
    return z


def call(solution, case):
    z = laid_out(case["z"], case["layout"])
    return {"jacobian": solution.softmax_jacobian(z), "after:z": z}
