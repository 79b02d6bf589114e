"""MAP estimate of a Gaussian mean under a Gaussian prior, and the L2 penalty that it equals.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 5.6.1; Murphy,
Probabilistic Machine Learning: An Introduction (2022), section 4.6.4.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several
from engine.drawing.points import points
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, row, tex

VERSION = 1
TITLE = both("Gaussian prior as an L2 penalty", "高斯先验即 L2 惩罚")
SKILL = "bayesian-estimation"
DIFFICULTY = 2
QUESTION = "15"
FORM = several(real("MAP"), real("λ"))
LEVELS = {
    "easy": both("two observations", "两个观测"),
    "interview": both("two to four observations", "二至四个观测"),
    "hard": both("four to six observations, less tidy variances", "四至六个观测，方差不规整"),
}
PINNED = {1: (2.36, 0.5), 2: (0.6117647059, 0.125), 3: (-1.311111111, 0.5)}


@dataclass(frozen=True)
class Params:
    """Observations ``x``, variance ``noise`` of each, variance ``prior`` of their mean."""

    x: tuple[float, ...]
    noise: float
    prior: float

    def __post_init__(self) -> None:
        require(1 <= len(self.x) <= 10, "there are 1 to 10 observations")
        require(max(map(abs, self.x)) <= 1000, "observations lie in -1000 to 1000")
        spread = (self.noise, self.prior)
        require(all(0.001 <= v <= 1000 for v in spread), "variances lie in 0.001 to 1000")


def draw(rng: Random, level: str) -> Params:
    """Two different variances; the observations lean to one side."""
    low, high = {"easy": (2, 2), "interview": (2, 4), "hard": (4, 6)}[level]
    spreads = (0.5, 1.0, 2.0, 4.0) if level != "hard" else (0.3, 0.6, 0.8, 1.5, 2.5, 3.0)
    noise, prior = rng.sample(spreads, 2)
    count = rng.randint(low, high)
    while True:
        ticks = [rng.randint(-10, 40) for _ in range(count)]
        if sum(ticks) >= 5 * count:
            sign = rng.choice((-1, 1))
            return Params(tuple(sign * t / 10 for t in ticks), noise, prior)


def statement(q: Params) -> Text:
    """What is asked."""
    model = f"x_i \\sim \\mathcal N(\\theta, {given(q.noise)})"
    prior = f"\\theta \\sim \\mathcal N(0, {given(q.prior)})"
    loss = "\\sum_i (x_i - \\theta)^2 + \\lambda\\theta^2"
    return both(
        f"Independent observations ${model}$ are ${row(q.x)}$; the prior is ${prior}$. The second "
        "argument of $\\mathcal N$ is the variance. Give the MAP estimate of $\\theta$, and the "
        f"$\\lambda$ for which the same $\\theta$ minimises ${loss}$. {THREE['en']}",
        f"独立观测 ${model}$ 的值为 ${row(q.x)}$，先验为 ${prior}$。"
        "$\\mathcal N$ 的第二个参数是方差。"
        f"给出 $\\theta$ 的 MAP 估计，以及使同一个 $\\theta$ 最小化 ${loss}$ 的 $\\lambda$。"
        f"{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """A mean shrunk as if lambda zeros had been observed, too."""
    penalty = q.noise / q.prior
    return sum(q.x) / (len(q.x) + penalty), penalty


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    best, penalty = solve(q)
    total, count = given(round(sum(q.x), 6)), len(q.x)
    noise, prior = given(q.noise), given(q.prior)
    cost = (
        f"\\tfrac{{1}}{{2 \\cdot {noise}}}\\sum_i (x_i - \\theta)^2 + "
        f"\\tfrac{{1}}{{2 \\cdot {prior}}}\\theta^2"
    )
    ratio = f"\\lambda = {noise}/{prior} = {tex(penalty)}"
    root = "\\sum_i (x_i - \\theta) = \\lambda\\theta"
    value = f"\\theta = {total}/({count} + {tex(penalty)}) = {tex(best)}"
    return [
        both(
            f"The negative logarithm of the posterior is ${cost}$ plus a constant.",
            f"后验的负对数为 ${cost}$ 加一个常数。",
        ),
        both(
            f"Times $2 \\cdot {noise}$ it has the form of the penalised sum: ${ratio}$.",
            f"乘以 $2 \\cdot {noise}$ 即成带惩罚的平方和：${ratio}$。",
        ),
        both(
            f"Its derivative vanishes where ${root}$; the observations add up to ${total}$: "
            f"${value}$.",
            f"导数为零即 ${root}$；观测之和为 ${total}$：${value}$。",
        ),
    ]


def oracle(q: Params) -> tuple[float, float]:
    """Gradients and curvatures of the two log-densities; the posterior is a parabola."""
    import torch

    x = torch.tensor(q.x, dtype=torch.float64)
    theta = torch.zeros((), dtype=torch.float64, requires_grad=True)
    zero = torch.zeros((), dtype=torch.float64)
    parts = (
        torch.distributions.Normal(theta, q.noise**0.5, validate_args=False).log_prob(x).sum(),
        torch.distributions.Normal(zero, q.prior**0.5, validate_args=False).log_prob(theta),
    )
    slopes = [torch.autograd.grad(part, theta, create_graph=True)[0] for part in parts]
    bends = [float(torch.autograd.grad(slope, theta)[0]) for slope in slopes]
    rise = sum(float(slope.detach()) for slope in slopes)
    return -rise / sum(bends), len(q.x) * bends[1] / bends[0]


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    best, penalty = solve(q)
    total, count = sum(q.x), len(q.x)
    inverse, precision = q.prior / q.noise, 1 / q.prior
    return {
        "ratio_inverted": Slip(
            (total / (count + inverse), inverse),
            both(
                "The ratio is upside down: noisy data or a narrow prior call for **more** "
                "shrinkage, so $\\lambda$ is noise variance over prior variance.",
                "比值颠倒了：噪声大或先验窄时应收缩**更多**，$\\lambda$ 是噪声方差除以先验方差。",
            ),
        ),
        "prior_ignored": Slip(
            (total / count, 0.0),
            both(
                "That is the maximum-likelihood estimate; the prior pulls it towards 0.",
                "这是最大似然估计；先验会把它拉向 0。",
            ),
        ),
        "noise_ignored": Slip(
            (total / (count + precision), precision),
            both(
                f"Only the prior's precision $1/{given(q.prior)}$ was used. The squared errors "
                f"are weighted by $1/{given(q.noise)}$, so it is multiplied by the noise variance.",
                f"只用了先验的精度 $1/{given(q.prior)}$。平方误差带有权重 $1/{given(q.noise)}$，"
                "因此还要乘以噪声方差。",
            ),
        ),
        "lambda_of_the_mean": Slip(
            (best, penalty / count),
            both(
                f"That $\\lambda$ belongs to the **mean** of the ${count}$ squared errors; "
                "the loss given here has their sum.",
                f"这个 $\\lambda$ 对应 ${count}$ 个平方误差的**平均**；题中的损失用的是总和。",
            ),
        ),
        "mean_shrunk_once": Slip(
            (total / count / (1 + penalty), penalty),
            both(
                f"The mean was shrunk as if it were one observation. There are ${count}$ against "
                f"the prior: divide their sum by ${count} + \\lambda$.",
                f"把均值当作一个观测来收缩了。与先验抗衡的有 ${count}$ 个观测："
                f"总和应除以 ${count} + \\lambda$。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The observations and the mean of the prior."""
    title = both("Observations and the prior mean", "观测值与先验均值")
    return points(language, title, q.x, ticks={"0": 0.0})
