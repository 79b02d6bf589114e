"""Accuracy, precision, recall and F1 from a binary confusion matrix.

Source: Murphy, Probabilistic Machine Learning: An Introduction (2022), sections 5.1.3 and 5.1.4;
Goodfellow, Bengio and Courville, Deep Learning (2016), section 11.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several
from engine.drawing.table import two_by_two
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, tex

VERSION = 1
TITLE = both("Accuracy, precision, recall, F1", "准确率、查准率、查全率与 F1")
SKILL = "classification-metrics"
DIFFICULTY = 1
FORM = several(
    real("accuracy", zh="准确率"),
    real("precision", zh="查准率"),
    real("recall", zh="查全率"),
    real("F1"),
)
LEVELS = {
    "easy": both("small counts", "较小的计数"),
    "interview": both("unbalanced classes", "类别不平衡"),
    "hard": both("rare positives", "正例很少"),
}
PINNED = {
    1: (0.6666666667, 0.1956521739, 0.6428571429, 0.3),
    2: (0.7744680851, 0.3035714286, 0.5483870968, 0.3908045977),
    3: (0.820083682, 0.4492753623, 0.8611111111, 0.5904761905),
}


@dataclass(frozen=True)
class Params:
    """True positives, false positives, false negatives, true negatives."""

    tp: int
    fp: int
    fn: int
    tn: int

    def __post_init__(self) -> None:
        require(self.tp >= 1 and min(self.fp, self.fn, self.tn) >= 0, "tp >= 1, others >= 0")
        require(max(self.tp, self.fp, self.fn, self.tn) <= 10**9, "counts up to 1000000000")


def draw(rng: Random, level: str) -> Params:
    """False positives and false negatives differ much."""
    most, rest = {"easy": (10, 20), "interview": (40, 200), "hard": (30, 2000)}[level]
    while True:
        tp, fp, fn = (rng.randint(1, most) for _ in range(3))
        if max(fp, fn) >= 2 * min(fp, fn):
            return Params(tp, fp, fn, rng.randint(max(1, rest // 20), rest))


def statement(q: Params) -> Text:
    """What is asked."""
    counts = f"TP = {q.tp},\\ FP = {q.fp},\\ FN = {q.fn},\\ TN = {q.tn}"
    return both(
        f"A binary classifier has ${counts}$. Give (accuracy, precision, recall, F1). "
        f"{THREE['en']}",
        f"一个二分类器的 ${counts}$。给出（准确率，查准率，查全率，F1）。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float, float, float]:
    """Shares of the counts."""
    total = q.tp + q.fp + q.fn + q.tn
    return (
        (q.tp + q.tn) / total,
        q.tp / (q.tp + q.fp),
        q.tp / (q.tp + q.fn),
        2 * q.tp / (2 * q.tp + q.fp + q.fn),
    )


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    accuracy, precision, recall, f1 = (tex(v) for v in solve(q))
    total = q.tp + q.fp + q.fn + q.tn
    harmonic = f"2 \\cdot {q.tp}/(2 \\cdot {q.tp} + {q.fp} + {q.fn}) = {f1}"
    return [
        both(
            f"Accuracy: right ones among all, $({q.tp} + {q.tn})/{total} = {accuracy}$.",
            f"准确率：全部样本中判对的，$({q.tp} + {q.tn})/{total} = {accuracy}$。",
        ),
        both(
            f"Precision: right ones among those **called** positive, ${q.tp}/({q.tp} + {q.fp}) = "
            f"{precision}$.",
            f"查准率：**判为**正例者中判对的，${q.tp}/({q.tp} + {q.fp}) = {precision}$。",
        ),
        both(
            f"Recall: found ones among those that **are** positive, ${q.tp}/({q.tp} + {q.fn}) = "
            f"{recall}$.",
            f"查全率：**真正**的正例中被找到的，${q.tp}/({q.tp} + {q.fn}) = {recall}$。",
        ),
        both(
            f"F1, their harmonic mean: ${harmonic}$.",
            f"F1 为两者的调和平均：${harmonic}$。",
        ),
    ]


def oracle(q: Params) -> tuple[float, float, float, float]:
    """Count over the spelled-out labels."""
    import numpy as np

    truth = np.repeat([1, 0, 1, 0], [q.tp, q.fp, q.fn, q.tn])
    guess = np.repeat([1, 1, 0, 0], [q.tp, q.fp, q.fn, q.tn])
    precision = float(truth[guess == 1].mean())
    recall = float(guess[truth == 1].mean())
    harmonic = 1 / ((1 / precision + 1 / recall) / 2)
    return float((truth == guess).mean()), precision, recall, harmonic


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    accuracy, precision, recall, f1 = solve(q)
    negatives = q.tn + q.fp
    return {
        "precision_and_recall_swapped": Slip(
            (accuracy, recall, precision, f1),
            both(
                "Precision and recall are swapped: precision suffers from false alarms, recall "
                "from misses.",
                "查准率与查全率写反了：误报降低查准率，漏报降低查全率。",
            ),
        ),
        "arithmetic_mean": Slip(
            (accuracy, precision, recall, (precision + recall) / 2),
            both(
                "F1 is the harmonic mean; it lies nearer to the smaller of the two.",
                "F1 是调和平均，更接近两者中较小的一个。",
            ),
        ),
        "specificity_as_recall": Slip(
            (accuracy, precision, q.tn / negatives, f1) if negatives else None,
            both(
                "That is the specificity, the recall of the negatives.",
                "这是特异度，即负例的查全率。",
            ),
        ),
        "accuracy_without_negatives": Slip(
            (q.tp / (q.tp + q.fp + q.fn + q.tn), precision, recall, f1),
            both(
                "True negatives are right as well and count for the accuracy.",
                "真负例也判对了，要计入准确率。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The confusion matrix as a table."""
    return two_by_two(language, tp=q.tp, fp=q.fp, fn=q.fn, tn=q.tn)
