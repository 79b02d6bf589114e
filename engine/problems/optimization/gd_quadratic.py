"""Gradient descent on a quadratic: largest stable and best fixed step size, and its rate.

The Hessian has the extreme eigenvalues l > 0 and u; the answer is (limit, best step, factor by
which the error shrinks per step with the best one).

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 4.3; Nesterov, Lectures on
Convex Optimization (2018), section 1.2.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several
from engine.drawing.plane import valley
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, tex

VERSION = 1
TITLE = both("Step size on a quadratic", "二次函数上的学习率")
SKILL = "step-size"
DIFFICULTY = 3
QUESTION = "8"
FORM = several(
    real("limit", zh="步长上限"), real("best", zh="最优步长"), real("factor", zh="收缩因子")
)
LEVELS = {
    "easy": both("whole eigenvalues", "特征值为整数"),
    "interview": both("condition numbers from 2 to 30", "条件数 2 至 30"),
    "hard": both("small step sizes", "学习率很小"),
}
PINNED = {
    1: (0.5555555556, 0.4651162791, 0.6744186047),
    2: (0.7692307692, 0.6666666667, 0.7333333333),
    3: (0.06711409396, 0.06493506494, 0.9350649351),
}


@dataclass(frozen=True)
class Params:
    """Smallest and largest eigenvalue of the Hessian."""

    low: float
    high: float

    def __post_init__(self) -> None:
        require(0.001 <= self.low < self.high <= 10**4, "0.001 <= low < high <= 10000")


def draw(rng: Random, level: str) -> Params:
    """Moderate condition numbers, where the different rates can be told apart."""
    if level == "easy":
        return Params(float(rng.randint(1, 4)), float(rng.randint(6, 20)))
    low = rng.randint(3, 20) / 10
    scale = 10 if level == "hard" else 1
    return Params(low * scale, round(low * rng.randint(20, 300) / 10, 1) * scale)


def statement(q: Params) -> Text:
    """What is asked."""
    low, high = given(q.low), given(q.high)
    return both(
        f"A quadratic's Hessian has eigenvalues from ${low}$ to ${high}$, both attained. For "
        "gradient descent with a fixed step size $\\eta$ give: the limit below which it converges, "
        "the best $\\eta$, and the factor (below 1) by which each step with that best $\\eta$ "
        f"multiplies the worst error component. {THREE['en']}",
        f"二次函数的 Hessian 特征值从 ${low}$ 到 ${high}$，两端均可取到。"
        "对固定步长 $\\eta$ 的梯度下降，给出：收敛的步长上限、最优的 $\\eta$、"
        "以及取最优 $\\eta$ 时最差的误差分量每步所乘的因子（小于 1）。"
        f"{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float, float]:
    """2/u, 2/(l+u), (u-l)/(u+l)."""
    return 2 / q.high, 2 / (q.low + q.high), (q.high - q.low) / (q.high + q.low)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    limit, best, rate = solve(q)
    low, high = given(q.low), given(q.high)
    return [
        both(
            "Along an eigenvector the error is multiplied by $1 - \\eta\\lambda$ per step. It "
            f"converges if $|1 - {high}\\eta| < 1$, that is $\\eta < 2/{high} = {tex(limit)}$.",
            "沿特征向量，误差每步乘以 $1 - \\eta\\lambda$。收敛要求 "
            f"$|1 - {high}\\eta| < 1$，即 $\\eta < 2/{high} = {tex(limit)}$。",
        ),
        both(
            "The best $\\eta$ makes both ends equally slow: $1 - \\eta\\lambda_{\\min} = "
            f"\\eta\\lambda_{{\\max}} - 1$, so $\\eta = 2/({low} + {high}) = {tex(best)}$.",
            "最优 $\\eta$ 使两端同样慢：$1 - \\eta\\lambda_{\\min} = \\eta\\lambda_{\\max} - 1$，"
            f"故 $\\eta = 2/({low} + {high}) = {tex(best)}$。",
        ),
        both(
            f"Factor: $({high} - {low})/({high} + {low}) = {tex(rate)}$, which is "
            "$(\\kappa - 1)/(\\kappa + 1)$.",
            f"收缩因子：$({high} - {low})/({high} + {low}) = {tex(rate)}$，"
            "即 $(\\kappa - 1)/(\\kappa + 1)$。",
        ),
    ]


ORACLE_TOLERANCE = 1e-6  # bisection and golden-section search


def oracle(q: Params) -> tuple[float, float, float]:
    """Search the step size by the definition of convergence."""

    def worst(step: float) -> float:
        return max(abs(1 - step * q.low), abs(1 - step * q.high))

    stable, wild = 0.0, 10 / q.low
    for _ in range(100):
        middle = (stable + wild) / 2
        stable, wild = (middle, wild) if worst(middle) < 1 else (stable, middle)
    left, right = 0.0, stable
    for _ in range(200):
        a, b = left + (right - left) / 3, right - (right - left) / 3
        left, right = (left, b) if worst(a) < worst(b) else (a, right)
    return stable, left, worst(left)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    limit, best, rate = solve(q)
    return {
        "one_over_largest": Slip(
            (1 / q.high, best, rate),
            both(
                "$1/\\lambda_{\\max}$ is a safe choice, not the limit; that is twice as large.",
                "$1/\\lambda_{\\max}$ 是安全的取值，而不是上限；上限是它的两倍。",
            ),
        ),
        "smallest_sets_limit": Slip(
            (2 / q.low, best, rate),
            both(
                "The largest curvature sets the limit: along its direction the step overshoots "
                "first.",
                "上限由最大的曲率决定：沿该方向最先越过极小点。",
            ),
        ),
        "rate_of_safe_step": Slip(
            (limit, best, 1 - q.low / q.high),
            both(
                "$1 - 1/\\kappa$ is the rate of the step $1/\\lambda_{\\max}$; the best one "
                "does better.",
                "$1 - 1/\\kappa$ 是步长 $1/\\lambda_{\\max}$ 的收敛率，而不是最优步长的。",
            ),
        ),
        "mean_of_limits": Slip(
            (limit, (1 / q.low + 1 / q.high) / 2, rate),
            both(
                "The best step is the reciprocal of the mean eigenvalue, not the mean of the "
                "reciprocals.",
                "最优步长是特征值均值的倒数，而不是倒数的均值。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """Level lines as stretched as the eigenvalues make them, and the steepest way down."""
    return valley(language, low=q.low, high=q.high)
