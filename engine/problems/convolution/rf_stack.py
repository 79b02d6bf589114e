"""Receptive field of one output unit of a stack of convolution and pooling layers.

Each layer has a kernel, a stride and a dilation, listed from the input on; the answer is the
extent along one axis, in input pixels. Padding does not change it.

Source: Araujo, Norris and Sim, Computing receptive fields of convolutional neural networks,
Distill (2019).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.windows.cone import cone
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Receptive field of a stack", "多层网络的感受野")
SKILL = "receptive-field"
DIFFICULTY = 2
QUESTION = "40"
FORM = one(whole())
LEVELS = {
    "easy": both("two or three layers, no dilation", "两至三层，无空洞"),
    "interview": both("three or four layers with strides and dilation", "三至四层，含步长与空洞"),
    "hard": both("four or five layers, strides up to 3", "四至五层，步长至 3"),
}
PINNED = {1: 18, 2: 23, 3: 17}

Layer = tuple[int, int, int]
"""Kernel, stride, dilation."""


@dataclass(frozen=True)
class Params:
    """The layers from input to output, each (kernel, stride, dilation)."""

    layers: tuple[tuple[int, int, int], ...]

    def __post_init__(self) -> None:
        require(1 <= len(self.layers) <= 20, "there are 1 to 20 layers")
        sizes = [size for layer in self.layers for size in layer]
        require(all(1 <= size <= 1000 for size in sizes), "every size lies in 1 to 1000")


def draw(rng: Random, level: str) -> Params:
    """At least one stride above 1 before the last layer, so that strides matter."""
    count = {"easy": rng.randint(2, 3), "interview": rng.randint(3, 4), "hard": rng.randint(4, 5)}[
        level
    ]
    strides = (1, 2, 2, 3) if level == "hard" else (1, 1, 2)
    layers = []
    for _ in range(count):
        k = rng.choice((1, 3, 3, 5, 7) if level == "hard" else (2, 3, 3, 4, 5, 7))
        d = rng.choice((1, 1, 2)) if level != "easy" and k > 1 else 1
        layers.append((k, rng.choice(strides), d))
    at = rng.randrange(count - 1)
    k, s, d = layers[at]
    layers[at] = (k, max(s, 2), d)
    return Params(tuple(layers))


def statement(q: Params) -> Text:
    """What is asked."""
    rows = "\n".join(
        f"| {number} | ${k}$ | ${s}$ | ${d}$ |" for number, (k, s, d) in enumerate(q.layers, 1)
    )
    return both(
        "A stack of convolution and pooling layers, from the input on:\n\n"
        f"| layer | kernel | stride | dilation |\n|---|---|---|---|\n{rows}\n\n"
        "How many input pixels along one axis does the receptive field of one output unit span?",
        "一个由卷积层和池化层组成的网络，从输入开始依次为：\n\n"
        f"| 层 | 核 | 步长 | 空洞率 |\n|---|---|---|---|\n{rows}\n\n"
        "一个输出单元的感受野沿一个轴跨越多少个输入像素？",
    )


def solve(q: Params) -> int:
    """Each layer adds its span, measured in steps of the layers before it."""
    field, jump = 1, 1
    for k, s, d in q.layers:
        field += d * (k - 1) * jump
        jump *= s
    return field


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    told: list[Text] = [
        both(
            "Start with one pixel, $R = 1$, and step $j = 1$. A layer adds $d(k-1)j$; only then "
            "its stride multiplies $j$.",
            "从一个像素开始：$R = 1$，间距 $j = 1$。每层加上 $d(k-1)j$，之后才用本层步长乘 $j$。",
        )
    ]
    field, jump = 1, 1
    lines = []
    for k, s, d in q.layers:
        grown = field + d * (k - 1) * jump
        lines.append(
            f"$R = {field} + {d} \\cdot {k - 1} \\cdot {jump} = {grown}$, $j = {jump * s}$"
        )
        field, jump = grown, jump * s
    for i, line in enumerate(lines, 1):
        told.append(both(f"Layer {i}: {line}.", f"第 {i} 层：{line.replace(', ', '，')}。"))
    return told


def oracle(q: Params) -> int:
    """Extent of the input positions that reach output 0, traced back one by one."""
    reached = {0}
    for k, s, d in reversed(q.layers):
        reached = {at * s + tap * d for at in reached for tap in range(k)}
    return max(reached) - min(reached) + 1


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    own, jump, product = 1, 1, 1
    for k, s, d in q.layers:
        jump *= s
        own += d * (k - 1) * jump
        product *= k
    return {
        "own_stride_first": Slip(
            own,
            both(
                "Each layer's own stride was applied to itself. A stride spreads the outputs of "
                "its layer, so it matters only for the layers after it.",
                "把本层步长也用在了本层。步长拉开的是本层的输出，只影响后面的层。",
            ),
        ),
        "strides_ignored": Slip(
            1 + sum(d * (k - 1) for k, _, d in q.layers),
            both(
                "The strides were left out. After a stride of 2, neighbouring units lie two input "
                "pixels apart, and later kernels cover twice as much.",
                "没有考虑步长。步长 2 之后，相邻单元在输入上相距两个像素，后面的核覆盖两倍范围。",
            ),
        ),
        "dilation_ignored": Slip(
            solve(Params(tuple((k, s, 1) for k, s, _ in q.layers))),
            both(
                "The dilation was left out: $k$ taps span $d(k-1)+1$ positions.",
                "没有考虑空洞率：$k$ 个权重的跨度是 $d(k-1)+1$。",
            ),
        ),
        "kernels_multiplied": Slip(
            product,
            both(
                "The kernels were multiplied. Neighbouring windows overlap, so each layer adds "
                "$k-1$ steps and does not multiply.",
                "把核的大小相乘了。相邻窗口有重叠，每层只是加上 $k-1$ 步，而不是相乘。",
            ),
        ),
        "kernels_added": Slip(
            sum(k for k, _, _ in q.layers),
            both(
                "The kernels were added. A kernel adds only what lies beyond the unit it starts "
                "from, $k-1$ steps, and strides lengthen the steps.",
                "把核的大小直接相加了。每个核只在起点之外增加 $k-1$ 步，而步长会拉长每一步。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The cone of units below one output unit; its width at the input is the question."""
    title = both("The receptive field of one output unit", "一个输出单元的感受野")
    return cone(language, title, layers=q.layers)
