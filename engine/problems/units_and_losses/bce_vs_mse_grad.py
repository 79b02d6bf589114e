"""Gradient at the weight of one sigmoid unit, for cross-entropy and for squared error.

One sample x with target y, activation a = sigmoid(wx + b). The answer is (dL/dw for the binary
cross-entropy, dL/dw for (a - y)^2 / 2).

Source: Nielsen, Neural Networks and Deep Learning (2015), chapter 3, "The cross-entropy cost
function"; Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.2.2.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import real, several
from engine.drawing.networks.gates import losses
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import sigmoid
from engine.problems._tex import THREE, factor, given, tex

VERSION = 1
TITLE = both("Cross-entropy against squared error at a sigmoid", "sigmoid 输出：交叉熵与平方误差")
SKILL = "cross-entropy-gradient"
DIFFICULTY = 2
QUESTION = "23"
FORM = several(
    real("cross-entropy", absolute=0.0, zh="交叉熵"),
    real("squared error", absolute=0.0, zh="平方误差"),
)
LEVELS = {
    "easy": both("not saturated", "未饱和"),
    "interview": both("most draws on the wrong side", "多数题的输出在错误一侧"),
    "hard": both("saturated on the wrong side", "在错误一侧饱和"),
}
PINNED = {
    1: (1.964587458, 0.330636852),
    2: (-2.759897925, -0.5903689275),
    3: (3.523188312, 0.3699121729),
}


@dataclass(frozen=True)
class Params:
    """Pre-activation ``z``, target ``y`` (0 or 1), input ``x``."""

    z: float
    y: int
    x: float

    def __post_init__(self) -> None:
        require(abs(self.z) <= 30, "z lies in -30 to 30")
        require(self.y in (0, 1), "y is 0 or 1")
        require(0.01 <= abs(self.x) <= 100, "0.01 <= |x| <= 100")


def draw(rng: Random, level: str) -> Params:
    """The input is never 1, or the factor x could not be seen."""
    low, high = {"easy": (2, 20), "interview": (5, 50), "hard": (45, 80)}[level]
    size = rng.randint(low, high) / 10
    y = rng.randrange(2)
    wrong = level == "hard" or rng.random() < 0.6
    z = size if wrong == (y == 0) else -size
    return Params(z, y, rng.choice((-1, 1)) * rng.choice((0.5, 1.5, 2.0, 2.5, 3.0, 4.0)))


def statement(q: Params) -> Text:
    """What is asked."""
    values = f"x = {given(q.x)},\\ y = {q.y},\\ z = {given(q.z)}"
    entropy = "-y \\log a - (1 - y) \\log(1 - a)"
    square = "\\tfrac12 (a - y)^2"
    return both(
        f"A unit computes $z = wx + b$ and $a = \\sigma(z)$ with the logistic sigmoid. For one "
        f"sample ${values}$. Give $\\partial L / \\partial w$ first for the cross-entropy "
        f"$L = {entropy}$, then for the squared error $L = {square}$. {THREE['en']}",
        f"一个单元计算 $z = wx + b$ 与 $a = \\sigma(z)$（logistic sigmoid）。某个样本 ${values}$。"
        f"求 $\\partial L / \\partial w$：先对交叉熵 $L = {entropy}$，再对平方误差 "
        f"$L = {square}$。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """The error times the input; squared error keeps the slope of the sigmoid as a factor."""
    a = sigmoid(q.z)
    return q.x * (a - q.y), q.x * (a - q.y) * a * (1 - a)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    a = sigmoid(q.z)
    first, second = solve(q)
    slope = a * (1 - a)
    factors = f"{factor(q.x)} \\cdot ({tex(a, 5)} - {q.y})"
    ratio = tex(1 / slope, 3) if slope > 0.001 else str(round(1 / slope))
    return [
        both(
            f"$a = \\sigma({given(q.z)}) = {tex(a, 5)}$ and "
            f"$\\sigma'(z) = a(1 - a) = {tex(slope)}$.",
            f"$a = \\sigma({given(q.z)}) = {tex(a, 5)}$，$\\sigma'(z) = a(1 - a) = {tex(slope)}$。",
        ),
        both(
            "Cross-entropy: $\\partial L / \\partial a = (a - y)/(a(1 - a))$, whose denominator "
            f"cancels $\\sigma'(z)$. What is left is $x(a - y) = {factors} = {tex(first)}$.",
            "交叉熵：$\\partial L / \\partial a = (a - y)/(a(1 - a))$，分母与 $\\sigma'(z)$ 约去，"
            f"剩下 $x(a - y) = {factors} = {tex(first)}$。",
        ),
        both(
            f"Squared error: $x(a - y)\\,\\sigma'(z) = {tex(first)} \\cdot {tex(slope)} = "
            f"{tex(second)}$, which is ${ratio}$ times smaller.",
            f"平方误差：$x(a - y)\\,\\sigma'(z) = {tex(first)} \\cdot {tex(slope)} = "
            f"{tex(second)}$，两者相差 ${ratio}$ 倍。",
        ),
    ]


def oracle(q: Params) -> tuple[float, float]:
    """Autograd at the weight, with a bias that gives this pre-activation."""
    import torch

    w = torch.tensor(0.3, dtype=torch.float64, requires_grad=True)
    y = torch.tensor(float(q.y), dtype=torch.float64)
    z = w * q.x + (q.z - 0.3 * q.x)
    entropy = torch.nn.functional.binary_cross_entropy_with_logits(z, y)
    square = torch.nn.functional.mse_loss(torch.sigmoid(z), y) / 2
    first = torch.autograd.grad(entropy, w, retain_graph=True)
    return float(first[0]), float(torch.autograd.grad(square, w)[0])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    first, second = solve(q)
    return {
        "slope_forgotten": Slip(
            (first, first),
            both(
                "The squared error lacks the factor $\\sigma'(z) = a(1 - a)$; only in the "
                "cross-entropy does it cancel.",
                "平方误差漏了因子 $\\sigma'(z) = a(1 - a)$；只有交叉熵中它才会约去。",
            ),
        ),
        "slope_in_both": Slip(
            (second, second),
            both(
                "In the cross-entropy $\\sigma'(z)$ cancels against the derivative of the "
                "logarithm. That is why it still learns from a saturated wrong unit.",
                "交叉熵中 $\\sigma'(z)$ 与对数的导数约去，因此单元饱和且出错时仍能学习。",
            ),
        ),
        "input_forgotten": Slip(
            (first / q.x, second / q.x),
            both(
                f"Those are the gradients at $z$ (or $b$). At $w$ they are multiplied by "
                f"$\\partial z / \\partial w = x = {given(q.x)}$.",
                f"这是对 $z$（或 $b$）的梯度。对 $w$ 还要乘以 "
                f"$\\partial z / \\partial w = x = {given(q.x)}$。",
            ),
        ),
        "half_forgotten": Slip(
            (first, 2 * second),
            both(
                "That is the gradient of $(a - y)^2$; the $\\tfrac12$ in front cancels the $2$.",
                "这是 $(a - y)^2$ 的梯度；前面的 $\\tfrac12$ 会与 $2$ 约去。",
            ),
        ),
        "sign": Slip(
            (-first, -second),
            both(
                "The signs are the other way round: it is $a - y$, so that descent moves $a$ "
                "towards $y$.",
                "符号反了：应为 $a - y$，这样沿负梯度更新才会使 $a$ 靠近 $y$。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The unit and its two losses as a graph."""
    return losses(language, x=q.x, z=q.z, y=q.y)
