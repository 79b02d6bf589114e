"""Side of a max-pooling output where no stride is given: PyTorch then takes the kernel's size.

Source: PyTorch documentation of torch.nn.MaxPool2d (stride defaults to kernel_size).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.windows.strip import POOL, strip
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Pooling without a stride", "未给步长的池化")
SKILL = "pooling-shapes"
DIFFICULTY = 1
QUESTION = "41"
FORM = one(whole())
LEVELS = {
    "easy": both("no padding", "无填充"),
    "interview": both("padding in half of the draws", "一半的题有填充"),
    "hard": both("larger inputs and windows", "更大的输入与窗口"),
}
PINNED = {1: 19, 2: 31, 3: 5}


@dataclass(frozen=True)
class Params:
    """Side ``n``, window ``k``, padding ``p`` per side (at most half of the window)."""

    n: int
    k: int
    p: int

    def __post_init__(self) -> None:
        require(1 <= self.k <= self.n <= 10**6, "1 <= k <= n <= 1000000")
        require(0 <= 2 * self.p <= self.k, "0 <= p <= k/2")


def draw(rng: Random, level: str) -> Params:
    """Three draws in four leave a remainder."""
    k = rng.randint(2, 7 if level == "hard" else 5)
    p = rng.randint(1, k // 2) if level != "easy" and rng.random() < 0.5 else 0
    n = rng.randint(max(k + 2, 8), {"easy": 40, "interview": 64, "hard": 256}[level])
    if (n + 2 * p) % k == 0 and rng.random() < 0.7:
        n += 1
    return Params(n, k, p)


def statement(q: Params) -> Text:
    """What is asked."""
    call = f"`MaxPool2d({q.k}, padding={q.p})`"
    return both(
        f"{call} (PyTorch, no stride given) is applied to an input of ${q.n} \\times {q.n}$. What "
        "is the side length of the output?",
        f"对 ${q.n} \\times {q.n}$ 的输入应用 {call}（PyTorch，未给步长），输出的边长是多少？",
    )


def solve(q: Params) -> int:
    """Windows side by side, rounded down."""
    return (q.n + 2 * q.p - q.k) // q.k + 1


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    room = q.n + 2 * q.p
    return [
        both(
            f"In pooling layers the stride defaults to the window, here ${q.k}$ (in convolutions "
            "to $1$): the windows lie side by side.",
            f"池化层的步长默认等于窗口大小，这里是 ${q.k}$（卷积默认为 $1$），窗口互不重叠。",
        ),
        both(
            f"$\\lfloor ({q.n} + 2 \\cdot {q.p} - {q.k})/{q.k} \\rfloor + 1 = "
            f"\\lfloor {room}/{q.k} \\rfloor = {solve(q)}$; an incomplete window is dropped.",
            f"$\\lfloor ({q.n} + 2 \\cdot {q.p} - {q.k})/{q.k} \\rfloor + 1 = "
            f"\\lfloor {room}/{q.k} \\rfloor = {solve(q)}$；不完整的窗口舍去。",
        ),
    ]


def oracle(q: Params) -> int:
    """The length that torch returns for zeros."""
    import torch

    return int(torch.nn.MaxPool1d(q.k, padding=q.p)(torch.zeros(1, 1, q.n)).shape[-1])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "stride_one": Slip(
            q.n + 2 * q.p - q.k + 1,
            both(
                "Stride $1$ is the default of convolutions. Pooling takes the window's size.",
                "步长 $1$ 是卷积的默认值；池化默认取窗口大小。",
            ),
        ),
        "rounded_up": Slip(
            -(-(q.n + 2 * q.p) // q.k),
            both(
                "The division was rounded up; that would be `ceil_mode=True`.",
                "除法向上取整了；那是 `ceil_mode=True` 的情形。",
            ),
        ),
        "always_halves": Slip(
            q.n // 2,
            both(
                f"Pooling halves only with window $2$; here the window is ${q.k}$.",
                f"只有窗口为 $2$ 时池化才减半；这里窗口为 ${q.k}$。",
            ),
        ),
        "padding_ignored": Slip(
            q.n // q.k,
            both(
                f"The padding of ${q.p}$ on both sides was left out.",
                f"漏了两侧各 ${q.p}$ 的填充。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """One row of the input and the first window; how far it moves is part of the question."""
    title = both("The first pooling window on one row", "一行输入上的第一个池化窗口")
    return strip(language, title, n=q.n, p=q.p, k=q.k, name=POOL)
