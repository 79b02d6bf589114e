"""KL divergence of a diagonal Gaussian from the standard normal, in nats: the VAE's penalty.

The encoder's output is the mean and the natural logarithm of the variance, one pair a dimension.

Source: Kingma and Welling, Auto-encoding variational Bayes (2014), appendix B.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from random import Random

from engine.answers.form import one, real
from engine.drawing.bells import bells
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, row, signed, tex

VERSION = 1
TITLE = both("KL term of a variational autoencoder", "变分自编码器的 KL 项")
SKILL = "kl-divergence"
DIFFICULTY = 2
QUESTION = "46"
FORM = one(real(unit="nats"))
LEVELS = {
    "easy": both("one dimension", "一维"),
    "interview": both("two or three dimensions", "二维或三维"),
    "hard": both("three dimensions, wider range", "三维，取值范围更大"),
}
PINNED = {1: 3.294985449, 2: 0.7324734597, 3: 3.279536827}


@dataclass(frozen=True)
class Params:
    """Means ``mu`` and natural logarithms of the variances ``logvar``, one each a dimension."""

    mu: tuple[float, ...]
    logvar: tuple[float, ...]

    def __post_init__(self) -> None:
        require(1 <= len(self.mu) == len(self.logvar) <= 10, "1 to 10 means, as many variances")
        require(max(map(abs, self.mu)) <= 100, "means lie in -100 to 100")
        require(max(map(abs, self.logvar)) <= 20, "log-variances lie in -20 to 20")


def draw(rng: Random, level: str) -> Params:
    """Log-variances of both signs, none near zero (there the standard deviation is 1, too)."""
    count = {"easy": 1, "interview": rng.choice((2, 2, 3)), "hard": 3}[level]
    most = 25 if level == "hard" else 15
    mu = tuple(rng.choice((-1, 1)) * rng.randint(2, 20) / 10 for _ in range(count))
    logvar = tuple(rng.choice((-1, 1)) * rng.randint(3, most) / 10 for _ in range(count))
    return Params(mu, logvar)


def statement(q: Params) -> Text:
    """What is asked."""
    values = f"\\mu = {row(q.mu)}$, $\\ln\\sigma^2 = {row(q.logvar)}"
    asked = "\\mathrm{KL}(\\mathcal N(\\mu, \\mathrm{diag}(\\sigma^2)) \\Vert \\mathcal N(0, I))"
    return both(
        f"For one input the encoder of a variational autoencoder returns ${values}$ (natural "
        f"logarithm of the **variance**). Give ${asked}$ in nats, summed over the dimensions. "
        f"{THREE['en']}",
        f"对某个输入，变分自编码器的编码器输出 ${values}$（**方差**的自然对数）。"
        f"求 ${asked}$，对各维求和，单位 nat。{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """One term a dimension."""
    return sum(_term(m, v) for m, v in zip(q.mu, q.logvar, strict=True))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    spread = [tex(exp(v)) for v in q.logvar]
    costs = [tex(_term(m, v)) for m, v in zip(q.mu, q.logvar, strict=True)]
    variances = ",\\ ".join(f"e^{{{tex(v)}}} = {s}" for v, s in zip(q.logvar, spread, strict=True))
    terms = ",\\ ".join(
        f"\\tfrac12({factor(m)}^2 + {s} - 1 {signed(-v)}) = {cost}"
        for m, v, s, cost in zip(q.mu, q.logvar, spread, costs, strict=True)
    )
    total = tex(solve(q))
    last = f"{' + '.join(costs)} = {total}" if len(costs) > 1 else total
    return [
        both(f"Variances: ${variances}$.", f"方差：${variances}$。"),
        both(
            f"A dimension costs $\\tfrac12(\\mu^2 + \\sigma^2 - 1 - \\ln\\sigma^2)$, which is 0 "
            f"only for $\\mu = 0$, $\\sigma^2 = 1$: ${terms}$.",
            f"每一维为 $\\tfrac12(\\mu^2 + \\sigma^2 - 1 - \\ln\\sigma^2)$，"
            f"仅当 $\\mu = 0$、$\\sigma^2 = 1$ 时为 0：${terms}$。",
        ),
        both(f"Sum over the dimensions: ${last}$ nats.", f"对各维求和：${last}$ nat。"),
    ]


def oracle(q: Params) -> float:
    """What torch.distributions computes."""
    import torch

    mean, logvar = (torch.tensor(v, dtype=torch.float64) for v in (q.mu, q.logvar))
    encoded = torch.distributions.Normal(mean, logvar.exp().sqrt())
    prior = torch.distributions.Normal(torch.zeros_like(mean), torch.ones_like(mean))
    return float(torch.distributions.kl_divergence(encoded, prior).sum())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    right = solve(q)
    pairs = list(zip(q.mu, q.logvar, strict=True))
    return {
        "log_of_standard_deviation": Slip(
            sum(_term(m, 2 * v) for m, v in pairs),
            both(
                "The output was read as $\\ln\\sigma$. It is $\\ln\\sigma^2$, so the variance is "
                "$e^{\\ln\\sigma^2}$, without another square.",
                "把输出当成了 $\\ln\\sigma$。它是 $\\ln\\sigma^2$，取指数就是方差，不用再平方。",
            ),
        ),
        "no_half": Slip(
            2 * right,
            both(
                "The factor $\\tfrac12$ of the Gaussian's exponent and normaliser is missing.",
                "漏了高斯密度的指数与归一化项带来的系数 $\\tfrac12$。",
            ),
        ),
        "direction": Slip(
            sum((exp(-v) * (1 + m * m) - 1 + v) / 2 for m, v in pairs),
            both(
                "That is $\\mathrm{KL}(\\mathcal N(0, I) \\Vert q)$. The encoder's $q$ stands "
                "first: the expectation is taken under it.",
                "这是 $\\mathrm{KL}(\\mathcal N(0, I) \\Vert q)$。"
                "编码器的 $q$ 在前，期望在 $q$ 下取。",
            ),
        ),
        "sign": Slip(
            -right,
            both(
                "A divergence is never negative. The lower bound **subtracts** it; the quantity "
                "itself is positive.",
                "KL 散度不会为负。变分下界中是**减去**它，而它本身为正。",
            ),
        ),
        "mean_over_dimensions": Slip(
            right / len(q.mu),
            both(
                f"The ${len(q.mu)}$ dimensions are independent, so their divergences add up; "
                "do not average.",
                f"${len(q.mu)}$ 个维度相互独立，散度应相加，不取平均。",
            ),
        ),
    }


def _term(mean: float, logvar: float) -> float:
    return (mean * mean + exp(logvar) - 1 - logvar) / 2


def figure(q: Params, language: str) -> str:
    """The given Gaussian of each dimension against the standard one."""
    return bells(language, means=q.mu, logvars=q.logvar)
