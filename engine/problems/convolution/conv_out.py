"""Side length of a convolution's output, for a square input.

Input of n by n pixels, kernel k by k, stride s, p zeros on each side; the answer is a number of
pixels. No dilation.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 9.5; Dumoulin and Visin,
A guide to convolution arithmetic for deep learning (2016), relationship 6.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.windows.strip import strip
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Convolution output size", "卷积输出尺寸")
SKILL = "conv-shapes"
DIFFICULTY = 1
QUESTION = "40"
FORM = one(whole())
LEVELS = {
    "easy": both("stride 1 or 2, small input", "步长 1 或 2，小输入"),
    "interview": both("the floor matters in half of the draws", "一半的题目会用到向下取整"),
    "hard": both("strides up to 4, kernels up to 11, large inputs", "步长至 4、核至 11、大输入"),
}
PINNED = {1: 53, 2: 51, 3: 45}


@dataclass(frozen=True)
class Params:
    """Side ``n``, kernel ``k``, stride ``s`` and padding ``p`` per side, in pixels."""

    n: int
    k: int
    s: int
    p: int

    def __post_init__(self) -> None:
        require(1 <= self.k <= self.n + 2 * self.p, "the kernel must fit: 1 <= k <= n + 2p")
        require(self.n >= 1 and self.s >= 1 and self.p >= 0, "n, s >= 1 and p >= 0")
        require(self.n + self.p <= 10**6, "n + p <= 1000000")


def draw(rng: Random, level: str) -> Params:
    """Three draws in four have padding, half leave a remainder that the floor drops."""
    sizes = {"easy": (5, 32), "interview": (7, 128), "hard": (30, 256)}[level]
    kernels = {"easy": (2, 3, 5), "interview": (2, 3, 4, 5, 7), "hard": (2, 3, 4, 5, 7, 11)}[level]
    k = rng.choice(kernels)
    s = rng.randint(1 if level == "easy" else 2, {"easy": 2, "interview": 3, "hard": 4}[level])
    p = rng.randint(1, k - 1) if rng.random() < 0.75 else 0
    n = rng.randint(max(sizes[0], k), sizes[1])
    if rng.random() < 0.5 and (n + 2 * p - k) % s == 0:
        n += 1
    return Params(n, k, s, p)


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"A ${q.n} \\times {q.n}$ input goes through a convolution with kernel "
        f"${q.k} \\times {q.k}$, stride ${q.s}$ and padding ${q.p}$ on each side (no dilation). "
        "What is the side length of the output?",
        f"${q.n} \\times {q.n}$ 的输入经过核 ${q.k} \\times {q.k}$、步长 ${q.s}$、"
        f"每侧填充 ${q.p}$ 的卷积（无空洞），输出的边长是多少？",
    )


def solve(q: Params) -> int:
    """Starting positions of the kernel."""
    return (q.n + 2 * q.p - q.k) // q.s + 1


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    padded = q.n + 2 * q.p
    last = padded - q.k
    return [
        both(
            f"Padding adds ${q.p}$ on both sides: ${q.n} + 2 \\cdot {q.p} = {padded}$.",
            f"填充在两侧各加 ${q.p}$：${q.n} + 2 \\cdot {q.p} = {padded}$。",
        ),
        both(
            f"The kernel fits as long as it starts at or before ${padded} - {q.k} = {last}$.",
            f"核的起点最多到 ${padded} - {q.k} = {last}$。",
        ),
        both(
            f"It starts at $0, {q.s}, {2 * q.s}, \\dots$: "
            f"$\\lfloor {last}/{q.s} \\rfloor + 1 = {solve(q)}$ positions; the $+1$ is the start "
            "at $0$.",
            f"起点依次为 $0, {q.s}, {2 * q.s}, \\dots$，共 "
            f"$\\lfloor {last}/{q.s} \\rfloor + 1 = {solve(q)}$ 个；$+1$ 是起点 $0$。",
        ),
    ]


def oracle(q: Params) -> int:
    """The width that torch returns for zeros."""
    import torch

    layer = torch.nn.Conv1d(1, 1, q.k, stride=q.s, padding=q.p, bias=False)
    return int(layer(torch.zeros(1, 1, q.n)).shape[-1])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "padding_once": Slip(
            max((q.n + q.p - q.k) // q.s + 1, 0),
            both(
                f"The padding was added once. Both sides get ${q.p}$, so it is "
                f"$n + 2p = {q.n + 2 * q.p}$, not $n + p = {q.n + q.p}$.",
                f"填充只加了一次。两侧各填 ${q.p}$，应为 $n + 2p = {q.n + 2 * q.p}$，"
                f"而不是 $n + p = {q.n + q.p}$。",
            ),
        ),
        "no_plus_one": Slip(
            (q.n + 2 * q.p - q.k) // q.s,
            both(
                "The $+1$ is missing: the start at position $0$ counts too. A kernel as large as "
                "its padded input fits once, not zero times.",
                "漏了 $+1$：起点 $0$ 也算一个位置。核与填充后的输入一样大时能放一次，而不是零次。",
            ),
        ),
        "rounded_up": Slip(
            -((q.k - q.n - 2 * q.p) // q.s) + 1,
            both(
                "The division was rounded up. A last window that would stick out is dropped, so "
                "it is rounded down.",
                "除法向上取整了。最后一个会伸出边界的窗口被舍去，应向下取整。",
            ),
        ),
        "kernel_ignored": Slip(
            (q.n + 2 * q.p) // q.s,
            both(
                f"The kernel's size was left out: the last start is $n + 2p - k$, "
                f"${q.k}$ less than the padded side.",
                f"漏掉了核的大小：最后的起点是 $n + 2p - k$，比填充后的边长少 ${q.k}$。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """One row of the padded input and the kernel's first two positions."""
    title = both("The kernel slides over one row of the input", "核在输入的一行上滑动")
    return strip(language, title, n=q.n, p=q.p, k=q.k, s=q.s)
