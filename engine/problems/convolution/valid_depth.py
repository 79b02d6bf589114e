"""How many convolutions without padding can be stacked before the map is too small.

Kernel k by k, stride 1, input n by n pixels; the answer is a number of layers.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 9.5 (effect of zero padding
on network size).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.squares import nest
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Depth without padding", "无填充卷积的最大层数")
SKILL = "conv-shapes"
DIFFICULTY = 1
QUESTION = "40"
FORM = one(whole())
LEVELS = {
    "easy": both("small inputs and kernels", "小输入、小核"),
    "interview": both(
        "odd kernels; n or n - 1 often divides evenly", "奇数核；n 或 n-1 常恰好整除"
    ),
    "hard": both("even kernels too, large inputs", "含偶数核，大输入"),
}
PINNED = {1: 23, 2: 17, 3: 24}


@dataclass(frozen=True)
class Params:
    """Side ``n`` of the input and ``k`` of the kernel, in pixels."""

    n: int
    k: int

    def __post_init__(self) -> None:
        require(2 <= self.k <= 1000, "the kernel lies in 2 to 1000")
        require(self.k <= self.n <= 10**6, "k <= n <= 1000000")


def draw(rng: Random, level: str) -> Params:
    """The division of n or of n - 1 is exact in a quarter of the draws each."""
    low, high = {"easy": (8, 36), "interview": (24, 128), "hard": (120, 512)}[level]
    k = rng.choice(
        {"easy": (3, 4, 5), "interview": (3, 5, 5, 7, 7), "hard": (4, 6, 8, 9, 11, 13)}[level]
    )
    lost = k - 1
    n = rng.randint(low, high)
    exact = rng.random()
    if exact < 0.5:
        n -= (n - 1) % lost if exact < 0.25 else n % lost
    return Params(n, k)


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"Convolutions with kernel ${q.k} \\times {q.k}$, stride $1$ and no padding (`valid`) are "
        f"stacked on an input of ${q.n} \\times {q.n}$ until no further one fits. How many layers "
        "are there?",
        f"在 ${q.n} \\times {q.n}$ 的输入上不断叠加核 ${q.k} \\times {q.k}$、步长 $1$、无填充"
        "（`valid`）的卷积，直到再也放不下一层为止。一共有多少层？",
    )


def solve(q: Params) -> int:
    """Each layer takes k - 1 pixels; one pixel must be left."""
    return (q.n - 1) // (q.k - 1)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    lost, depth = q.k - 1, solve(q)
    left = q.n - depth * lost
    return [
        both(
            f"One layer takes ${q.k} - 1 = {lost}$ pixels off the side, so $L$ layers leave "
            f"${q.n} - {lost} L$.",
            f"每层使边长减少 ${q.k} - 1 = {lost}$，$L$ 层之后剩 ${q.n} - {lost} L$。",
        ),
        both(
            f"At least one pixel must remain: ${q.n} - {lost} L \\ge 1$, so "
            f"$L = \\lfloor ({q.n} - 1)/{lost} \\rfloor = {depth}$.",
            f"至少要剩一个像素：${q.n} - {lost} L \\ge 1$，因此 "
            f"$L = \\lfloor ({q.n} - 1)/{lost} \\rfloor = {depth}$。",
        ),
        both(
            f"Check: at depth ${depth}$ the side is ${left}$, less than the kernel's ${q.k}$.",
            f"检验：${depth}$ 层之后边长为 ${left}$，小于核 ${q.k}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """Stack torch's layers until one of them is refused."""
    import torch

    signal, weight = torch.zeros(1, 1, q.n), torch.zeros(1, 1, q.k)
    depth = 0
    while True:
        try:
            signal = torch.nn.functional.conv1d(signal, weight)
        except RuntimeError:
            return depth
        depth += 1


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    lost = q.k - 1
    return {
        "nothing_left": Slip(
            q.n // lost,
            both(
                f"${q.n}$ was divided by ${lost}$, which lets the last layer end with no pixel at "
                f"all. One must remain, so divide $n - 1 = {q.n - 1}$.",
                f"用 ${q.n}$ 除以 ${lost}$，最后一层就一个像素也不剩了。"
                f"至少要剩一个，应除 $n - 1 = {q.n - 1}$。",
            ),
        ),
        "rounded_up": Slip(
            -((1 - q.n) // lost),
            both(
                "The division was rounded up; the last layer would no longer fit.",
                "除法向上取整了；最后那一层已经放不下。",
            ),
        ),
        "whole_kernel_lost": Slip(
            q.n // q.k,
            both(
                f"A layer takes $k - 1 = {lost}$ pixels, not $k = {q.k}$: windows overlap, and "
                "there is one output per starting position.",
                f"每层减少 $k - 1 = {lost}$ 个像素，而不是 $k = {q.k}$：窗口有重叠，"
                "每个起点都有一个输出。",
            ),
        ),
        "first_layer_forgotten": Slip(
            (q.n - q.k) // lost,
            both(
                f"That counts the layers **after** the first one, which leaves "
                f"$n - k + 1 = {q.n - q.k + 1}$ pixels. Add $1$.",
                f"这只数了第一层**之后**的层；第一层之后还剩 $n - k + 1 = {q.n - q.k + 1}$ 个像素。"
                "还要加 $1$。",
            ),
        ),
        "one_side_only": Slip(
            2 * (q.n - 1) // lost,
            both(
                f"Only half of the loss was counted, that of one side. Both sides together lose "
                f"${lost}$ pixels a layer.",
                f"只算了一侧，即减少量的一半。每层两侧合计减少 ${lost}$ 个像素。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """Maps inside each other; how many is the question."""
    return nest(language, side=q.n, kernel=q.k)
