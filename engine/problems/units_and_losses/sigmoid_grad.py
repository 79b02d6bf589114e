"""Derivative of the logistic sigmoid at a point.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 3.10.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, real
from engine.drawing.curve import slope
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import sigmoid
from engine.problems._tex import THREE, given, tex

VERSION = 1
TITLE = both("Derivative of the sigmoid", "sigmoid 的导数")
SKILL = "activation-derivatives"
DIFFICULTY = 1
QUESTION = "4"
FORM = one(real(absolute=0.0))
LEVELS = {
    "easy": both("near zero", "零点附近"),
    "interview": both("-5 to 5", "-5 至 5"),
    "hard": both("in the tails, up to 9 in size", "两侧尾部，绝对值至 9"),
}
PINNED = {1: 0.019446668, 2: 0.2139096965, 3: 0.01766270621}


@dataclass(frozen=True)
class Params:
    """The pre-activation ``z``."""

    z: float

    def __post_init__(self) -> None:
        require(abs(self.z) <= 30, "z lies in -30 to 30")


def draw(rng: Random, level: str) -> Params:
    """Positive and negative alike; never exactly 0."""
    low, high = {"easy": (1, 20), "interview": (3, 50), "hard": (40, 90)}[level]
    return Params(rng.choice((-1, 1)) * rng.randint(low, high) / 10)


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"Let $\\sigma$ be the logistic sigmoid. What is $\\sigma'({given(q.z)})$? {THREE['en']}",
        f"设 $\\sigma$ 为 logistic sigmoid，求 $\\sigma'({given(q.z)})$。{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """sigma (1 - sigma), written so that neither factor loses digits."""
    return sigmoid(q.z) * sigmoid(-q.z)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    value = sigmoid(q.z)
    return [
        both(
            f"$\\sigma({given(q.z)}) = 1/(1 + e^{{{given(-q.z)}}}) = {tex(value, 5)}$.",
            f"$\\sigma({given(q.z)}) = 1/(1 + e^{{{given(-q.z)}}}) = {tex(value, 5)}$。",
        ),
        both(
            f"$\\sigma' = \\sigma(1 - \\sigma) = {tex(value, 5)} \\cdot {tex(sigmoid(-q.z), 5)} = "
            f"{tex(solve(q))}$, at most $1/4$ and about $e^{{-|z|}}$ far out.",
            f"$\\sigma' = \\sigma(1 - \\sigma) = {tex(value, 5)} \\cdot {tex(sigmoid(-q.z), 5)} = "
            f"{tex(solve(q))}$；最大为 $1/4$，远处约为 $e^{{-|z|}}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """What autograd computes."""
    import torch

    z = torch.tensor(q.z, dtype=torch.float64, requires_grad=True)
    torch.sigmoid(z).backward()
    return float(z.grad)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    value = sigmoid(q.z)
    return {
        "value_not_derivative": Slip(
            value,
            both(
                "That is $\\sigma(z)$ itself; its derivative is $\\sigma(1 - \\sigma)$.",
                "这是 $\\sigma(z)$ 本身；导数是 $\\sigma(1 - \\sigma)$。",
            ),
        ),
        "pre_activation_inserted": Slip(
            q.z * (1 - q.z),
            both(
                "$z(1-z)$: the formula $a(1-a)$ takes the activation $a = \\sigma(z)$, not $z$.",
                "$z(1-z)$：公式 $a(1-a)$ 中的 $a$ 是激活值 $\\sigma(z)$，而不是 $z$。",
            ),
        ),
        "tanh_formula": Slip(
            1 - value**2,
            both(
                "$1 - a^2$ is the derivative of tanh.",
                "$1 - a^2$ 是 tanh 的导数。",
            ),
        ),
        "sign": Slip(
            -solve(q),
            both(
                "The sigmoid rises everywhere, so its derivative is positive.",
                "sigmoid 处处递增，导数为正。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The curve and its tangent where the slope is asked."""
    return slope(language, "sigmoid", sigmoid, z=q.z, reach=6)
