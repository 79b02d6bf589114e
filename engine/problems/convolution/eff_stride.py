"""Total stride of a stack of convolution and pooling layers, and the length of its output.

Each layer has a kernel and a stride, listed from the input on, without padding or dilation; the
answer is (input positions between neighbouring outputs, number of outputs).

Source: Araujo, Norris and Sim, Computing receptive fields of convolutional neural networks,
Distill (2019).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from random import Random

from engine.answers.form import several, whole
from engine.drawing.windows.cone import cone
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Total stride and output length", "累计步长与输出长度")
SKILL = "receptive-field"
DIFFICULTY = 2
QUESTION = "40"
FORM = several(whole("stride", zh="累计步长"), whole("length", zh="输出长度"))
LEVELS = {
    "easy": both("two layers", "两层"),
    "interview": both("three layers, strides up to 3", "三层，步长至 3"),
    "hard": both("four layers, longer inputs", "四层，输入更长"),
}
PINNED = {1: (6, 10), 2: (4, 7), 3: (12, 5)}


@dataclass(frozen=True)
class Params:
    """Length ``n`` of the input and the layers from input to output, each (kernel, stride)."""

    n: int
    layers: tuple[tuple[int, int], ...]

    def __post_init__(self) -> None:
        require(1 <= len(self.layers) <= 10, "there are 1 to 10 layers")
        sizes = [size for layer in self.layers for size in layer]
        require(all(1 <= size <= 100 for size in sizes), "kernels and strides lie in 1 to 100")
        require(1 <= self.n <= 10**6, "n lies in 1 to 1000000")
        length = self.n
        for k, s in self.layers:
            length = (length - k) // s + 1 if length >= k else 0
        require(length >= 2, "there must be at least two outputs")


def draw(rng: Random, level: str) -> Params:
    """Two strides above 1 at least; the length follows from 4 to 15 outputs and a remainder."""
    count = {"easy": 2, "interview": 3, "hard": 4}[level]
    strides = [rng.choice((2, 2, 3)) for _ in range(2)]
    strides += [rng.choice((1, 1, 2)) for _ in range(count - 2)]
    rng.shuffle(strides)
    layers = tuple((rng.choice((2, 3, 3, 5, 7)), s) for s in strides)
    n = rng.randint(4, {"easy": 10, "interview": 12, "hard": 15}[level])
    for k, s in reversed(layers):
        n = (n - 1) * s + k + rng.randrange(s)
    return Params(n, layers)


def statement(q: Params) -> Text:
    """What is asked."""
    rows = "\n".join(f"| {at} | ${k}$ | ${s}$ |" for at, (k, s) in enumerate(q.layers, 1))
    return both(
        f"A sequence of ${q.n}$ values goes through convolution and pooling layers without padding "
        "or dilation (incomplete windows are dropped), from the input on:\n\n"
        f"| layer | kernel | stride |\n|---|---|---|\n{rows}\n\n"
        "Give the total stride, i.e. how many input positions the receptive fields of neighbouring "
        "outputs lie apart, and the number of outputs.",
        f"一个长度为 ${q.n}$ 的序列依次经过以下卷积层和池化层（无填充、无空洞，不完整的窗口舍去）："
        f"\n\n| 层 | 核 | 步长 |\n|---|---|---|\n{rows}\n\n"
        "求累计步长（相邻两个输出的感受野在输入上相距多少个位置）和输出的个数。",
    )


def solve(q: Params) -> tuple[int, int]:
    """Product of the strides; one window as wide as the receptive field slides by it."""
    field, jump = 1, 1
    for k, s in q.layers:
        field += (k - 1) * jump
        jump *= s
    return jump, (q.n - field) // jump + 1


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    told: list[Text] = []
    length, jump = q.n, 1
    for at, (k, s) in enumerate(q.layers, 1):
        after = (length - k) // s + 1
        line = (
            f"$\\lfloor ({length} - {k})/{s} \\rfloor + 1 = {after}$",
            f"${jump} \\cdot {s} = {jump * s}$",
        )
        told.append(
            both(
                f"Layer {at}: {line[0]} values, which lie {line[1]} input positions apart.",
                f"第 {at} 层：输出 {line[0]} 个值，相邻值在输入上相距 {line[1]}。",
            )
        )
        length, jump = after, jump * s
    ends = f"$({jump},\\ {length})$"
    return [*told, both(f"Total stride and length: {ends}.", f"累计步长与输出长度：{ends}。")]


def oracle(q: Params) -> tuple[int, int]:
    """Where the gradients of the first two outputs of a torch stack begin."""
    import torch

    signal = torch.zeros(1, 1, q.n, requires_grad=True)
    out = signal
    for k, s in q.layers:
        out = torch.nn.functional.conv1d(out, torch.ones(1, 1, k), stride=s)
    starts = []
    for at in (0, 1):
        (gradient,) = torch.autograd.grad(out[0, 0, at], signal, retain_graph=True)
        starts.append(int(gradient.nonzero()[0, -1]))
    return starts[1] - starts[0], int(out.shape[-1])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    jump, length = solve(q)
    last = q.layers[-1][1]
    rounded = q.n
    for k, s in q.layers:
        rounded = -((k - rounded) // s) + 1
    strides = [s for _, s in q.layers]
    product = " \\cdot ".join(map(str, strides)) + f" = {prod(strides)}"
    return {
        "strides_added": Slip(
            (sum(strides), length),
            both(
                f"The strides were added. Each layer steps over the outputs of the layer before, "
                f"so they multiply: ${product}$.",
                f"把步长相加了。每一层都是在前一层的输出上移动，所以步长相乘：${product}$。",
            ),
        ),
        "last_stride_left_out": Slip(
            (jump // last, length),
            both(
                f"The last layer's stride ${last}$ is missing. It does not widen the receptive "
                "field, but it does set how far neighbouring outputs lie apart.",
                f"漏了最后一层的步长 ${last}$。它不扩大感受野，但决定相邻输出之间的距离。",
            ),
        ),
        "kernels_ignored": Slip(
            (jump, q.n // jump),
            both(
                f"The length is not just $\\lfloor {q.n}/{jump} \\rfloor$: without padding every "
                "kernel shortens the sequence.",
                f"长度不只是 $\\lfloor {q.n}/{jump} \\rfloor$：没有填充时，每个核都会使长度变短。",
            ),
        ),
        "rounded_up": Slip(
            (jump, rounded),
            both(
                "The divisions were rounded up. An incomplete last window is dropped in every "
                "layer: round down.",
                "除法向上取整了。每一层都会舍去不完整的最后一个窗口，应向下取整。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The cones below two neighbouring outputs; their distance at the input is the question."""
    title = both("Two neighbouring outputs and their inputs", "相邻的两个输出与各自的输入")
    return cone(language, title, layers=q.layers, n=q.n, pair=True)
