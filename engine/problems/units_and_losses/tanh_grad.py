"""Derivative of tanh at a point.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.3.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cosh, tanh
from random import Random

from engine.answers.form import one, real
from engine.drawing.curve import slope
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, tex

VERSION = 1
TITLE = both("Derivative of tanh", "tanh 的导数")
SKILL = "activation-derivatives"
DIFFICULTY = 1
QUESTION = "4"
FORM = one(real())
LEVELS = {
    "easy": both("near zero", "零点附近"),
    "interview": both("up to 3 in size", "绝对值至 3"),
    "hard": both("in the tails, up to 5 in size", "两侧尾部，绝对值至 5"),
}
PINNED = {1: 0.7718026984, 2: 0.6654957625, 3: 0.01026660568}


@dataclass(frozen=True)
class Params:
    """The pre-activation ``z``."""

    z: float

    def __post_init__(self) -> None:
        require(abs(self.z) <= 15, "z lies in -15 to 15")


def draw(rng: Random, level: str) -> Params:
    """Positive and negative alike; never exactly 0."""
    low, high = {"easy": (10, 120), "interview": (20, 300), "hard": (250, 500)}[level]
    return Params(rng.choice((-1, 1)) * rng.randint(low, high) / 100)


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"What is the derivative of $\\tanh z$ at $z = {given(q.z)}$? {THREE['en']}",
        f"求 $\\tanh z$ 在 $z = {given(q.z)}$ 处的导数。{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """1 - tanh squared, written as 1 / cosh squared so that the tails keep their digits."""
    return 1 / cosh(q.z) ** 2


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    value = tanh(q.z)
    slope = f"\\tanh' = 1 - \\tanh^2 = 1 - {tex(value**2, 6)} = {tex(solve(q))}"
    return [
        both(
            f"$\\tanh({given(q.z)}) = {tex(value, 6)}$.",
            f"$\\tanh({given(q.z)}) = {tex(value, 6)}$。",
        ),
        both(
            f"${slope}$; it is $1$ at $0$, four times the sigmoid's.",
            f"${slope}$；在 $0$ 处为 $1$，是 sigmoid 的四倍。",
        ),
    ]


def oracle(q: Params) -> float:
    """What autograd computes."""
    import torch

    z = torch.tensor(q.z, dtype=torch.float64, requires_grad=True)
    torch.tanh(z).backward()
    return float(z.grad)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    value = tanh(q.z)
    return {
        "square_forgotten": Slip(
            1 - value,
            both(
                "The square is missing: $1 - \\tanh^2 z$.",
                "漏了平方：$1 - \\tanh^2 z$。",
            ),
        ),
        "sigmoid_formula": Slip(
            value * (1 - value),
            both(
                "$a(1-a)$ belongs to the sigmoid.",
                "$a(1-a)$ 是 sigmoid 的公式。",
            ),
        ),
        "pre_activation_inserted": Slip(
            1 - q.z**2,
            both(
                "$1 - a^2$ takes the activation $a = \\tanh z$, not $z$.",
                "$1 - a^2$ 中的 $a$ 是激活值 $\\tanh z$，而不是 $z$。",
            ),
        ),
        "value_not_derivative": Slip(
            value,
            both("That is $\\tanh z$ itself.", "这是 $\\tanh z$ 本身。"),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The curve and its tangent where the slope is asked."""
    return slope(language, "tanh", tanh, z=q.z, reach=3.5)
