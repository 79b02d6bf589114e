"""Macro-F1 and micro-F1 of a multi-class confusion matrix.

Source: Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), section 13.6;
Opitz and Burst, Macro F1 and Macro F1 (2019) for the two definitions of macro-F1.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several
from engine.drawing.table import confusion
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, matrix, tex

VERSION = 1
TITLE = both("Macro-F1 and micro-F1", "宏 F1 与微 F1")
SKILL = "classification-metrics"
DIFFICULTY = 2
FORM = several(real("macro", zh="宏 F1"), real("micro", zh="微 F1"))
LEVELS = {
    "easy": both("two classes", "两类"),
    "interview": both("two or three classes, one of them frequent", "两三类，其中一类较多"),
    "hard": both(
        "three classes, larger counts, one of them often without a hit",
        "三类，计数更大，常有一类全错",
    ),
}
PINNED = {
    1: (0.7777777778, 0.8333333333),
    2: (0.7285714286, 0.7894736842),
    3: (0.5920745921, 0.72),
}


@dataclass(frozen=True)
class Params:
    """Counts, one row a true class; every class occurs and is predicted at least once."""

    counts: tuple[tuple[int, ...], ...]

    def __post_init__(self) -> None:
        size = len(self.counts)
        require(2 <= size <= 5, "there are 2 to 5 classes")
        require(all(len(r) == size for r in self.counts), "the matrix is square")
        require(all(0 <= n <= 10**6 for r in self.counts for n in r), "counts in 0 to 1000000")
        columns = zip(*self.counts, strict=True)
        require(all(map(any, self.counts)) and all(map(any, columns)), "no empty row or column")


def draw(rng: Random, level: str) -> Params:
    """The first class is frequent; now and then the last one is never found."""
    size = {"easy": 2, "interview": rng.choice((2, 3, 3)), "hard": 3}[level]
    most = 20 if level == "hard" else 8
    rows = [[rng.randint(1, most) for _ in range(size)] for _ in range(size)]
    for i, line in enumerate(rows):
        line[i] = rng.randint(most // 2, most) * (4 if i == 0 else 1)
    if rng.random() < {"easy": 0.0, "interview": 0.2, "hard": 0.4}[level]:
        rows[-1][-1] = 0
    return Params(tuple(map(tuple, rows)))


def statement(q: Params) -> Text:
    """What is asked."""
    shown = matrix(q.counts)
    return both(
        f"A classifier has the confusion matrix ${shown}$ (rows: true class, columns: predicted "
        "class). Give the macro-F1, defined as the mean of the F1 scores of the classes (0 for a "
        f"class without a hit), and the micro-F1. {THREE['en']}",
        f"一个分类器的混淆矩阵为 ${shown}$（行为真实类别，列为预测类别）。给出宏 F1"
        f"（定义为各类 F1 的均值，没有判对的类记 0）与微 F1。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """Twice the hits over row plus column, averaged; and hits over everything."""
    scores = [2 * hits / (true + called) for hits, true, called in _classes(q)]
    hits = sum(r[i] for i, r in enumerate(q.counts))
    return sum(scores) / len(scores), hits / sum(map(sum, q.counts))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    macro, micro = solve(q)
    classes = _classes(q)
    scores = [tex(2 * hits / (true + called)) for hits, true, called in classes]
    lines = ",\\ ".join(
        f"\\tfrac{{2 \\cdot {hits}}}{{{true} + {called}}} = {score}"
        for (hits, true, called), score in zip(classes, scores, strict=True)
    )
    mean = f"({' + '.join(scores)})/{len(scores)} = {tex(macro)}"
    found = " + ".join(str(hits) for hits, _, _ in classes)
    share = f"({found})/{sum(map(sum, q.counts))} = {tex(micro)}"
    return [
        both(
            "The F1 of a class is $2\\,\\mathrm{TP}/(\\text{row sum} + \\text{column sum})$, since "
            f"these sums are TP + FN and TP + FP: ${lines}$.",
            "一类的 F1 为 $2\\,\\mathrm{TP}/(\\text{行和} + \\text{列和})$，"
            f"因为行和为 TP + FN，列和为 TP + FP：${lines}$。",
        ),
        both(f"Macro-F1, their mean: ${mean}$.", f"宏 F1 为其均值：${mean}$。"),
        both(
            "Micro-F1 pools the counts. Every error is a false positive of one class and a false "
            f"negative of another, so precision, recall and F1 all equal the accuracy: ${share}$.",
            "微 F1 先合并计数。每个错误既是某类的假正例又是另一类的假负例，"
            f"因此查准率、查全率和 F1 都等于准确率：${share}$。",
        ),
    ]


def oracle(q: Params) -> tuple[float, float]:
    """Precision and recall from spelled-out labels, by class and pooled."""
    import numpy as np

    size = range(len(q.counts))
    cells = [(i, j) for i in size for j in size]
    truth, guess = np.repeat(cells, np.array(q.counts).ravel(), axis=0).T
    scores, pooled = [], [0, 0, 0]
    for k in size:
        parts = ((truth == k) & (guess == k), (truth != k) & (guess == k), (truth == k))
        tp, fp, there = (int(part.sum()) for part in parts)
        precision, recall = tp / (tp + fp), tp / there
        scores.append(2 / (1 / precision + 1 / recall) if tp else 0.0)
        pooled = [a + b for a, b in zip(pooled, (tp, fp, there), strict=True)]
    precision, recall = pooled[0] / (pooled[0] + pooled[1]), pooled[0] / pooled[2]
    return float(np.mean(scores)), 2 * precision * recall / (precision + recall)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    macro, micro = solve(q)
    classes = _classes(q)
    size = len(classes)
    precision = sum(hits / called for hits, _, called in classes) / size
    recall = sum(hits / true for hits, true, _ in classes) / size
    nothing = precision + recall == 0
    weighted = sum(true * 2 * hits / (true + called) for hits, true, called in classes)
    return {
        "f1_of_averages": Slip(
            None if nothing else (2 * precision * recall / (precision + recall), micro),
            both(
                "Precision and recall were averaged over the classes first. That is another "
                "definition of macro-F1; here the F1 scores are averaged.",
                "先对各类的查准率、查全率求平均了。那是宏 F1 的另一种定义；这里是对 F1 求平均。",
            ),
        ),
        "macro_and_micro_swapped": Slip(
            (micro, macro),
            both(
                "The two are swapped: macro gives every class the same weight, micro every sample.",
                "两者写反了：宏平均对各类等权，微平均对各样本等权。",
            ),
        ),
        "weighted_by_class_size": Slip(
            (weighted / sum(map(sum, q.counts)), micro),
            both(
                "The scores were weighted with the sizes of the classes. In the macro average "
                "rare classes count as much as frequent ones.",
                "按各类样本数加权了。宏平均中，少数类与多数类同样重要。",
            ),
        ),
        "errors_counted_twice": Slip(
            (macro, micro / (2 - micro)),
            both(
                "The pooled counts were divided as TP/(TP + FP + FN). F1 counts the hits twice, "
                "above and below the line.",
                "合并计数后算成了 TP/(TP + FP + FN)。F1 的分子分母中 TP 都要乘以 2。",
            ),
        ),
    }


def _classes(q: Params) -> list[tuple[int, int, int]]:
    """Hits, size and predictions of every class."""
    columns = zip(*q.counts, strict=True)
    return [
        (r[i], sum(r), sum(column))
        for i, (r, column) in enumerate(zip(q.counts, columns, strict=True))
    ]


def figure(q: Params, language: str) -> str:
    """The confusion matrix as a table."""
    return confusion(language, q.counts)
