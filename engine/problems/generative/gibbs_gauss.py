"""One Gibbs update of a bivariate Gaussian: mean and variance of a component given the other.

Spreads are standard deviations; the answer is a mean and a **variance**.

Source: Bishop, Pattern Recognition and Machine Learning (2006), sections 2.3.1 and 11.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import real, several
from engine.drawing.scatter import slice_of_gaussian
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, tex

VERSION = 1
TITLE = both("Gibbs update of a bivariate Gaussian", "二元高斯的 Gibbs 更新")
SKILL = "gibbs-sampling"
DIFFICULTY = 2
QUESTION = "49"
FORM = several(real("mean", zh="均值"), real("variance", zh="方差"))
LEVELS = {
    "easy": both("means 0, first component", "均值为 0，更新第一个分量"),
    "interview": both("either component, means mostly not 0", "任一分量，均值多不为 0"),
    "hard": both("means not 0, less tidy numbers", "均值不为 0，数值不规整"),
}
PINNED = {1: (-1.0, 12.0), 2: (5.6, 14.56), 3: (-1.35, 1.71)}


@dataclass(frozen=True)
class Params:
    """Means, standard deviations, correlation, component to draw (1 or 2), value of the other."""

    means: tuple[float, float]
    spreads: tuple[float, float]
    rho: float
    component: int
    other: float

    def __post_init__(self) -> None:
        require(max(map(abs, (*self.means, self.other))) <= 1000, "means, value up to 1000")
        require(all(0.01 <= s <= 100 for s in self.spreads), "spreads lie in 0.01 to 100")
        require(abs(self.rho) <= 0.999, "the correlation lies in -0.999 to 0.999")
        require(self.component in (1, 2), "the component is 1 or 2")


def draw(rng: Random, level: str) -> Params:
    """Different spreads; the given value is away from its mean, the answer away from 0."""
    tidy = level != "hard"
    while True:
        sizes = (1.0, 2.0, 3.0, 4.0) if tidy else (0.5, 0.8, 1.2, 1.5, 2.5)
        first, second = rng.sample(sizes, 2)
        size = rng.choice((0.3, 0.5, 0.6, 0.8, 0.9)) if tidy else rng.randint(25, 95) / 100
        centred = level == "easy" or (tidy and rng.random() < 0.3)
        means = (0.0, 0.0) if centred else (_tenth(rng, tidy), _tenth(rng, tidy))
        component = 1 if level == "easy" else rng.randint(1, 2)
        rho = rng.choice((-1, 1)) * size
        q = Params(means, (first, second), rho, component, _tenth(rng, tidy))
        if abs(_parts(q)[3]) >= 0.4 and abs(solve(q)[0]) >= 0.1:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    this, that = q.component, 3 - q.component
    means = f"\\mu_1 = {given(q.means[0])}$, $\\mu_2 = {given(q.means[1])}"
    spreads = f"\\sigma_1 = {given(q.spreads[0])}$, $\\sigma_2 = {given(q.spreads[1])}"
    rho, known = f"\\rho = {given(q.rho)}", f"x_{that} = {given(q.other)}"
    return both(
        f"Gibbs sampling from a bivariate Gaussian with means ${means}$, standard deviations "
        f"${spreads}$ and correlation ${rho}$. The chain is at ${known}$ and now draws $x_{this}$. "
        f"Give the mean and the variance of the distribution it is drawn from. {THREE['en']}",
        f"对二元高斯分布作 Gibbs 采样：均值 ${means}$，标准差 ${spreads}$，相关系数 ${rho}$。"
        f"当前 ${known}$，接下来采 $x_{this}$。给出所用条件分布的均值与方差。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """Regression on the other component, and what it leaves unexplained."""
    mean, spread, ratio, off = _parts(q)
    return mean + q.rho * ratio * off, spread**2 * (1 - q.rho**2)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    this, that = q.component, 3 - q.component
    mean, spread, ratio, off = _parts(q)
    answer, variance = solve(q)
    rho, own, other = given(q.rho), given(spread), given(q.spreads[that - 1])
    slope = q.rho * ratio
    climb = f"\\rho\\sigma_{this}/\\sigma_{that} = {rho} \\cdot {own}/{other} = {tex(slope)}"
    middle = f"{factor(slope)} \\cdot {factor(off)}"
    line = f"{given(mean)} + {middle} = {tex(answer)}" if mean else f"{middle} = {tex(answer)}"
    away = f"{given(q.other)} - {factor(q.means[that - 1])} = {tex(off)}"
    rest = f"{own}^2 \\cdot (1 - {factor(q.rho)}^2) = {tex(variance)}"
    return [
        both(
            f"The conditional of a Gaussian is Gaussian; its mean moves with $x_{that}$ by the "
            f"slope ${climb}$.",
            f"高斯分布的条件分布仍为高斯；其均值随 $x_{that}$ 线性变化，斜率 ${climb}$。",
        ),
        both(
            f"$x_{that}$ is off its mean by ${away}$, so the conditional mean is ${line}$.",
            f"$x_{that}$ 与其均值之差为 ${away}$，因此条件均值为 ${line}$。",
        ),
        both(
            f"The variance shrinks by the factor $1 - \\rho^2$, whatever $x_{that}$ is: ${rest}$. "
            "The closer $|\\rho|$ is to 1, the smaller the moves and the slower the mixing.",
            f"方差缩小为原来的 $1 - \\rho^2$ 倍，与 $x_{that}$ 无关：${rest}$。"
            "$|\\rho|$ 越接近 1，每步移动越小，混合越慢。",
        ),
    ]


def oracle(q: Params) -> tuple[float, float]:
    """Read the conditional off the precision matrix."""
    import numpy as np

    covariance = np.diag(q.spreads) @ np.array([[1, q.rho], [q.rho, 1]]) @ np.diag(q.spreads)
    precision = np.linalg.inv(covariance)
    i = q.component - 1
    j = 1 - i
    own, cross = float(precision[i, i]), float(precision[i, j])
    return q.means[i] - cross / own * (q.other - q.means[j]), 1 / own


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    this, that = q.component, 3 - q.component
    mean, spread, ratio, off = _parts(q)
    right, variance = solve(q)
    return {
        "slope_inverted": Slip(
            (mean + q.rho / ratio * off, variance),
            both(
                f"The slope is upside down: $\\sigma_{this}$ stands on top if $x_{this}$ is drawn.",
                f"斜率颠倒了：要采的是 $x_{this}$，$\\sigma_{this}$ 应在分子。",
            ),
        ),
        "scales_ignored": Slip(
            (mean + q.rho * off, variance),
            both(
                "The correlation is the slope only if both spreads are equal; here it is "
                f"$\\rho\\sigma_{this}/\\sigma_{that}$.",
                f"两个标准差相等时斜率才是相关系数；这里是 $\\rho\\sigma_{this}/\\sigma_{that}$。",
            ),
        ),
        "rho_not_squared": Slip(
            (right, spread**2 * (1 - q.rho)),
            both(
                "The variance shrinks by $1 - \\rho^2$, not $1 - \\rho$; the sign has no effect.",
                "方差缩小为原来的 $1 - \\rho^2$ 倍而不是 $1 - \\rho$ 倍：与相关系数的符号无关。",
            ),
        ),
        "standard_deviation": Slip(
            (right, sqrt(variance)),
            both("That is the standard deviation, not the variance.", "这是标准差，不是方差。"),
        ),
        "means_ignored": Slip(
            (q.rho * ratio * q.other, variance),
            both(
                f"That holds for means 0. Measure $x_{that}$ from $\\mu_{that}$, and add "
                f"$\\mu_{this}$ at the end.",
                f"均值为 0 时才如此。$x_{that}$ 应减去 $\\mu_{that}$，结果再加上 $\\mu_{this}$。",
            ),
        ),
    }


def _parts(q: Params) -> tuple[float, float, float, float]:
    """Own mean and spread, own spread over the other, and how far the other is off its mean."""
    i = q.component - 1
    return q.means[i], q.spreads[i], q.spreads[i] / q.spreads[1 - i], q.other - q.means[1 - i]


def _tenth(rng: Random, tidy: bool) -> float:
    return float(rng.randint(-3, 3)) if tidy else rng.randint(-30, 30) / 10


def figure(q: Params, language: str) -> str:
    """The joint density and the line on which the sample is drawn."""
    return slice_of_gaussian(
        language, q.means, q.spreads, rho=q.rho, known=3 - q.component, value=q.other
    )
