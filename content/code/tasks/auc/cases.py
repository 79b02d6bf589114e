def case(name, en, zh, scores, labels, defined=True):
    title = {"en": en, "zh": zh}
    drawn = {"scores": np.asarray(scores, dtype=float), "labels": np.asarray(labels)}
    return {"name": name, "title": title, **drawn, "defined": defined}


def draw(rng, group):
    if group == "public":
        return public_cases()
    return hidden_cases(rng)


def public_cases():
    return [
        case("pair", "one positive above one negative", "一个正样本高于一个负样本", [0.1, 0.9], [0, 1]),
        case("one-tie", "four samples, one tie", "四个样本，一个平局", [0.2, 0.4, 0.7, 0.7], [0, 1, 0, 1]),
        case("six", "six samples", "六个样本", [0.2, 0.4, 0.7, 0.6, 0.8, 0.9], [0, 1, 0, 1, 0, 1]),
        case("one-class", "positives only", "只有正样本", [0.1, 0.2], [1, 1], defined=False),
    ]


def hidden_cases(rng):
    n = int(rng.integers(20, 40))
    labels = np.resize([0, 1, 1], n)[rng.permutation(n)]
    scores = rng.normal(size=n) + labels
    tied = np.round(scores)
    order = rng.permutation(n)
    many = (rng.random(600) < 0.3).astype(int)
    many_scores = np.round(rng.normal(size=600) + 0.5 * many, 1)
    return [
        case("empty", "no samples", "没有样本", np.zeros(0), np.zeros(0, dtype=int), defined=False),
        case("negatives-only", "negatives only", "只有负样本", scores[:3], np.zeros(3, dtype=int), defined=False),
        case("inverted", "every negative above every positive", "负样本都高于正样本", [0.9, 0.8, 0.1], [0, 0, 1]),
        case("all-tied", "all scores equal", "得分全部相等", np.full(n, 0.5), labels),
        case("positives-first", "a tie, the positive first", "平局，正样本在前", [0.5, 0.5], [1, 0]),
        case("negatives-first", "a tie, the negative first", "平局，负样本在前", [0.5, 0.5], [0, 1]),
        case("random", "random scores", "随机得分", scores, labels),
        case("ties", "many ties", "很多平局", tied, labels),
        case("ties-shuffled", "the same samples in another order", "同样的样本换一种次序", tied[order], labels[order]),
        case("exp", "exp of the scores", "得分取 exp", np.exp(tied), labels),
        case("large", "scores in the thousands", "得分达数千", scores * 1e3 - 5e3, labels),
        case("close", "scores very close together", "彼此极近的得分", scores * 1e-12, labels),
        case("booleans", "boolean labels", "布尔标签", scores, labels == 1),
        case("uint8", "labels of type uint8", "类型为 uint8 的标签", tied, labels.astype(np.uint8)),
        case("strided", "every second entry of longer arrays", "取自更长数组的隔项视图", np.repeat(tied, 2)[::2], np.repeat(labels, 2)[::2]),
        case("many", "600 samples with ties", "600 个样本，有平局", many_scores, many),
    ]


def call(solution, case):
    scores, labels = case["scores"], case["labels"]
    auc = solution.roc_auc(scores, labels)
    after = {"after:scores": scores, "after:labels": labels}
    if not case["defined"]:
        return {"is nan": bool(np.isnan(auc)), **after}
    return {"auc": np.asarray(auc), **after}
