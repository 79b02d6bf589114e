def case(name, en, zh, y, k, fails=False):
    return {"name": name, "title": {"en": en, "zh": zh}, "y": np.array(y), "k": k, "fails": fails}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    return [
        case("labels", "three labels", "三个标签", [0, 2, 1], 3),
        case("matrix", "a matrix of labels, one class unused", "标签矩阵，有一类未出现", [[1, 0], [0, 1]], 3),
        case("negative", "a negative label", "负的标签", [1, -1], 3, fails=True),
        case("too-large", "a label of k", "标签等于 k", [1, 3], 3, fails=True),
    ]


def hidden_cases(rng):
    k = int(rng.integers(4, 9))
    n, m = (int(size) for size in rng.integers(3, 7, size=2))
    y = rng.integers(k, size=(n, m))
    low, high = y.copy(), y.copy()
    low[-1, -1], high[0, 0] = -k, k + 1
    return [
        case("empty", "no labels", "没有标签", np.zeros(0, dtype=int), 3),
        case("no-rows", "no labels, shape (0, 2)", "没有标签，形状 (0, 2)", np.zeros((0, 2), dtype=int), k),
        case("scalar", "a single label of shape ()", "形状为 () 的单个标签", k - 2, k),
        case("one-class", "a single class", "只有一类", np.zeros(3, dtype=int), 1),
        case("unused", "classes that do not occur", "未出现的类别", [0, 0], k),
        case("minus-k", "a label of -k", "标签等于 -k", low, k, fails=True),
        case("far-too-large", "a label above k", "标签大于 k", high, k, fails=True),
        case("unsigned-too-large", "an unsigned label out of range", "越界的无符号标签", np.array([0, k], dtype=np.uint8), k, fails=True),
        case("random", "random labels", "随机标签", y[0], k),
        case("matrix", "a matrix of labels", "标签矩阵", y, k),
        case("3-d", "labels of shape (2, n, m)", "形状为 (2, n, m) 的标签", rng.integers(k, size=(2, n, m)), k),
        case("uint8", "labels of type uint8", "类型为 uint8 的标签", y.astype(np.uint8), k),
        case("int32", "labels of type int32", "类型为 int32 的标签", y.astype(np.int32), k),
        case("many-classes", "200 classes in uint8", "uint8 标签，200 个类别", rng.integers(200, size=n).astype(np.uint8), 200),
    ]


def call(solution, case):
    y, k = case["y"].copy(), case["k"]
    y.flags.writeable = False
    if case["fails"]:
        try:
            solution.one_hot(y, k)
        except ValueError:
            return {"raises": "ValueError"}
        return {"raises": "nothing"}
    return {"one_hot": solution.one_hot(y, k)}
