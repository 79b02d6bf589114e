"""Output values of a one-dimensional convolution layer, by hand.

Whole numbers, one channel, no bias; PyTorch's layer is a cross-correlation, it does not flip the
kernel. The answer is the list of all outputs.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 9.1, equations 9.3 and 9.6;
PyTorch documentation of torch.nn.Conv1d.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from engine.answers.form import listing, whole
from engine.drawing.labels import number
from engine.drawing.windows.worked import slide
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import factor, row

VERSION = 1
TITLE = both("A convolution by hand", "手算一维卷积")
SKILL = "conv-values"
DIFFICULTY = 1
QUESTION = "40"
FORM = listing(whole())
LEVELS = {
    "easy": both("two weights, stride 1", "两个权重，步长 1"),
    "interview": both(
        "three weights; stride or padding in most draws", "三个权重，多数有步长或填充"
    ),
    "hard": both("up to four weights, stride 2 or 3, padding", "至多四个权重，步长 2 或 3，有填充"),
}
PINNED = {1: (4, -10, -15, -9, 2), 2: (-4, 10, -16), 3: (-1, 27, 3, -21, 8)}


@dataclass(frozen=True)
class Params:
    """Input ``x``, weights ``w``, stride ``s`` and zeros ``p`` on each side."""

    x: tuple[int, ...]
    w: tuple[int, ...]
    s: int
    p: int

    def __post_init__(self) -> None:
        require(1 <= len(self.x) <= 10 and 1 <= len(self.w) <= 10, "x and w have 1 to 10 entries")
        require(all(abs(v) <= 1000 for v in self.x + self.w), "entries lie in -1000 to 1000")
        require(1 <= self.s <= 10 and 0 <= self.p <= 5, "s lies in 1 to 10, p in 0 to 5")
        require(
            len(self.w) <= len(self.x) + 2 * self.p, "the kernel must fit into the padded input"
        )


def draw(rng: Random, level: str) -> Params:
    """A kernel that is not its own mirror image; stride and padding independently."""
    low, high = {"easy": (4, 5), "interview": (5, 6), "hard": (6, 8)}[level]
    x = tuple(rng.randint(-5, 5) for _ in range(rng.randint(low, high)))
    taps = {"easy": 2, "interview": 3, "hard": rng.randint(3, 4)}[level]
    w = [rng.choice((-3, -2, -1, 1, 2, 3)) for _ in range(taps)]
    if w[0] == w[-1]:
        w[-1] += 1 if w[-1] not in (-1, 3) else -1
    s = {"easy": 1, "interview": rng.choice((1, 2)), "hard": rng.choice((2, 3))}[level]
    p = rng.randint(1, 2) if level == "hard" else int(rng.random() < 0.6)
    return Params(x, tuple(w), s, p)


def statement(q: Params) -> Text:
    """What is asked."""
    call = f"kernel_size={len(q.w)}, stride={q.s}, padding={q.p}"
    return both(
        f"`Conv1d(1, 1, {call}, bias=False)` in PyTorch pads with zeros and has the weights "
        f"${row(q.w)}$. Which values does it return for the input ${row(q.x)}$?",
        f"PyTorch 的 `Conv1d(1, 1, {call}, bias=False)`（用零填充）的权重为 ${row(q.w)}$。"
        f"输入 ${row(q.x)}$ 时，它输出哪些值？",
    )


def solve(q: Params) -> tuple[int, ...]:
    """The kernel as it is, times every window."""
    padded = (0,) * q.p + q.x + (0,) * q.p
    return _slide(padded, q.w, q.s)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    padded = (0,) * q.p + q.x + (0,) * q.p
    out = solve(q)
    starts = [at * q.s for at in range(len(out))]
    sums = []
    for at, (start, value) in enumerate(zip(starts, out, strict=True)):
        window = padded[start : start + len(q.w)]
        terms = (f"{factor(v)} \\cdot {factor(u)}" for v, u in zip(window, q.w, strict=True))
        sums.append(f"$y_{{{at}}} = {' + '.join(terms)} = {value}$")
    where = ", ".join(map(str, starts))
    return [
        both(
            f"Padded with zeros, ${q.p}$ on each side: ${row(padded)}$.",
            f"填充零（每侧 ${q.p}$ 个）：${row(padded)}$。",
        ),
        both(
            f"The kernel is not flipped. It fits with its start at ${where}$.",
            f"核不翻转，放得下的起点依次为 ${where}$。",
        ),
        both(
            "Products added up: " + "; ".join(sums) + ".",
            "逐项相乘再求和：" + "；".join(sums) + "。",
        ),
        both(f"Output: ${row(out)}$.", f"输出：${row(out)}$。"),
    ]


def oracle(q: Params) -> tuple[int, ...]:
    """What torch's layer returns."""
    import torch

    x = torch.tensor(q.x, dtype=torch.float64).view(1, 1, -1)
    w = torch.tensor(q.w, dtype=torch.float64).view(1, 1, -1)
    out = torch.nn.functional.conv1d(x, w, stride=q.s, padding=q.p)
    return tuple(round(v) for v in out.flatten().tolist())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    zeros = (0,) * q.p
    padded = zeros + q.x + zeros
    return {
        "kernel_flipped": Slip(
            _slide(padded, q.w[::-1], q.s),
            both(
                f"The kernel was flipped to ${row(q.w[::-1])}$. That is the convolution of "
                "mathematics (`numpy.convolve`); the layer is a cross-correlation and does not "
                "flip.",
                f"把核翻转成了 ${row(q.w[::-1])}$。那是数学上的卷积（`numpy.convolve`）；"
                "卷积层其实是互相关，不翻转核。",
            ),
        ),
        "padding_ignored": Slip(
            _slide(q.x, q.w, q.s) or None,
            both(
                f"The padding was left out. It adds zeros, ${q.p}$ on each side, so the first "
                "window starts before the input.",
                f"漏了填充：两侧各补 ${q.p}$ 个零，第一个窗口从输入之前开始。",
            ),
        ),
        "padding_on_the_left_only": Slip(
            _slide(zeros + q.x, q.w, q.s) or None,
            both(
                "The zeros on the right were left out; both sides get them.",
                "漏了右侧的零；两侧都要补。",
            ),
        ),
        "stride_ignored": Slip(
            _slide(padded, q.w, 1),
            both(
                f"The kernel was moved by $1$ at a time; the stride is ${q.s}$.",
                f"核每次只移动了 $1$；步长是 ${q.s}$。",
            ),
        ),
    }


def _slide(x: Sequence[int], w: Sequence[int], s: int) -> tuple[int, ...]:
    starts = range(0, len(x) - len(w) + 1, s)
    return tuple(sum(u * x[at + tap] for tap, u in enumerate(w)) for at in starts)


def figure(q: Params, language: str) -> str:
    """The padded input and the kernel with its weights."""
    title = both("The kernel at its first positions", "核的最初位置")
    return slide(language, title, q.x, [number(v) for v in q.w], p=q.p, s=q.s, pad="0")
