"""Maximum-likelihood mean and variance of a Gaussian, and the unbiased variance.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 5.4.2; Bishop, Pattern
Recognition and Machine Learning (2006), section 1.2.4.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import real, several
from engine.drawing.points import points
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, row, tex

VERSION = 1
TITLE = both("Gaussian MLE and the unbiased variance", "高斯分布的 MLE 与无偏方差")
SKILL = "maximum-likelihood"
DIFFICULTY = 1
QUESTION = "51"
FORM = several(
    real("mean", zh="均值"),
    real("MLE variance", zh="MLE 方差"),
    real("unbiased variance", zh="无偏方差"),
)
LEVELS = {
    "easy": both("three whole numbers", "三个整数"),
    "interview": both("four or five whole numbers of both signs", "四五个整数，有正有负"),
    "hard": both("five or six decimals", "五六个小数"),
}
PINNED = {1: (1.0, 26.5, 35.33333333), 2: (-1.0, 13.5, 18.0), 3: (2.0, 27.5, 36.66666667)}


@dataclass(frozen=True)
class Params:
    """The sample ``x``."""

    x: tuple[float, ...]

    def __post_init__(self) -> None:
        require(2 <= len(self.x) <= 10, "the sample has 2 to 10 values")
        require(max(map(abs, self.x)) <= 10**4, "values lie in -10000 to 10000")


def draw(rng: Random, level: str) -> Params:
    """The mean is away from 0, so that forgetting to subtract it shows."""
    low, high = {"easy": (3, 3), "interview": (4, 5), "hard": (5, 6)}[level]
    scale = 10 if level == "hard" else 1
    least = 0 if level == "easy" else -6
    count = rng.randint(low, high)
    while True:
        ticks = [rng.randint(least * scale, 9 * scale) for _ in range(count)]
        if abs(sum(ticks)) >= count * scale and len(set(ticks)) > 1:
            return Params(tuple(t / scale for t in ticks))


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"The sample ${row(q.x)}$ comes from $\\mathcal N(\\mu, \\sigma^2)$ with both parameters "
        "unknown. Give the maximum-likelihood estimates of $\\mu$ and $\\sigma^2$, and the "
        f"unbiased estimate of $\\sigma^2$. {THREE['en']}",
        f"样本 ${row(q.x)}$ 来自 $\\mathcal N(\\mu, \\sigma^2)$，两个参数均未知。"
        "给出 $\\mu$ 与 $\\sigma^2$ 的最大似然估计，以及 $\\sigma^2$ 的无偏估计。"
        f"{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float, float]:
    """Mean and mean square deviation; the unbiased one divides by one less."""
    count = len(q.x)
    mean = sum(q.x) / count
    squares = sum((v - mean) ** 2 for v in q.x)
    return mean, squares / count, squares / (count - 1)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    mean, biased, unbiased = solve(q)
    count = len(q.x)
    squares = tex(biased * count)
    average = f"\\hat\\mu = {given(round(sum(q.x), 6))}/{count} = {tex(mean)}"
    deviations = ",\\ ".join(tex(v - mean) for v in q.x)
    first = f"\\hat\\sigma^2 = {squares}/{count} = {tex(biased)}"
    second = f"s^2 = {squares}/({count} - 1) = {tex(unbiased)}"
    return [
        both(f"Sample mean: ${average}$.", f"样本均值：${average}$。"),
        both(
            f"Deviations from it: ${deviations}$; their squares add up to ${squares}$.",
            f"各值与均值之差：${deviations}$；平方和为 ${squares}$。",
        ),
        both(
            f"The likelihood is largest at the mean square deviation, ${first}$.",
            f"均方偏差使似然最大：${first}$。",
        ),
        both(
            f"Its expectation is only ${count - 1}/{count}$ of $\\sigma^2$, because the mean was "
            f"fitted to the same ${count}$ values. Dividing by ${count} - 1$ mends that: "
            f"${second}$.",
            f"均值也由这 ${count}$ 个值估计，因此它的期望只有 $\\sigma^2$ 的 "
            f"${count - 1}/{count}$。"
            f"改为除以 ${count} - 1$ 即无偏：${second}$。",
        ),
    ]


def oracle(q: Params) -> tuple[float, float, float]:
    """What torch computes, with and without its correction."""
    import torch

    x = torch.tensor(q.x, dtype=torch.float64)
    return float(x.mean()), float(x.var(correction=0)), float(x.var(correction=1))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    mean, biased, unbiased = solve(q)
    count = len(q.x)
    raw = sum(v * v for v in q.x)
    return {
        "variances_swapped": Slip(
            (mean, unbiased, biased),
            both(
                f"The two variances are swapped: maximum likelihood divides by ${count}$ and comes "
                f"out too small on average; the unbiased estimate divides by ${count - 1}$.",
                f"两个方差写反了：最大似然除以 ${count}$，平均而言偏小；"
                f"无偏估计除以 ${count - 1}$。",
            ),
        ),
        "maximum_likelihood_is_unbiased": Slip(
            (mean, unbiased, unbiased),
            both(
                f"Maximum likelihood divides by ${count}$, not by ${count - 1}$: it is biased.",
                f"最大似然除以 ${count}$ 而不是 ${count - 1}$，它是有偏的。",
            ),
        ),
        "no_correction": Slip(
            (mean, biased, biased),
            both(
                f"The unbiased estimate divides by ${count - 1}$: one degree of freedom went into "
                "the mean.",
                f"无偏估计要除以 ${count - 1}$：均值用掉了一个自由度。",
            ),
        ),
        "standard_deviations": Slip(
            (mean, sqrt(biased), sqrt(unbiased)),
            both(
                "These are standard deviations; the variances are asked for, without the root.",
                "这是标准差；题目问的是方差，不用开方。",
            ),
        ),
        "mean_not_subtracted": Slip(
            (mean, raw / count, raw / (count - 1)),
            both(
                "The squares of the values were averaged. Subtract the mean first.",
                "直接平均了各值的平方。应先减去均值。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The sample on a number line."""
    return points(language, both("The sample on a number line", "数轴上的样本"), q.x)
