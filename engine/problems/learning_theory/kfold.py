"""Sizes of the folds of cross-validation, and trainings of a search with a final refit.

Source: scikit-learn documentation of sklearn.model_selection.KFold, RepeatedKFold and
GridSearchCV; Goodfellow, Bengio and Courville, Deep Learning (2016), section 5.3.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import several, whole
from engine.drawing.batches import folds
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Folds and training runs of cross-validation", "交叉验证的折与训练次数")
SKILL = "cross-validation"
DIFFICULTY = 1
FORM = several(
    whole("largest", zh="最大折"), whole("smallest", zh="最小折"), whole("runs", zh="训练次数")
)
LEVELS = {
    "easy": both("one round, up to 60 samples", "一轮，至多 60 个样本"),
    "interview": both("one to three rounds, up to 500 samples", "一至三轮，至多 500 个样本"),
    "hard": both("three to ten rounds, up to 20000 samples", "三至十轮，至多 20000 个样本"),
}
PINNED = {1: (63, 63, 127), 2: (95, 94, 151), 3: (15, 14, 155)}


@dataclass(frozen=True)
class Params:
    """Samples, folds, compared settings, rounds of cross-validation."""

    samples: int
    folds: int
    settings: int
    rounds: int

    def __post_init__(self) -> None:
        require(2 <= self.folds <= self.samples <= 10**6, "2 <= folds <= samples <= 1000000")
        require(self.folds <= 1000, "there are at most 1000 folds")
        require(1 <= self.settings <= 10**4, "there are 1 to 10000 settings")
        require(1 <= self.rounds <= 100, "there are 1 to 100 rounds")


def draw(rng: Random, level: str) -> Params:
    """A division without remainder in one draw of seven, else mostly a remainder above 1."""
    low, high = {"easy": (15, 60), "interview": (40, 500), "hard": (1000, 20000)}[level]
    rounds = {"easy": 1, "interview": rng.choice((1, 1, 2, 3)), "hard": rng.randint(3, 10)}[level]
    folds = rng.choice((3, 4, 5) if level == "easy" else (5, 6, 7, 8, 9, 10))
    rest = 0 if rng.random() < 1 / 7 else rng.randint(1, folds - 1)
    each = rng.randint(low // folds + 1, high // folds - 1)
    return Params(folds * each + rest, folds, rng.randint(3, 30), rounds)


def statement(q: Params) -> Text:
    """What is asked."""
    how_often = (
        f"in ${q.rounds}$ round" if q.rounds == 1 else f"in ${q.rounds}$ rounds with new shuffles"
    )
    return both(
        f"${q.settings}$ settings of the hyperparameters are compared by ${q.folds}$-fold "
        f"cross-validation {how_often} on ${q.samples}$ samples; the sizes of the folds differ by "
        "at most one. Then the best setting is trained once more on all samples. Give the sizes "
        "of the largest and of the smallest fold and the total number of training runs.",
        f"在 ${q.samples}$ 个样本上用 ${q.folds}$ 折交叉验证比较 ${q.settings}$ 组超参数，共做 "
        f"${q.rounds}$ 轮{'' if q.rounds == 1 else '，每轮重新打乱'}；各折大小至多相差一。"
        "最后用最好的一组在全部样本上再训练一次。给出最大折与最小折的样本数，以及训练的总次数。",
    )


def solve(q: Params) -> tuple[int, int, int]:
    """Quotient rounded up and down; a training a fold, setting and round, and the last one."""
    small = q.samples // q.folds
    return small + (q.samples % q.folds > 0), small, q.folds * q.settings * q.rounds + 1


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    large, small, fits = solve(q)
    rest = q.samples % q.folds
    division = f"{q.samples} = {q.folds} \\cdot {small} + {rest}"
    product = f"{q.folds} \\cdot {q.settings} \\cdot {q.rounds}"
    if rest:
        sizes = both(
            f"${division}$. The remainder ${rest}$ is spread, one sample a fold: sizes ${large}$ "
            f"and ${small}$.",
            f"${division}$。余下的 ${rest}$ 个分散到各折，每折至多一个："
            f"大小为 ${large}$ 与 ${small}$。",
        )
    else:
        sizes = both(
            f"${division}$: no remainder, so all folds have ${small}$ samples.",
            f"${division}$：没有余数，每折都是 ${small}$ 个样本。",
        )
    return [
        sizes,
        both(
            "In every round each setting is trained once for each fold that is held out: "
            f"${product} = {fits - 1}$.",
            f"每一轮中，每组超参数对每个留出的折训练一次：${product} = {fits - 1}$。",
        ),
        both(
            f"With the final training: ${fits - 1} + 1 = {fits}$.",
            f"加上最后一次训练：${fits - 1} + 1 = {fits}$。",
        ),
    ]


def oracle(q: Params) -> tuple[int, int, int]:
    """Split the indices and count the trainings one by one."""
    import numpy as np

    trainings = 0
    for _ in range(q.rounds):
        parts = [len(part) for part in np.array_split(np.arange(q.samples), q.folds)]
        for _ in range(q.settings):
            trainings += sum(1 for size in parts if size)
    return max(parts), min(parts), trainings + 1


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    large, small, fits = solve(q)
    rest = q.samples % q.folds
    return {
        "no_refit": Slip(
            (large, small, fits - 1),
            both(
                "The last training on all samples is missing; none of the models before saw them "
                "all.",
                "漏了最后在全部样本上的训练；之前的模型都没有见过全部样本。",
            ),
        ),
        "remainder_dropped": Slip(
            (small, small, fits),
            both(
                f"${q.folds}$ folds of ${small}$ hold ${q.folds * small}$ samples; the remainder "
                f"${rest}$ must go somewhere, too.",
                f"${q.folds}$ 折各 ${small}$ 个只有 ${q.folds * small}$ 个样本；"
                f"余下的 ${rest}$ 个也要分进各折。",
            ),
        ),
        "remainder_in_one_fold": Slip(
            (small + rest, small, fits),
            both(
                f"The remainder ${rest}$ went into a single fold. Sizes differ by at most one: "
                "it is spread.",
                f"余下的 ${rest}$ 个都放进了一折。各折至多相差一，余数要分散。",
            ),
        ),
        "training_part": Slip(
            (q.samples - small, q.samples - large, fits),
            both(
                "Those are the samples that are trained on when a fold is held out.",
                "这是留出一折后用于训练的样本数。",
            ),
        ),
        "folds_ignored": Slip(
            (large, small, q.settings * q.rounds + 1),
            both(
                f"A setting is trained ${q.folds}$ times a round, once for each held-out fold.",
                f"每一轮中每组超参数要训练 ${q.folds}$ 次，每次留出一折。",
            ),
        ),
        "rounds_ignored": Slip(
            (large, small, q.folds * q.settings + 1),
            both(
                f"That is one round; there are ${q.rounds}$.",
                f"这只是一轮；共有 ${q.rounds}$ 轮。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The folds, one of them kept back in each row."""
    return folds(language, samples=q.samples, count=q.folds)
