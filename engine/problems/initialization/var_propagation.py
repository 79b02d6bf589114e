"""Second moment of the pre-activations deep in a randomly initialised network.

Independent weights, symmetric about 0, with a stated variance, no biases; averaged over the
weights. The unit is ReLU or leaky ReLU with a stated slope for negative inputs.

Source: He et al., Delving deep into rectifiers (2015), section 2.2, equations 7 to 10 and 15.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, real
from engine.drawing.networks.layers import network
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, tex

VERSION = 1
TITLE = both("Variance through ReLU layers", "ReLU 网络中的方差传播")
SKILL = "variance-propagation"
DIFFICULTY = 2
QUESTION = "36"
FORM = one(real())
LEVELS = {
    "easy": both("two or three layers of ReLU", "两至三层 ReLU"),
    "interview": both("two to five layers of ReLU", "两至五层 ReLU"),
    "hard": both("three to eight layers of leaky ReLU", "三至八层 leaky ReLU"),
}
PINNED = {1: 0.0625, 2: 0.1, 3: 0.05}


@dataclass(frozen=True)
class Params:
    """Number of ``inputs``, hidden ``width``, ``variance`` of a weight, ``layers``, ``slope``."""

    inputs: int
    width: int
    variance: float
    layers: int
    slope: float

    def __post_init__(self) -> None:
        require(min(self.inputs, self.width) >= 1, "inputs and width are at least 1")
        require(max(self.inputs, self.width) <= 10**4, "inputs and width are at most 10000")
        require(1e-6 <= self.variance <= 10, "the variance lies in 0.000001 to 10")
        require(1 <= self.layers <= 20, "there are 1 to 20 layers")
        require(0 <= self.slope <= 0.9, "the slope lies in 0 to 0.9")


def draw(rng: Random, level: str) -> Params:
    """Variances around that of He, where it vanishes, stays or explodes; at times 1 or 0.01."""
    low, high = {"easy": (2, 3), "interview": (2, 5), "hard": (3, 8)}[level]
    while True:
        width = rng.choice((50, 80, 100, 125, 200, 250, 400, 500))
        inputs = rng.choice((20, 40, 50, 80, 100, 150, 300))
        gain = rng.choice((0.5, 1.0, 1.0, 1.5, 2.0, 2.0, 3.0, 4.0))
        variance = rng.choice((1.0, 0.01)) if rng.random() < 0.2 else round(gain / width, 6)
        slope = rng.choice((0.1, 0.2, 0.3, 0.5)) if level == "hard" else 0.0
        q = Params(inputs, width, variance, rng.randint(low, high), slope)
        if 1e-4 <= solve(q) <= 5e4:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    leaky = f"leaky ReLU (slope ${given(q.slope)}$ for negative inputs)"
    unit = (leaky, f"leaky ReLU（负半轴斜率 ${given(q.slope)}$）") if q.slope else ("ReLU", "ReLU")
    moment = f"E[z_{{{q.layers}}}^2]"
    return both(
        f"A network with ${q.inputs}$ inputs has hidden layers of ${q.width}$ units with {unit[0]}"
        f". All weights are independent, symmetrically distributed about $0$, with **variance** "
        f"${given(q.variance)}$; biases are $0$, and the inputs have $E[x^2] = 1$. What is "
        f"${moment}$ for a pre-activation of hidden layer ${q.layers}$ (the first is layer $1$), "
        f"averaged over the weights? {THREE['en']}",
        f"网络有 ${q.inputs}$ 个输入，每个隐藏层有 ${q.width}$ 个单元，激活为 {unit[1]}。"
        f"所有权重相互独立，分布关于 $0$ 对称，**方差**为 ${given(q.variance)}$；偏置为 $0$；"
        f"输入满足 $E[x^2] = 1$。对权重取平均，第 ${q.layers}$ 个隐藏层（从第 $1$ 层数起）"
        f"预激活的 ${moment}$ 是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Inputs times variance, then width times variance times (1 + slope^2)/2 for each layer."""
    each = q.width * q.variance * (1 + q.slope**2) / 2
    return q.inputs * q.variance * each ** (q.layers - 1)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    s2, first, each = given(q.variance), q.inputs * q.variance, _each(q)
    kept = f"(1 + {given(q.slope)}^2)/2 = {tex((1 + q.slope**2) / 2)}" if q.slope else "1/2"
    half = tex((1 + q.slope**2) / 2)
    ratio = f"{q.width} \\cdot {s2} \\cdot {half} = {tex(each)}"
    last = f"{tex(first)} \\cdot {tex(each)}^{{{q.layers - 1}}} = {tex(solve(q))}"
    return [
        both(
            f"Layer $1$ sums ${q.inputs}$ products: ${q.inputs} \\cdot {s2} \\cdot 1 = "
            f"{tex(first)}$. No activation comes before it.",
            f"第 $1$ 层是 ${q.inputs}$ 个乘积之和：${q.inputs} \\cdot {s2} \\cdot 1 = "
            f"{tex(first)}$，其前没有激活函数。",
        ),
        both(
            f"The pre-activations are symmetric about $0$, so the activation keeps ${kept}$ of "
            f"$E[z^2]$. Each further layer multiplies by ${ratio}$.",
            f"预激活关于 $0$ 对称，激活函数保留 $E[z^2]$ 的 ${kept}$。此后每层乘以 ${ratio}$。",
        ),
        both(
            f"Up to layer ${q.layers}$ this happens ${q.layers - 1}$ "
            f"time{'s' if q.layers != 2 else ''}: ${last}$.",
            f"到第 ${q.layers}$ 层共乘 ${q.layers - 1}$ 次：${last}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """Layer by layer, with the mean of the squared unit by Gauss-Hermite quadrature."""
    import numpy as np

    nodes, weights = np.polynomial.hermite_e.hermegauss(20)
    moment = q.inputs * q.variance
    for _ in range(q.layers - 1):
        z = nodes * np.sqrt(moment)
        a = np.where(z > 0, z, q.slope * z)
        moment = q.width * q.variance * float(weights @ a**2) / float(weights.sum())
    return float(moment)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    first, each, full = q.inputs * q.variance, _each(q), q.width * q.variance
    more, times = q.layers - 1, "time" if q.layers == 2 else "times"
    return {
        "half_forgotten": Slip(
            first * full**more,
            both(
                f"The activation was left out. It cuts $E[z^2]$ to the share ${tex(each / full)}$ "
                "before each further layer; He's initialisation makes up for that.",
                f"漏了激活函数。进入下一层之前，它把 $E[z^2]$ 减到 ${tex(each / full)}$ 倍；"
                "He 初始化正是为此作补偿。",
            ),
        ),
        "input_halved": Slip(
            first * each / full * each**more,
            both(
                "The input was cut by the activation as well. The first layer sees $x$ itself, "
                f"so the share ${tex(each / full)}$ counts ${more}$ {times}.",
                f"把输入也按激活函数减小了。第一层直接看到 $x$，所以系数 ${tex(each / full)}$ "
                f"只乘 ${more}$ 次。",
            ),
        ),
        "width_for_inputs": Slip(
            full * each**more if q.inputs != q.width else None,
            both(
                f"The first layer sums over the ${q.inputs}$ inputs, not over ${q.width}$.",
                f"第一层对 ${q.inputs}$ 个输入求和，而不是 ${q.width}$ 个。",
            ),
        ),
        "one_layer_more": Slip(
            first * each**q.layers,
            both(
                f"One layer too many: layer $1$ is the start, the factor counts ${more}$ {times}.",
                f"多算了一层：从第 $1$ 层开始，该系数只乘 ${more}$ 次。",
            ),
        ),
        "added": Slip(
            first + each * more,
            both(
                "The layers were added. Each one multiplies what comes in, which makes it "
                "vanish or explode with depth.",
                "把各层相加了。每一层都是在传入的量上相乘，所以才会随深度消失或爆炸。",
            ),
        ),
    }


def _each(q: Params) -> float:
    return q.width * q.variance * (1 + q.slope**2) / 2


def figure(q: Params, language: str) -> str:
    """Inputs and hidden layers."""
    return network(language, (q.inputs, *(q.width,) * q.layers))
