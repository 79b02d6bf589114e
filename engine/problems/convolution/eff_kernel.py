"""Effective size of a dilated kernel along one axis.

A kernel of k weights with dilation d, PyTorch's convention (d = 1 is the ordinary convolution); the
answer is a number of input positions.

Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016), section 5.1;
Yu and Koltun, Multi-scale context aggregation by dilated convolutions (2016).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.windows.taps import taps
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Effective kernel of a dilated convolution", "空洞卷积的等效核大小")
SKILL = "conv-shapes"
DIFFICULTY = 1
QUESTION = "40"
FORM = one(whole())
LEVELS = {
    "easy": both("dilation 2 to 8", "空洞率 2 至 8"),
    "interview": both("dilation up to 18", "空洞率至 18"),
    "hard": both("large dilations, kernels of one weight", "大空洞率，含只有一个权重的核"),
}
PINNED = {1: 17, 2: 9, 3: 31}


@dataclass(frozen=True)
class Params:
    """Weights ``k`` along the axis and dilation ``d``."""

    k: int
    d: int

    def __post_init__(self) -> None:
        require(1 <= self.k <= 10**4, "k lies in 1 to 10000")
        require(1 <= self.d <= 10**4, "d lies in 1 to 10000")


def draw(rng: Random, level: str) -> Params:
    """Three weights or more, so that no two slips agree; now and then a single one."""
    least, most = {"easy": (2, 8), "interview": (2, 18), "hard": (12, 40)}[level]
    k = 1 if level == "hard" and rng.random() < 0.1 else rng.randint(3, 11)
    return Params(k, rng.randint(least, most))


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"Along one axis, the kernel of a convolution has size ${q.k}$ and dilation ${q.d}$ "
        "(PyTorch's convention: dilation $1$ is the ordinary convolution). How many input "
        "positions does it span from its first weight to its last, both included?",
        f"某卷积核沿一个轴的大小为 ${q.k}$，空洞率（dilation）为 ${q.d}$"
        "（按 PyTorch 的约定，空洞率 $1$ 即普通卷积）。"
        "从第一个权重到最后一个权重（含首尾），它跨越多少个输入位置？",
    )


def solve(q: Params) -> int:
    """One position and k - 1 gaps of length d."""
    return q.d * (q.k - 1) + 1


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    gaps = q.k - 1
    return [
        both(
            f"Weights: ${q.k}$. Steps from one to the next: ${q.k} - 1 = {gaps}$, each of length "
            f"${q.d}$.",
            f"权重有 ${q.k}$ 个，相邻权重之间共 ${q.k} - 1 = {gaps}$ 步，每步长 ${q.d}$。",
        ),
        both(
            f"The last weight lies ${gaps} \\cdot {q.d} = {gaps * q.d}$ positions after the first. "
            f"The first position counts too: ${gaps * q.d} + 1 = {solve(q)}$.",
            f"首尾两个权重相距 ${gaps} \\cdot {q.d} = {gaps * q.d}$，再算上起点："
            f"${gaps * q.d} + 1 = {solve(q)}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """Extent of the inputs on which one output of torch's layer depends."""
    import torch

    signal = torch.zeros(1, 1, q.k * q.d, requires_grad=True)
    out = torch.nn.functional.conv1d(signal, torch.ones(1, 1, q.k), dilation=q.d)
    (gradient,) = torch.autograd.grad(out[0, 0, 0], signal)
    reached = gradient.nonzero()[:, -1]
    return int(reached.max() - reached.min()) + 1


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    gaps = q.k - 1
    return {
        "kernel_times_dilation": Slip(
            q.k * q.d,
            both(
                f"$k d$ gives every weight a step of ${q.d}$, but nothing follows the last one: "
                f"there are only $k - 1 = {gaps}$ steps.",
                f"$k d$ 相当于每个权重后面都有一步 ${q.d}$，但最后一个权重之后没有：只有 "
                f"$k - 1 = {gaps}$ 步。",
            ),
        ),
        "no_plus_one": Slip(
            gaps * q.d,
            both(
                "That is the distance between the first and the last weight. Both ends belong to "
                "the span, so add $1$.",
                "这是首尾两个权重之间的距离。两端都在跨度之内，所以还要加 $1$。",
            ),
        ),
        "dilation_as_holes": Slip(
            gaps * (q.d + 1) + 1,
            both(
                f"Dilation ${q.d}$ was read as ${q.d}$ skipped positions between two weights. It "
                f"is the step itself, which skips ${q.d - 1}$.",
                f"把空洞率 ${q.d}$ 理解成了相邻权重之间跳过 ${q.d}$ 个位置。它是步距本身，"
                f"跳过的只有 ${q.d - 1}$ 个。",
            ),
        ),
        "one_gap_only": Slip(
            q.k + q.d - 1,
            both(
                f"The kernel was widened by $d - 1 = {q.d - 1}$ only once; this happens in each of "
                f"the ${gaps}$ gaps.",
                f"核只加宽了一次 $d - 1 = {q.d - 1}$；${gaps}$ 个间隔各要加宽一次。",
            ),
        ),
        "weights_left_out": Slip(
            gaps * (q.d - 1) + 1,
            both(
                f"Only the skipped positions were counted, ${gaps} \\cdot {q.d - 1}$, plus one "
                f"weight. All ${q.k}$ weights belong to the span.",
                f"只数了跳过的 ${gaps} \\cdot {q.d - 1}$ 个位置和一个权重；"
                f"${q.k}$ 个权重都在跨度之内。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The kernel with its gaps; its reach is the question."""
    title = both("A dilated kernel from end to end", "空洞核从头到尾的跨度")
    return taps(language, title, k=q.k, d=q.d, asked=True)
