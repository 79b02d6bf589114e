"""Derivative of ReLU, leaky ReLU, softplus or ELU at a point, by PyTorch's convention at 0.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.3.1; PyTorch documentation
of torch.nn.ReLU, LeakyReLU, Softplus and ELU.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log1p
from random import Random

from engine.answers.form import one, real
from engine.drawing.curve import rectifier
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._maths import sigmoid
from engine.problems._tex import THREE, given, tex

VERSION = 1
TITLE = both("Derivatives of the ReLU family", "ReLU 系激活函数的导数")
SKILL = "activation-derivatives"
DIFFICULTY = 1
QUESTION = "4"
FORM = one(real(absolute=0.0))
LEVELS = {
    "easy": both("never z = 0", "不取 z = 0"),
    "interview": both("z = 0 in one draw of six", "六分之一的题取 z = 0"),
    "hard": both("never z = 0, farther out", "不取 z = 0，离零更远"),
}
PINNED = {1: 0.01, 2: 1.0, 3: 0.2}
UNITS = ("relu", "leaky_relu", "softplus", "elu")


@dataclass(frozen=True)
class Params:
    """The unit (relu, leaky_relu, softplus, elu), its slope or alpha ``a``, and ``z``."""

    unit: str
    a: float
    z: float

    def __post_init__(self) -> None:
        require(self.unit in UNITS, f"unit is one of {', '.join(UNITS)}")
        require(0 <= self.a <= 1, "a lies in 0 to 1")
        needs = self.unit in ("leaky_relu", "elu")
        require((self.a > 0) == needs, "a is above 0 for leaky_relu and elu, else 0")
        require(abs(self.z) <= 30, "z lies in -30 to 30")


def draw(rng: Random, level: str) -> Params:
    """Mostly negative inputs, where the four units differ."""
    unit = rng.choices(UNITS, (1, 2, 3, 3))[0]
    high = {"easy": 20, "interview": 30, "hard": 60}[level]
    z = rng.randint(2, high) / 10 * (-1 if rng.random() < 0.65 else 1)
    if level == "interview" and rng.random() < 1 / 6:
        z = 0.0
    slopes = {"leaky_relu": (0.01, 0.05, 0.1, 0.2), "elu": (1.0, 1.0, 0.5)}
    return Params(unit, rng.choice(slopes.get(unit, (0.0,))), z)


def statement(q: Params) -> Text:
    """What is asked."""
    a = "" if q.a == 1 else f"{given(q.a)}\\,"
    name = {
        "relu": "\\mathrm{ReLU}(z) = \\max(0, z)",
        "leaky_relu": f"\\mathrm{{LeakyReLU}}(z) = \\max(0, z) + {a}\\min(0, z)",
        "softplus": "\\mathrm{softplus}(z) = \\log(1 + e^z)",
        "elu": f"\\mathrm{{ELU}}(z) = \\max(0, z) + {a}\\min(0, e^z - 1)",
    }[q.unit]
    return both(
        f"Let $f(z) = {name}$. What is $f'({given(q.z)})$? Where $f$ has a kink, take PyTorch's "
        f"value. {THREE['en']}",
        f"设 $f(z) = {name}$，求 $f'({given(q.z)})$。不可导处取 PyTorch 的值。{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """One line a unit."""
    if q.unit == "softplus":
        return sigmoid(q.z)
    if q.z > 0:
        return 1.0
    return {"relu": 0.0, "leaky_relu": q.a, "elu": q.a * exp(q.z)}[q.unit]


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    z = given(q.z)
    right = tex(solve(q))
    if q.unit == "softplus":
        line = f"$f'(z) = e^z/(1 + e^z) = \\sigma(z)$, $\\sigma({z}) = {right}$"
        return [both(f"{line}.", f"{line}。")]
    if q.z > 0:
        return [both(f"${z} > 0$: the slope is ${right}$.", f"${z} > 0$：斜率为 ${right}$。")]
    slope = {
        "relu": "0",
        "leaky_relu": given(q.a),
        "elu": "e^z" if q.a == 1 else f"{given(q.a)} e^z",
    }[q.unit]
    side = both(f"${z}$ lies below zero", f"${z}$ 小于零")
    if q.z == 0:
        side = both("PyTorch counts $z = 0$ to the negative side", "PyTorch 把 $z = 0$ 归入负侧")
    line = f"f'(z) = {slope}"
    return [
        both(
            f"{side['en']}: ${line}$, which gives ${right}$.",
            f"{side['zh']}：${line}$，得 ${right}$。",
        )
    ]


def oracle(q: Params) -> float:
    """What autograd computes."""
    import torch
    from torch.nn import functional

    z = torch.tensor(q.z, dtype=torch.float64, requires_grad=True)
    {
        "relu": lambda: functional.relu(z),
        "leaky_relu": lambda: functional.leaky_relu(z, q.a),
        "softplus": lambda: functional.softplus(z, threshold=50),
        "elu": lambda: functional.elu(z, q.a),
    }[q.unit]().backward()
    return float(z.grad)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    negative = {"relu": 0.0, "leaky_relu": q.a * q.z, "elu": q.a * (exp(q.z) - 1)}
    value = log1p(exp(q.z)) if q.unit == "softplus" else max(q.z, negative[q.unit])
    why = both("this unit keeps a slope below zero too", "该单元在负半轴也保留斜率")
    if q.unit == "softplus":
        why = both(
            "softplus has the slope $\\sigma(z)$ everywhere", "softplus 处处斜率为 $\\sigma(z)$"
        )
    return {
        "value_not_derivative": Slip(
            value,
            both("That is $f(z)$ itself, not its slope.", "这是 $f(z)$ 本身，而不是斜率。"),
        ),
        "all_like_relu": Slip(
            1.0 if q.z > 0 else 0.0,
            both(
                f"That is ReLU's slope; {why['en']}, so that the gradient does not vanish.",
                f"这是 ReLU 的斜率；{why['zh']}，梯度因此不会为零。",
            ),
        ),
        "always_one": Slip(
            1.0,
            both(
                "The slope is $1$ only where the unit passes its input through.",
                "只有单元让输入原样通过时斜率才为 $1$。",
            ),
        ),
        "sign": Slip(
            -solve(q),
            both("These units never fall: no slope is negative.", "这些单元不会下降：斜率不为负。"),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The curve and the place where its slope is asked."""
    return rectifier(language, unit=q.unit, a=q.a, z=q.z)
