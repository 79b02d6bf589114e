"""Output values of a one-dimensional transposed convolution, by hand.

Whole numbers, one channel, no bias, no output_padding; the answer is the list of all outputs.

Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016), chapter 4;
PyTorch documentation of torch.nn.ConvTranspose1d.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from engine.answers.form import listing, whole
from engine.drawing.windows.worked import lay
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import row

VERSION = 1
TITLE = both("A transposed convolution by hand", "手算一维转置卷积")
SKILL = "transposed-conv-values"
DIFFICULTY = 2
QUESTION = "40"
FORM = listing(whole())
LEVELS = {
    "easy": both("two weights, no padding", "两个权重，无填充"),
    "interview": both(
        "three weights, stride 1 to 3, padding in half", "三个权重，步长 1 至 3，半数有填充"
    ),
    "hard": both("four weights, padding up to 2", "四个权重，填充至 2"),
}
PINNED = {1: (-4, -5), 2: (-7, -12), 3: (-1, -1, 4, 4)}


@dataclass(frozen=True)
class Params:
    """Input ``x``, weights ``w``, stride ``s`` and padding ``p`` (cropped on each side)."""

    x: tuple[int, ...]
    w: tuple[int, ...]
    s: int
    p: int

    def __post_init__(self) -> None:
        require(1 <= len(self.x) <= 10 and 1 <= len(self.w) <= 10, "x and w have 1 to 10 entries")
        require(all(abs(v) <= 1000 for v in self.x + self.w), "entries lie in -1000 to 1000")
        require(1 <= self.s <= 10 and 0 <= self.p <= 10, "s lies in 1 to 10, p in 0 to 10")
        length = (len(self.x) - 1) * self.s + len(self.w)
        require(length > 2 * self.p, "the padding must not crop everything")


def draw(rng: Random, level: str) -> Params:
    """A kernel that is not its own mirror image; copies overlap unless the stride is 3."""
    taps = {"easy": 2, "interview": 3, "hard": 4}[level]
    s = rng.randint(1, {"easy": 2, "interview": 3, "hard": 3}[level])
    count = rng.randint(2, 3) if level != "hard" else rng.randint(3, 4 if s < 3 else 3)
    x = tuple(rng.choice((-3, -2, -1, 1, 2, 3, 4)) for _ in range(count))
    w = [rng.choice((-3, -2, -1, 1, 2, 3)) for _ in range(taps)]
    if w[0] == w[-1]:
        w[-1] += 1 if w[-1] not in (-1, 3) else -1
    p = {"easy": 0, "interview": rng.choice((0, 1)), "hard": rng.randint(0, 2)}[level]
    return Params(x, tuple(w), s, p)


def statement(q: Params) -> Text:
    """What is asked."""
    call = f"kernel_size={len(q.w)}, stride={q.s}, padding={q.p}"
    return both(
        f"`ConvTranspose1d(1, 1, {call}, bias=False)` in PyTorch has the weights ${row(q.w)}$. "
        f"Which values does it return for the input ${row(q.x)}$?",
        f"PyTorch 的 `ConvTranspose1d(1, 1, {call}, bias=False)` 的权重为 ${row(q.w)}$。"
        f"输入 ${row(q.x)}$ 时，它输出哪些值？",
    )


def solve(q: Params) -> tuple[int, ...]:
    """Every output gathers the inputs whose copy of the kernel covers it."""
    length = (len(q.x) - 1) * q.s + len(q.w)
    reach = range(len(q.w))
    return tuple(
        sum(v * q.w[at - i * q.s] for i, v in enumerate(q.x) if at - i * q.s in reach)
        for at in range(q.p, length - q.p)
    )


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    full, out = _spread(q.x, q.w, q.s), solve(q)
    copies = [(f"${i * q.s}$", f"${row(v * u for u in q.w)}$") for i, v in enumerate(q.x)]
    laid = both(
        ", ".join(f"{copy} from {start} on" for start, copy in copies),
        "，".join(f"从 {start} 起为 {copy}" for start, copy in copies),
    )
    return [
        both(
            f"Each input value times the kernel gives one copy, and the copies start ${q.s}$ "
            f"apart: {laid['en']}.",
            f"每个输入值乘以核得到一份，各份的起点相距 ${q.s}$：{laid['zh']}。",
        ),
        both(
            f"Where they overlap, they add up: ${row(full)}$.",
            f"重叠处相加：${row(full)}$。",
        ),
        both(
            f"The padding crops the ends, ${q.p}$ on each side: ${row(out)}$.",
            f"填充裁掉两端（每侧 ${q.p}$ 个）：${row(out)}$。",
        ),
    ]


def oracle(q: Params) -> tuple[int, ...]:
    """What torch's layer returns."""
    import torch

    x = torch.tensor(q.x, dtype=torch.float64).view(1, 1, -1)
    w = torch.tensor(q.w, dtype=torch.float64).view(1, 1, -1)
    out = torch.nn.functional.conv_transpose1d(x, w, stride=q.s, padding=q.p)
    return tuple(round(v) for v in out.flatten().tolist())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    full, zeros = _spread(q.x, q.w, q.s), (0,) * q.p
    mirrored = _spread(q.x, q.w[::-1], q.s)
    dense = _spread(q.x, q.w, 1)
    return {
        "kernel_flipped": Slip(
            mirrored[q.p : len(full) - q.p],
            both(
                f"The kernel was flipped to ${row(q.w[::-1])}$. Each input value lays it down as "
                "it is.",
                f"把核翻转成了 ${row(q.w[::-1])}$。每个输入值铺下的是原样的核。",
            ),
        ),
        "overlaps_overwritten": Slip(
            _spread(q.x, q.w, q.s, add=False)[q.p : len(full) - q.p],
            both(
                f"Later copies overwrote earlier ones. Kernels of ${len(q.w)}$ weights that start "
                f"${q.s}$ apart overlap, and there they add up.",
                f"后面的一份覆盖了前面的。核有 ${len(q.w)}$ 个权重而起点只相距 ${q.s}$，"
                "重叠处应相加。",
            ),
        ),
        "not_cropped": Slip(
            full,
            both(
                f"The padding belongs to the convolution that is transposed: here it cuts "
                f"${q.p}$ off on each side.",
                f"填充属于被转置的那个卷积：这里要在两侧各裁掉 ${q.p}$ 个值。",
            ),
        ),
        "padding_added": Slip(
            zeros + full + zeros,
            both(
                "Zeros were added to the output. The padding of a transposed convolution removes "
                "values instead.",
                "给输出补了零。转置卷积的填充不是补零，而是裁掉输出的值。",
            ),
        ),
        "stride_ignored": Slip(
            dense[q.p : len(dense) - q.p] or None,
            both(
                f"The copies were laid down $1$ apart; the stride sets them ${q.s}$ apart in the "
                "output.",
                f"各份核的起点只相距 $1$；步长使它们在输出上相距 ${q.s}$。",
            ),
        ),
    }


def _spread(x: Sequence[int], w: Sequence[int], s: int, add: bool = True) -> tuple[int, ...]:
    """Lay down one copy of the kernel after the other, without cropping."""
    out = [0] * ((len(x) - 1) * s + len(w))
    for i, v in enumerate(x):
        for tap, u in enumerate(w):
            out[i * s + tap] = v * u + (out[i * s + tap] if add else 0)
    return tuple(out)


def figure(q: Params, language: str) -> str:
    """A copy of the kernel for every input; products and sums are the question."""
    title = both("Every input lays down a copy of the kernel", "每个输入放下一份核")
    return lay(language, title, q.x, q.w, s=q.s, p=q.p)
