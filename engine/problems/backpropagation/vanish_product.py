"""Factor by which a gradient is multiplied on its way through a chain of scalar layers.

Every layer computes a = f(w a + b) with the same weight w; the pre-activation is 0 for the sigmoid
and positive for ReLU.

Source: Bengio, Simard and Frasconi, Learning long-term dependencies with gradient descent is
difficult (1994); Glorot and Bengio, Understanding the difficulty of training deep feedforward
neural networks (2010).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, real
from engine.drawing.networks.cells import chain
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, tex

VERSION = 1
TITLE = both("Vanishing and exploding gradients", "梯度消失与爆炸")
SKILL = "gradient-product"
DIFFICULTY = 2
QUESTION = "20"
FORM = one(real())
LEVELS = {
    "easy": both("two to four layers", "二至四层"),
    "interview": both("three to ten layers", "三至十层"),
    "hard": both("ten to twenty layers", "十至二十层"),
}
PINNED = {1: 0.2401, 2: 0.343, 3: 0.5129089355}
UNITS = ("sigmoid", "relu", "tanh")


@dataclass(frozen=True)
class Params:
    """Unit (sigmoid, relu, tanh), weight ``w`` of every layer, number of ``layers``."""

    unit: str
    w: float
    layers: int

    def __post_init__(self) -> None:
        require(self.unit in UNITS, f"unit is one of {', '.join(UNITS)}")
        require(0.01 <= self.w <= 10, "w lies in 0.01 to 10")
        require(1 <= self.layers <= 100, "there are 1 to 100 layers")


def draw(rng: Random, level: str) -> Params:
    """Sigmoid in half of the draws, its weights on both sides of 4."""
    low, high = {"easy": (2, 4), "interview": (3, 10), "hard": (10, 20)}[level]
    unit = rng.choices(UNITS, (2, 1, 1))[0]
    layers = rng.randint(low, high)
    w = rng.randint(12, 60) / 10 if unit == "sigmoid" else rng.randint(6, 16) / 10
    return Params(unit, 1.2 if w == 1 else w, layers)


def statement(q: Params) -> Text:
    """What is asked."""
    at = {
        "sigmoid": (
            "the sigmoid, at pre-activation $0$ in every layer",
            "sigmoid，各层预激活均为 $0$",
        ),
        "relu": ("ReLU, active in every layer", "ReLU，各层均处于激活状态"),
        "tanh": ("tanh, at pre-activation $0$ in every layer", "tanh，各层预激活均为 $0$"),
    }[q.unit]
    ratio = "$\\partial a_\\text{out} / \\partial a_\\text{in}$"
    return both(
        f"A chain of ${q.layers}$ scalar layers computes $a \\leftarrow f(w a + b)$ with $w = "
        f"{given(q.w)}$; $f$ is {at[0]}. By which factor does the chain multiply the gradient, "
        f"{ratio}? {THREE['en']}",
        f"${q.layers}$ 个标量层依次计算 $a \\leftarrow f(w a + b)$，$w = {given(q.w)}$；$f$ 为 "
        f"{at[1]}。梯度经过整条链被乘以多少，即 {ratio}？"
        f"{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """(w f')^L."""
    return (q.w * _slope(q)) ** q.layers


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    each = q.w * _slope(q)
    return [
        both(
            f"Each layer contributes $w f'(z) = {given(q.w)} \\cdot {given(_slope(q))} = "
            f"{tex(each)}$.",
            f"每层贡献 $w f'(z) = {given(q.w)} \\cdot {given(_slope(q))} = {tex(each)}$。",
        ),
        both(
            f"The chain rule multiplies: ${tex(each)}^{{{q.layers}}} = {tex(solve(q))}$. Below $1$ "
            "per layer it vanishes, above $1$ it explodes: a sigmoid needs $w > 4$ for that, ReLU "
            "and tanh at $0$ only $w > 1$.",
            f"链式法则是连乘：${tex(each)}^{{{q.layers}}} = {tex(solve(q))}$。"
            "每层小于 $1$ 则消失，大于 $1$ 则爆炸：sigmoid 要 $w > 4$ 才爆炸，"
            "ReLU 与 $0$ 处的 tanh 只需 $w > 1$。",
        ),
    ]


def oracle(q: Params) -> float:
    """Autograd through the chain, with biases that give the stated pre-activations."""
    import torch

    f = {"sigmoid": torch.sigmoid, "relu": torch.relu, "tanh": torch.tanh}[q.unit]
    wanted = 1.0 if q.unit == "relu" else 0.0
    start = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    a = start
    for _ in range(q.layers):
        bias = wanted - q.w * a.item()
        a = f(q.w * a + bias)
    a.backward()
    return float(start.grad)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    slope = _slope(q)
    return {
        "weight_forgotten": Slip(
            slope**q.layers,
            both(
                "The weight was left out. Large weights can outweigh a small slope.",
                "漏了权重。大的权重可以抵消小的斜率。",
            ),
        ),
        "slope_forgotten": Slip(
            q.w**q.layers if q.unit == "sigmoid" else None,
            both(
                "The slope of the sigmoid was left out; it is $1/4$ at $0$, its largest value.",
                "漏了 sigmoid 的斜率；它在 $0$ 处取最大值 $1/4$。",
            ),
        ),
        "added": Slip(
            q.layers * q.w * slope,
            both(
                "The layers were added. The chain rule multiplies their factors.",
                "把各层相加了。链式法则是把各层的因子相乘。",
            ),
        ),
        "one_layer_short": Slip(
            (q.w * slope) ** (q.layers - 1),
            both(
                f"One factor is missing: ${q.layers}$ layers give ${q.layers}$ factors.",
                f"少了一个因子：${q.layers}$ 层有 ${q.layers}$ 个因子。",
            ),
        ),
    }


def _slope(q: Params) -> float:
    return 0.25 if q.unit == "sigmoid" else 1.0


def figure(q: Params, language: str) -> str:
    """The chain, its middle left out."""
    return chain(language, layers=q.layers, weight=q.w, unit=q.unit)
