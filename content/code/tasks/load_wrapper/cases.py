def some_digits(rng, images, labels=None):
    pixels = np.round(rng.random((images, 784)), 2).astype(np.float32)
    return pixels, rng.integers(10, size=images if labels is None else labels)


def case(name, en, zh, tr_d, va_d, te_d):
    title = {"en": en, "zh": zh}
    return {"name": name, "title": title, "tr_d": tr_d, "va_d": va_d, "te_d": te_d}


def draw(rng, group):
    if group == "public":
        return public_cases(rng)
    return hidden_cases(rng)


def labelled(rng, *labels):
    return some_digits(rng, len(labels))[0], np.array(labels)


def public_cases(rng):
    two, other = labelled(rng, 5, 0), labelled(rng, 7, 2)
    return [
        case("one", "one image each", "各一幅图像", *(labelled(rng, label) for label in (3, 1, 4))),
        case("two", "two images each", "各两幅图像", labelled(rng, 9, 2), two, other),
        case("lengths", "one label too few", "缺少一个标签", some_digits(rng, 2, 1), two, other),
    ]


def hidden_cases(rng):
    n = int(rng.integers(3, 6))
    a, b, c = (some_digits(rng, size) for size in (n, n, n))
    none, missing, spare = (some_digits(rng, *s) for s in ((0, 0), (n, n - 1), (n, n + 1)))
    digits = labelled(rng, *rng.permutation(10))
    relabelled = b[0], (c[1] + rng.integers(1, 10, size=n)) % 10
    larger = some_digits(rng, n + 2)
    return [
        case("empty", "empty sets", "空数据集", none, none, none),
        case("sizes", "different sizes", "大小不同", larger, b, none),
        case("labels", "labels that differ", "标签各不相同", a, relabelled, c),
        case("all-digits", "all ten digits", "全部十个数字", digits, relabelled, c),
        case("training", "training labels missing", "训练标签不足", missing, b, c),
        case("validation", "validation labels missing", "验证标签不足", a, missing, c),
        case("validation-spare", "too many validation labels", "验证标签过多", a, spare, c),
        case("test", "too many test labels", "测试标签过多", a, b, spare),
    ]


def call(solution, case):
    given = {name: tuple(one.copy() for one in case[name]) for name in ("tr_d", "va_d", "te_d")}
    try:
        training, validation, test = solution.load_data_wrapper(*given.values())
    except ValueError:
        return {"raises": "ValueError"}
    sets = {"training": training, "validation": validation, "test": test}
    found = {name: described(pairs) for name, pairs in sets.items()}
    return {**found, **{f"after:{name}": pair for name, pair in given.items()}}


def described(pairs):
    kind = type(pairs).__name__
    pairs = list(pairs)
    return {"type": kind, "x": [x for x, _ in pairs], "y": [label(y) for _, y in pairs]}


def label(y):
    """Any integer counts as an int; everything else stays what it is."""
    return int(y) if np.ndim(y) == 0 and np.asarray(y).dtype.kind in "iu" else y
