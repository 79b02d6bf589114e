"""Area under the ROC curve from scores and labels; ties count one half.

Source: Fawcett, An introduction to ROC analysis (2006), section 7; Hanley and McNeil, The
meaning and use of the area under a receiver operating characteristic (ROC) curve (1982).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, real
from engine.drawing.points import ranked
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, row, tex

VERSION = 1
TITLE = both("ROC-AUC by counting pairs", "数正负样本对求 ROC-AUC")
SKILL = "roc-auc"
DIFFICULTY = 2
FORM = one(real())
LEVELS = {
    "easy": both("seven samples without ties", "七个样本，无并列"),
    "interview": both("seven or eight samples, mostly with ties", "七八个样本，多有并列"),
    "hard": both("eight to ten samples with ties", "八至十个样本，有并列"),
}
PINNED = {1: 0.75, 2: 0.75, 3: 0.6666666667}


@dataclass(frozen=True)
class Params:
    """Scores and the true labels (0 or 1) in the same order; both classes occur."""

    scores: tuple[float, ...]
    labels: tuple[int, ...]

    def __post_init__(self) -> None:
        require(2 <= len(self.scores) == len(self.labels) <= 12, "2 to 12 scores and labels")
        require(set(self.labels) == {0, 1}, "labels are 0 and 1, both occur")
        require(all(0 <= s <= 1 for s in self.scores), "scores lie in 0 to 1")


def draw(rng: Random, level: str) -> Params:
    """A useful but imperfect classifier; ties between the classes where the level has them."""
    low, high = {"easy": (7, 7), "interview": (7, 8), "hard": (8, 10)}[level]
    count = rng.randint(low, high)
    tied = level == "hard" or (level == "interview" and rng.random() < 0.75)
    ticks = ((0.1, 0.2, 0.3, 0.4, 0.6, 0.7), (0.3, 0.4, 0.6, 0.7, 0.8, 0.9))
    while True:
        positives = rng.randint(2, count - 2)
        labels = tuple(rng.sample([1] * positives + [0] * (count - positives), count))
        q = Params(tuple(rng.choice(ticks[y]) for y in labels), labels)
        if tied != set(_of(q, 1)).isdisjoint(_of(q, 0)) and 0.5 < solve(q) < 1:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"A classifier gives the scores ${row(q.scores)}$ to samples with the labels "
        f"${row(q.labels)}$ (1 is the positive class). What is the ROC-AUC, where ties count one "
        f"half? {THREE['en']}",
        f"分类器对各样本的得分为 ${row(q.scores)}$，真实标签为 ${row(q.labels)}$（1 为正类）。"
        f"ROC-AUC 是多少？并列记一半。{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Pairs in the right order and half of the tied ones, among all pairs."""
    wins, ties = _pairs(q)
    return (2 * wins + ties) / (2 * _count(q))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    wins, ties = _pairs(q)
    positives, negatives = (sorted(_of(q, label)) for label in (1, 0))
    total = f"{len(positives)} \\cdot {len(negatives)} = {_count(q)}"
    beaten = " + ".join(str(sum(n < s for n in negatives)) for s in positives)
    half = f"({wins} + \\tfrac12 \\cdot {ties})/{_count(q)} = {tex(solve(q))}"
    return [
        both(
            "The AUC is the probability that a random positive scores higher than a random "
            f"negative. Positives: ${row(positives)}$; negatives: ${row(negatives)}$; "
            f"${total}$ pairs.",
            f"AUC 是随机正例得分高于随机负例的概率。正例：${row(positives)}$；"
            f"负例：${row(negatives)}$；共 ${total}$ 对。",
        ),
        both(
            f"In this order the positives beat ${beaten} = {wins}$ negatives; ties: ${ties}$.",
            f"按此次序，各正例胜过的负例共 ${beaten} = {wins}$ 对；并列 ${ties}$ 对。",
        ),
        both(f"So the AUC is ${half}$.", f"因此 AUC 为 ${half}$。"),
    ]


def oracle(q: Params) -> float:
    """Trapezoids under the ROC curve, one point a distinct threshold."""
    import numpy as np

    scores, labels = np.array(q.scores), np.array(q.labels)
    points = [(0.0, 0.0)]
    for threshold in sorted(set(q.scores), reverse=True):
        called = scores >= threshold
        rates = (float(called[labels == k].mean()) for k in (0, 1))
        points.append((next(rates), next(rates)))
    fpr, tpr = np.array(points).T
    return float(np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    wins, ties = _pairs(q)
    pairs, count = _count(q), len(q.scores)
    correct = sum((s >= 0.5) == (y == 1) for s, y in zip(q.scores, q.labels, strict=True))
    return {
        "ties_count_nothing": Slip(
            wins / pairs,
            both(
                f"Ties (${ties}$ in all) were counted as losses; each counts one half.",
                f"${ties}$ 对并列被算作落败；每对记一半。",
            ),
        ),
        "ties_count_in_full": Slip(
            (wins + ties) / pairs,
            both(
                f"Ties (${ties}$ in all) were counted as wins; each counts one half.",
                f"${ties}$ 对并列被算作胜出；每对记一半。",
            ),
        ),
        "reversed": Slip(
            1 - (2 * wins + ties) / (2 * pairs),
            both(
                "That is the probability that the **negative** scores higher.",
                "这是**负例**得分更高的概率。",
            ),
        ),
        "accuracy": Slip(
            correct / count,
            both(
                "That is the accuracy at the threshold 0.5. The AUC has no threshold; it judges "
                "the order only.",
                "这是阈值取 0.5 时的准确率。AUC 不设阈值，只看排序。",
            ),
        ),
        "all_pairs": Slip(
            (2 * wins + ties) / (count * (count - 1)),
            both(
                f"All ${count * (count - 1) // 2}$ pairs of samples went into the denominator; "
                f"only the ${pairs}$ of a positive with a negative matter.",
                f"分母用了全部 ${count * (count - 1) // 2}$ 对样本；"
                f"只有正负各一的 ${pairs}$ 对才算。",
            ),
        ),
    }


def _of(q: Params, label: int) -> list[float]:
    return [s for s, y in zip(q.scores, q.labels, strict=True) if y == label]


def _pairs(q: Params) -> tuple[int, int]:
    """Pairs won by the positive sample, and tied ones."""
    positives, negatives = _of(q, 1), _of(q, 0)
    wins = sum(a > b for a in positives for b in negatives)
    return wins, sum(a == b for a in positives for b in negatives)


def _count(q: Params) -> int:
    return sum(q.labels) * (len(q.labels) - sum(q.labels))


def figure(q: Params, language: str) -> str:
    """Positives above the line of scores, negatives below."""
    return ranked(language, q.scores, q.labels)
