def case(name, en, zh, y_true, y_pred, k):
    title = {"en": en, "zh": zh}
    labels = {"y_true": np.asarray(y_true), "y_pred": np.asarray(y_pred)}
    return {"name": name, "title": title, **labels, "k": k}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    return [
        case("three-samples", "three samples, two classes", "三个样本，两个类别", [0, 0, 1], [0, 1, 1], 2),
        case("seven-samples", "seven samples, three classes", "七个样本，三个类别", [0, 0, 1, 1, 2, 2, 2], [0, 1, 1, 1, 2, 0, 2], 3),
        case("never-predicted", "a class that is never predicted", "从未被预测的类别", [0, 1, 0], [0, 0, 0], 2),
        case("absent", "a class that does not occur", "没有出现的类别", [0, 1, 1], [0, 1, 0], 3),
    ]


def hidden_cases(rng):
    k, n = int(rng.integers(3, 6)), int(rng.integers(20, 40))
    y_true = rng.integers(k, size=n)
    y_pred = np.where(rng.random(n) < 0.6, y_true, rng.integers(k, size=n))
    many_true, many_pred = rng.integers(20, size=(2, 200))
    many_true[:2], many_pred[:2] = 19, 19
    none = np.zeros(0, dtype=int)
    return [
        case("empty", "no samples", "没有样本", none, none, 3),
        case("one", "a single sample", "只有一个样本", [1], [0], 2),
        case("one-class", "a single class", "只有一类", np.zeros(300, dtype=np.uint8), np.zeros(300, dtype=np.uint8), 1),
        case("all-wrong", "everything wrong", "全部预测错误", y_true, (y_true + 1) % k, k),
        case("all-right", "everything right", "全部预测正确", y_true, y_true, k),
        case("random", "random predictions", "随机预测", y_true, y_pred, k),
        case("more-classes", "classes that do not occur", "有些类别没有出现", y_true, y_pred, k + 2),
        case("int32", "labels of type int32", "类型为 int32 的标签", y_true.astype(np.int32), y_pred.astype(np.int32), k),
        case("uint8", "20 classes in uint8", "uint8 标签，20 个类别", many_true.astype(np.uint8), many_pred.astype(np.uint8), 20),
        case("strided", "every second entry of longer arrays", "取自更长数组的隔项视图", np.repeat(y_true, 2)[::2], np.repeat(y_pred, 2)[::2], k),
        case("large", "1000 samples", "1000 个样本", np.resize(y_true, 1000), rng.integers(k, size=1000), k),
    ]


def call(solution, case):
    y_true, y_pred = case["y_true"], case["y_pred"]
    matrix, precision, recall, f1 = solution.confusion_metrics(y_true, y_pred, case["k"])
    metrics = {"matrix": matrix, "precision": precision, "recall": recall, "f1": f1}
    return {**metrics, "after:y_true": y_true, "after:y_pred": y_pred}
