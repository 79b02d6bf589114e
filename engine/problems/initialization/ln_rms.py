"""First output of layer normalisation or of RMS normalisation, without affine parameters.

Source: Ba, Kiros and Hinton, Layer normalization (2016); Zhang and Sennrich, Root mean square
layer normalization (2019).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import one, real
from engine.drawing.points import points
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, factor, row, tex

VERSION = 1
TITLE = both("LayerNorm and RMSNorm", "LayerNorm 与 RMSNorm")
SKILL = "layer-normalisation"
DIFFICULTY = 1
FORM = one(real())
LEVELS = {
    "easy": both("two or three values", "两三个值"),
    "interview": both("three or four values", "三四个值"),
    "hard": both("five or six values", "五六个值"),
}
PINNED = {1: -1.396990131, 2: -1.123696968, 3: 1.290170528}
EPSILON = 1e-5


@dataclass(frozen=True)
class Params:
    """The vector ``x`` and the ``kind``, layer or rms."""

    x: tuple[float, ...]
    kind: str

    def __post_init__(self) -> None:
        require(self.kind in ("layer", "rms"), "kind is layer or rms")
        require(2 <= len(self.x) <= 50, "there are 2 to 50 values")
        require(max(map(abs, self.x)) <= 1000, "values lie in -1000 to 1000")
        require(max(self.x) - min(self.x) >= 0.05, "the values differ by at least 0.05")


def draw(rng: Random, level: str) -> Params:
    """Vectors whose mean is away from zero, where the two differ."""
    low, high = {"easy": (2, 3), "interview": (3, 4), "hard": (5, 6)}[level]
    tenths = rng.sample([v for v in range(-10, 51) if v], rng.randint(low, high))
    return Params(tuple(v / 10 for v in tenths), rng.choice(("layer", "rms")))


def statement(q: Params) -> Text:
    """What is asked."""
    name = "LayerNorm" if q.kind == "layer" else "RMSNorm"
    return both(
        f"`{name}` without affine parameters, $\\epsilon = 10^{{-5}}$, is applied to $x = "
        f"{row(q.x)}$. What is the first output? {THREE['en']}",
        f"对 $x = {row(q.x)}$ 应用无仿射参数的 `{name}`，$\\epsilon = 10^{{-5}}$。"
        f"第一个输出是多少？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Divide by the spread around the mean, or around zero."""
    mean, square = _moments(q.x)
    if q.kind == "layer":
        return (q.x[0] - mean) / sqrt(square - mean**2 + EPSILON)
    return q.x[0] / sqrt(square + EPSILON)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    mean, square = _moments(q.x)
    if q.kind == "rms":
        line = f"{tex(q.x[0])} / \\sqrt{{{tex(square)} + 10^{{-5}}}} = {tex(solve(q))}"
        return [
            both(
                f"Mean of the squares: ${tex(square)}$. The mean is **not** subtracted.",
                f"平方的均值：${tex(square)}$。**不**减去均值。",
            ),
            both(f"${line}$.", f"${line}$。"),
        ]
    variance = square - mean**2
    top = f"({tex(q.x[0])} - {factor(mean)})"
    line = f"{top} / \\sqrt{{{tex(variance)} + 10^{{-5}}}} = {tex(solve(q))}"
    return [
        both(
            f"Mean ${tex(mean)}$, variance (divided by ${len(q.x)}$) ${tex(variance)}$, both over "
            "the features of this one sample.",
            f"均值 ${tex(mean)}$，方差（除以 ${len(q.x)}$）${tex(variance)}$，"
            "均在这一个样本的特征上计算。",
        ),
        both(f"${line}$.", f"${line}$。"),
    ]


def oracle(q: Params) -> float:
    """What torch computes."""
    import torch

    x = torch.tensor(q.x, dtype=torch.float64)
    norm = torch.nn.functional.layer_norm if q.kind == "layer" else torch.nn.functional.rms_norm
    return float(norm(x, (len(q.x),), eps=EPSILON)[0])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    mean, square = _moments(q.x)
    count = len(q.x)
    layer = q.kind == "layer"
    unbiased = (square - mean**2) * count / (count - 1)
    return {
        "the_other_one": Slip(
            solve(Params(q.x, "rms" if layer else "layer")),
            both(
                "That is RMSNorm; LayerNorm subtracts the mean first."
                if layer
                else "That is LayerNorm; RMSNorm does not subtract the mean.",
                "这是 RMSNorm；LayerNorm 要先减去均值。"
                if layer
                else "这是 LayerNorm；RMSNorm 不减均值。",
            ),
        ),
        "unbiased_variance": Slip(
            (q.x[0] - mean) / sqrt(unbiased + EPSILON) if layer else None,
            both(
                f"The variance is divided by ${count}$ here, not by ${count - 1}$.",
                f"这里方差除以 ${count}$，而不是 ${count - 1}$。",
            ),
        ),
        "euclidean_length": Slip(
            None if layer else q.x[0] / sqrt(square * count),
            both(
                f"Divided by the length $\\lVert x \\rVert_2$; the root **mean** square is smaller "
                f"by the factor $\\sqrt{{{count}}}$.",
                f"除以了长度 $\\lVert x \\rVert_2$；均方根是它的 $1/\\sqrt{{{count}}}$。",
            ),
        ),
        "root_forgotten": Slip(
            (q.x[0] - mean) / (square - mean**2) if layer else q.x[0] / square,
            both(
                "The root is missing in the denominator.",
                "分母漏了开方。",
            ),
        ),
    }


def _moments(x: tuple[float, ...]) -> tuple[float, float]:
    return sum(x) / len(x), sum(v * v for v in x) / len(x)


def figure(q: Params, language: str) -> str:
    """The vector's entries on a number line with its zero."""
    title = both("The entries of x and zero", "x 的各分量与零点")
    return points(language, title, q.x, mark=0, ticks={"0": 0.0})
