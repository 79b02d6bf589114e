"""Batch normalisation folded into the linear map beside it.

One channel in evaluation mode, BN(wx + b) or w BN(x) + b; the answer is (w', b') with the same
output w'x + b'.

Source: Jacob et al., Quantization and training of neural networks for efficient
integer-arithmetic-only inference (2018), section 3.2.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt
from random import Random

from engine.answers.form import real, several
from engine.drawing.networks.gates import fold
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, given, signed, tex

VERSION = 2
TITLE = both("Folding batch normalisation", "批归一化的融合")
SKILL = "batch-normalisation"
DIFFICULTY = 2
FORM = several(real("w'"), real("b'"))
LEVELS = {
    "easy": both("normalised after the layer, no bias", "层后归一化，无偏置"),
    "interview": both("with bias, BN before the layer in a third", "有偏置，三分之一在层前归一化"),
    "hard": both("BN mostly before the layer, no simple root", "多在层前归一化，方差不易开方"),
}
PINNED = {
    1: (-1.699997875, -2.599998875),
    2: (0.5249993438, -2.474998781),
    3: (1.59999872, -0.280000256),
}


@dataclass(frozen=True)
class Params:
    """Weight, bias, running mean and variance, gamma, beta; ``after``: BN follows the layer."""

    w: float
    b: float
    mean: float
    variance: float
    gamma: float
    beta: float
    after: bool

    def __post_init__(self) -> None:
        sizes = (self.w, self.b, self.mean, self.gamma, self.beta)
        require(max(map(abs, sizes)) <= 100, "values lie in -100 to 100")
        require(0.01 <= self.variance <= 10**4, "variance lies in 0.01 to 10000")


def draw(rng: Random, level: str) -> Params:
    """Weight, mean, gamma and beta are never 0 or 1, no answer is near 0, the root matters."""
    squares = (0.25, 4.0, 6.25, 9.0)
    variance = {
        "easy": rng.choice(squares),
        "interview": rng.choice((*squares, 0.3, 0.5, 2.0, 3.0)),
        "hard": rng.choice((0.2, 0.35, 0.6, 1.7, 2.3, 3.2)),
    }[level]
    while True:
        w, mean, b, beta = (rng.choice((-1, 1)) * rng.randint(2, 20) / 10 for _ in range(4))
        after = rng.random() < {"easy": 1, "interview": 0.65, "hard": 0.3}[level]
        gamma = rng.choice((0.5, 0.8, 1.5, 2.0))
        q = Params(w, 0.0 if level == "easy" else b, mean, variance, gamma, beta, after)
        if min(map(abs, solve(q))) >= 0.02:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    formula = "y = \\operatorname{BN}(wx + b)" if q.after else "y = w\\operatorname{BN}(x) + b"
    layer = f"w = {given(q.w)},\\ b = {given(q.b)}"
    stored = f"\\mu = {given(q.mean)},\\ \\sigma^2 = {given(q.variance)}"
    affine = f"\\gamma = {given(q.gamma)},\\ \\beta = {given(q.beta)},\\ \\epsilon = 10^{{-5}}"
    return both(
        f"One channel in evaluation mode computes ${formula}$ with ${layer}$. The batch "
        f"normalisation has the running statistics ${stored}$ and ${affine}$. Which $w'$ and $b'$ "
        f"give the same output $y = w'x + b'$? {THREE['en']}",
        f"某个通道在推理（eval）模式下计算 ${formula}$，${layer}$。批归一化的 running 统计量为 "
        f"${stored}$，${affine}$。取哪些 $w'$、$b'$ 可使 $y = w'x + b'$ 的输出不变？{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float]:
    """BN is the affine map s(v - mean) + beta; compose it with the layer."""
    return _fold(q, q.gamma / sqrt(q.variance + 1e-5))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    s = q.gamma / sqrt(q.variance + 1e-5)
    w, b = solve(q)
    root = f"{given(q.gamma)}/\\sqrt{{{given(q.variance)} + 10^{{-5}}}} = {tex(s)}"
    weight = f"w' = ws = {given(q.w)} \\cdot {factor(s)} = {tex(w)}"
    if q.after:
        rule = "s(wx + b - \\mu) + \\beta = ws\\,x + s(b - \\mu) + \\beta"
        numbers = f"{tex(s)} \\cdot ({given(q.b)} - {factor(q.mean)}) {signed(q.beta)}"
    else:
        rule = "w(s(x - \\mu) + \\beta) + b = ws\\,x + w(\\beta - s\\mu) + b"
        inner = f"({given(q.beta)} - {tex(s)} \\cdot {factor(q.mean)})"
        numbers = f"{given(q.w)} \\cdot {inner} {signed(q.b)}"
    bias = f"b' = {numbers} = {tex(b)}"
    return [
        both(
            f"In evaluation mode BN is the fixed map $v \\mapsto s(v - \\mu) + \\beta$ with "
            f"$s = \\gamma/\\sqrt{{\\sigma^2 + \\epsilon}} = {root}$.",
            f"推理时 BN 是固定的映射 $v \\mapsto s(v - \\mu) + \\beta$，其中 "
            f"$s = \\gamma/\\sqrt{{\\sigma^2 + \\epsilon}} = {root}$。",
        ),
        both(f"Insert: $y = {rule}$.", f"代入：$y = {rule}$。"),
        both(f"Weight: ${weight}$. Bias: ${bias}$.", f"权重：${weight}$。偏置：${bias}$。"),
    ]


def oracle(q: Params) -> tuple[float, float]:
    """Read the line off the outputs of torch's layers at x = 0 and x = 1."""
    import torch

    mean, variance, gamma, beta = (
        torch.tensor([v], dtype=torch.float64) for v in (q.mean, q.variance, q.gamma, q.beta)
    )
    y = torch.tensor([[0.0], [1.0]], dtype=torch.float64)
    for normalise in (not q.after, q.after):
        if normalise:
            y = torch.nn.functional.batch_norm(y, mean, variance, gamma, beta, eps=1e-5)
        else:
            y = y * q.w + q.b
    return float(y[1, 0] - y[0, 0]), float(y[0, 0])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    s = q.gamma / sqrt(q.variance + 1e-5)
    weight, bias = solve(q)
    return {
        "bias_unscaled": Slip(
            (weight, q.b - s * q.mean + q.beta) if q.after else None,
            both(
                f"The layer's bias passes through BN too: it is multiplied by $s = {tex(s)}$.",
                f"层的偏置同样经过归一化，也要乘以 $s = {tex(s)}$。",
            ),
        ),
        "shift_unscaled": Slip(
            None if q.after else (weight, q.b - q.w * s * q.mean + q.beta),
            both(
                f"$\\beta$ enters the layer with $x$, so it is multiplied by $w = {given(q.w)}$.",
                f"$\\beta$ 与 $x$ 一起进入该层，因此要乘以 $w = {given(q.w)}$。",
            ),
        ),
        "mean_forgotten": Slip(
            (weight, bias + s * q.mean * (1 if q.after else q.w)),
            both(
                "The running mean is missing in the bias: subtracting it shifts the output.",
                "偏置中漏了 running 均值：减去它会使输出平移。",
            ),
        ),
        "other_order": Slip(
            solve(replace(q, after=not q.after)),
            both(
                "The order is the other way round: here the normalisation comes "
                + ("after the layer." if q.after else "before the layer."),
                "顺序反了：这里归一化在层" + ("之后。" if q.after else "之前。"),
            ),
        ),
        "root_forgotten": Slip(
            _fold(q, q.gamma / (q.variance + 1e-5)),
            both(
                "$\\gamma$ was divided by the variance; it is divided by the standard deviation.",
                "$\\gamma$ 除以了方差；应除以标准差。",
            ),
        ),
    }


def _fold(q: Params, s: float) -> tuple[float, float]:
    if q.after:
        return s * q.w, s * (q.b - q.mean) + q.beta
    return s * q.w, q.w * (q.beta - s * q.mean) + q.b


def figure(q: Params, language: str) -> str:
    """Layer and normalisation in their order, and the layer that replaces them."""
    return fold(language, w=q.w, b=q.b, after=q.after)
