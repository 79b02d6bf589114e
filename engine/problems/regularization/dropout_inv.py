"""One activation under inverted dropout: its value if it is kept, its mean and its variance.

A kept activation is divided by the probability of being kept, so that nothing is rescaled at test
time. The rate is stated as the probability to drop (PyTorch, Keras) or to keep. The variance is
that of the mask; the activation itself is fixed.

Source: Srivastava et al., Dropout: A simple way to prevent neural networks from overfitting (2014),
section 10; PyTorch documentation of torch.nn.Dropout.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several
from engine.drawing.tree import kept_or_dropped
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, tex

VERSION = 1
TITLE = both("Inverted dropout", "倒置 Dropout")
SKILL = "dropout"
DIFFICULTY = 1
QUESTION = "32"
FORM = several(real("kept", zh="保留时的值"), real("mean", zh="期望"), real("variance", zh="方差"))
LEVELS = {
    "easy": both("drop rates, whole activations", "给出丢弃率，激活值为整数"),
    "interview": both("a third of the rates are keep rates", "三分之一的题目给出保留率"),
    "hard": both("half are keep rates, with two decimals", "一半给出保留率，数值有两位小数"),
}
PINNED = {1: (-3.0, -0.9, 1.89), 2: (-0.8888888889, -0.8, 0.07111111111), 3: (19.5, 3.9, 60.84)}
MEANINGS = ("drop", "keep")


@dataclass(frozen=True)
class Params:
    """Activation ``x`` and ``rate``, the probability to ``means`` (drop or keep) it."""

    x: float
    rate: float
    means: str

    def __post_init__(self) -> None:
        require(1e-3 <= abs(self.x) <= 1000, "0.001 <= |x| <= 1000")
        require(0.01 <= self.rate <= 0.99, "the rate lies in 0.01 to 0.99")
        require(self.means in MEANINGS, f"means is one of {', '.join(MEANINGS)}")


def draw(rng: Random, level: str) -> Params:
    """Rates on both sides of one half."""
    share = {"easy": 0.0, "interview": 0.35, "hard": 0.5}[level]
    means = "keep" if rng.random() < share else "drop"
    if level == "easy":
        x, rate = float(rng.randint(1, 9)), rng.choice((0.1, 0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8))
    elif level == "interview":
        x, rate = rng.randint(5, 50) / 10, rng.choice((0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8))
    else:
        x, rate = rng.randint(50, 500) / 100, rng.choice((0.05, 0.15, 0.35, 0.65, 0.85, 0.9))
    return Params(rng.choice((-1, 1)) * x, rate, means)


def statement(q: Params) -> Text:
    """What is asked."""
    drop = q.means == "drop"
    en = f"{'drop' if drop else 'keep'} probability ${given(q.rate)}$"
    zh = f"{'丢弃概率' if drop else '保留概率'}为 ${given(q.rate)}$"
    return both(
        f"Inverted dropout with {en} is applied in training to the activation $x = {given(q.x)}$. "
        "Give the output $y$ if $x$ is kept, and the mean and variance of $y$ over the mask. "
        f"{THREE['en']}",
        f"训练时对激活值 $x = {given(q.x)}$ 使用倒置 Dropout，{zh}。给出 $x$ 被保留时的输出 $y$，"
        f"以及 $y$ 对随机掩码的期望与方差。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float, float]:
    """(x / keep, x, x^2 (1 - keep) / keep)."""
    keep = q.rate if q.means == "keep" else 1 - q.rate
    return q.x / keep, q.x, q.x**2 * (1 - keep) / keep


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    kept, mean, variance = (tex(v) for v in solve(q))
    keep, drop = (tex(v) for v in _chances(q))
    x, square = given(q.x), tex(q.x**2, 6)
    moment = tex(q.x**2 / _chances(q)[0], 6)
    return [
        both(
            f"Kept with probability ${keep}$, dropped with ${drop}$. A kept activation is divided "
            f"by the former: ${x} / {keep} = {kept}$.",
            f"以概率 ${keep}$ 保留，以 ${drop}$ 丢弃。保留值要除以前者：${x} / {keep} = {kept}$。",
        ),
        both(
            f"Mean: ${keep} \\cdot {factor(solve(q)[0])} + {drop} \\cdot 0 = {mean}$, just $x$. "
            "That is why nothing is rescaled at test time.",
            f"期望：${keep} \\cdot {factor(solve(q)[0])} + {drop} \\cdot 0 = {mean}$，正是 $x$，"
            "所以测试时不用再缩放。",
        ),
        both(
            f"Second moment: $E[y^2] = {square} / {keep} = {moment}$. Variance: "
            f"${moment} - {square} = {variance}$, which is $x^2$ times drop over keep probability.",
            f"二阶矩：$E[y^2] = {square} / {keep} = {moment}$。方差：${moment} - {square} = "
            f"{variance}$，即 $x^2$ 乘以丢弃概率与保留概率之比。",
        ),
    ]


def oracle(q: Params) -> tuple[float, float, float]:
    """What torch's dropout lets through, and moments over its two outcomes."""
    import torch

    drop = q.rate if q.means == "drop" else 1 - q.rate
    kept = torch.zeros(0)
    while not len(kept):
        y = torch.nn.functional.dropout(torch.full((100,), q.x, dtype=torch.float64), drop)
        kept = y[y != 0]
    outcomes = torch.tensor([0.0, float(kept[0])], dtype=torch.float64)
    chances = torch.tensor([drop, 1 - drop], dtype=torch.float64)
    mean = float((chances * outcomes).sum())
    return float(kept[0]), mean, float((chances * (outcomes - mean) ** 2).sum())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    x, (keep, drop) = q.x, _chances(q)
    kept, mean, variance = solve(q)
    rate, en, zh = given(q.rate), ["drop", "keep"], ["丢弃", "保留"]
    if q.means == "keep":
        en, zh = en[::-1], zh[::-1]
    return {
        "drop_and_keep_swapped": Slip(
            (x / drop, x, x**2 * keep / drop),
            both(
                f"${rate}$ is the probability to {en[0]}, not to {en[1]}. PyTorch and Keras "
                "state drop rates, the original paper and TensorFlow 1 keep rates.",
                f"${rate}$ 是{zh[0]}概率，不是{zh[1]}概率。PyTorch 与 Keras 给出丢弃率，"
                "原论文与 TensorFlow 1 给出保留率。",
            ),
        ),
        "not_scaled": Slip(
            (x, keep * x, x**2 * keep * drop),
            both(
                "That is dropout without scaling. The inverted form divides what is kept by "
                f"${tex(keep)}$ in training, so that the mean stays ${given(x)}$.",
                f"这是不缩放的 Dropout。倒置形式在训练时把保留的值除以 ${tex(keep)}$，"
                f"使期望仍为 ${given(x)}$。",
            ),
        ),
        "multiplied_instead": Slip(
            (keep * x, keep**2 * x, x**2 * keep**3 * drop),
            both(
                f"The kept value was multiplied by ${tex(keep)}$. It must grow to make up for the "
                "dropped ones: divide.",
                f"保留的值乘了 ${tex(keep)}$。它应当变大以补偿被丢弃的部分：要用除法。",
            ),
        ),
        "mean_not_subtracted": Slip(
            (kept, mean, x**2 / keep),
            both(
                f"${tex(x**2 / keep)}$ is $E[y^2]$. Subtract $E[y]^2 = {tex(x**2)}$ for the "
                "variance.",
                f"${tex(x**2 / keep)}$ 是 $E[y^2]$。方差还要减去 $E[y]^2 = {tex(x**2)}$。",
            ),
        ),
        "standard_deviation": Slip(
            (kept, mean, variance**0.5),
            both(
                "That is the standard deviation; the variance is its square.",
                "这是标准差；方差是它的平方。",
            ),
        ),
    }


def _chances(q: Params) -> tuple[float, float]:
    """Probabilities to keep and to drop, free of rounding noise."""
    other = round(1 - q.rate, 12)
    return (q.rate, other) if q.means == "keep" else (other, q.rate)


def figure(q: Params, language: str) -> str:
    """Kept or dropped, with the given probability on its branch."""
    return kept_or_dropped(language, x=q.x, rate=q.rate, drop=q.means == "drop")
