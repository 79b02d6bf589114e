"""Estimates of a coin's bias: maximum likelihood, MAP and posterior mean under a Beta prior.

Source: Murphy, Probabilistic Machine Learning: An Introduction (2022), section 4.6.2; Goodfellow,
Bengio and Courville, Deep Learning (2016), section 5.6.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from engine.answers.form import real, several
from engine.drawing.bells import beta_prior
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, tex

VERSION = 1
TITLE = both("Beta prior: MLE, MAP, posterior mean", "Beta 先验：MLE、MAP 与后验均值")
SKILL = "bayesian-estimation"
DIFFICULTY = 2
QUESTION = "51"
FORM = several(real("MLE"), real("MAP"), real("mean", zh="后验均值"))
LEVELS = {
    "easy": both("up to ten trials", "至多十次试验"),
    "interview": both("up to twenty trials", "至多二十次试验"),
    "hard": both("more trials and stronger priors", "更多试验与更强的先验"),
}
PINNED = {
    1: (0.7142857143, 0.5454545455, 0.5384615385),
    2: (0.5, 0.7, 0.6666666667),
    3: (1.0, 0.8823529412, 0.8421052632),
}


@dataclass(frozen=True)
class Params:
    """``k`` successes in ``n`` trials, prior Beta(``a``, ``b``) with a, b > 1."""

    n: int
    k: int
    a: int
    b: int

    def __post_init__(self) -> None:
        require(1 <= self.n <= 10**6 and 0 <= self.k <= self.n, "0 <= k <= n <= 1000000, n >= 1")
        require(min(self.a, self.b) >= 2 and max(self.a, self.b) <= 1000, "a and b in 2 to 1000")


def draw(rng: Random, level: str) -> Params:
    """Success shares away from the prior mean."""
    low, high, strong = {"easy": (3, 10, 4), "interview": (3, 20, 6), "hard": (15, 60, 20)}[level]
    n = rng.randint(low, high)
    while True:
        k, a, b = rng.randint(1, n), rng.randint(2, strong), rng.randint(2, strong)
        if abs(k / n - a / (a + b)) > 0.1:
            return Params(n, k, a, b)


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"A coin shows heads in ${q.k}$ of ${q.n}$ tosses. The prior of its chance of heads is "
        f"$\\mathrm{{Beta}}({q.a}, {q.b})$. Give the maximum-likelihood estimate, the MAP estimate "
        f"and the posterior mean. {THREE['en']}",
        f"一枚硬币抛 ${q.n}$ 次出现正面 ${q.k}$ 次，"
        f"正面概率的先验为 $\\mathrm{{Beta}}({q.a}, {q.b})$。"
        f"给出最大似然估计、MAP 估计与后验均值。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float, float]:
    """Share, mode and mean."""
    a, b = q.a + q.k, q.b + q.n - q.k
    return q.k / q.n, (a - 1) / (a + b - 2), a / (a + b)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    mle, mode, mean = solve(q)
    a, b = q.a + q.k, q.b + q.n - q.k
    return [
        both(f"MLE: ${q.k}/{q.n} = {tex(mle)}$.", f"MLE：${q.k}/{q.n} = {tex(mle)}$。"),
        both(
            f"The posterior is $\\mathrm{{Beta}}({q.a} + {q.k}, {q.b} + {q.n - q.k}) = "
            f"\\mathrm{{Beta}}({a}, {b})$.",
            f"后验为 $\\mathrm{{Beta}}({q.a} + {q.k}, {q.b} + {q.n - q.k}) = "
            f"\\mathrm{{Beta}}({a}, {b})$。",
        ),
        both(
            f"Its mode is the MAP: $({a} - 1)/({a} + {b} - 2) = {tex(mode)}$. Its mean is "
            f"${a}/({a} + {b}) = {tex(mean)}$.",
            f"众数即 MAP：$({a} - 1)/({a} + {b} - 2) = {tex(mode)}$；均值为 "
            f"${a}/({a} + {b}) = {tex(mean)}$。",
        ),
    ]


ORACLE_TOLERANCE = 1e-5  # a grid and a refinement


def oracle(q: Params) -> tuple[float, float, float]:
    """Maximise and average likelihood times prior on a fine grid."""
    import numpy as np

    grid = (np.arange(200_000) + 0.5) / 200_000
    likelihood = q.k * np.log(grid) + (q.n - q.k) * np.log1p(-grid)
    posterior = likelihood + (q.a - 1) * np.log(grid) + (q.b - 1) * np.log1p(-grid)
    weights = np.exp(posterior - posterior.max())
    best = _peak(grid, likelihood) if 0 < q.k < q.n else float(q.k == q.n)
    return best, _peak(grid, posterior), float((grid * weights).sum() / weights.sum())


def _peak(grid: Any, height: Any) -> float:
    """The top of the parabola through the highest grid point and its neighbours."""
    at = int(height.argmax())
    left, top, right = (float(height[at + step]) for step in (-1, 0, 1))
    width = float(grid[1] - grid[0])
    return float(grid[at]) + width * (left - right) / (2 * (left - 2 * top + right))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    mle, mode, mean = solve(q)
    a, b = q.a + q.k, q.b + q.n - q.k
    return {
        "mode_is_mean": Slip(
            (mle, mean, mean),
            both(
                "The MAP is the mode of the posterior, with $-1$ and $-2$; the mean has neither.",
                "MAP 是后验的众数，带 $-1$ 与 $-2$；均值则没有。",
            ),
        ),
        "prior_ignored": Slip(
            (mle, mle, mean),
            both(
                "The prior counts: in general the MAP is the MLE only under the flat prior "
                "$\\mathrm{Beta}(1, 1)$.",
                "先验要计入：一般只有平坦先验 $\\mathrm{Beta}(1, 1)$ 时 MAP 才等于 MLE。",
            ),
        ),
        "denominator_without_two": Slip(
            (mle, (a - 1) / (a + b), mean),
            both(
                f"The denominator of the mode is ${a} + {b} - 2$, not ${a} + {b}$.",
                f"众数的分母是 ${a} + {b} - 2$，而不是 ${a} + {b}$。",
            ),
        ),
        "prior_counted_as_data": Slip(
            (mean, mode, mean),
            both(
                "The maximum-likelihood estimate does not know the prior.",
                "最大似然估计与先验无关。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The density of the prior."""
    return beta_prior(language, a=q.a, b=q.b)
