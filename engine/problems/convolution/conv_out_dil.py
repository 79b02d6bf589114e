"""Side length of a dilated convolution's output, for a square input.

Input n by n, kernel k by k with dilation d, stride s, p zeros on each side; the answer is a
number of pixels.

Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016),
section 5.1; Yu and Koltun, Multi-scale context aggregation by dilated convolutions (2016).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.windows.strip import strip
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Dilated convolution output size", "空洞卷积输出尺寸")
SKILL = "conv-shapes"
DIFFICULTY = 2
QUESTION = "40"
FORM = one(whole())
LEVELS = {
    "easy": both("dilation 2, stride 1", "空洞率 2，步长 1"),
    "interview": both("dilation 2 to 4, stride 1 or 2", "空洞率 2 至 4，步长 1 或 2"),
    "hard": both("even kernels, stride up to 3", "含偶数核，步长至 3"),
}
PINNED = {1: 110, 2: 116, 3: 91}


@dataclass(frozen=True)
class Params:
    """Side ``n``, kernel ``k``, stride ``s``, padding ``p`` per side, dilation ``d``."""

    n: int
    k: int
    s: int
    p: int
    d: int

    def __post_init__(self) -> None:
        require(self.k >= 1 and self.d >= 1 and self.s >= 1, "k, d and s must be at least 1")
        require(self.p >= 0 and 1 <= self.n <= 10**6, "p >= 0 and 1 <= n <= 1000000")
        require(self.span <= self.n + 2 * self.p, "the dilated kernel must fit: d(k-1)+1 <= n+2p")

    @property
    def span(self) -> int:
        """Input positions from the first tap to the last."""
        return self.d * (self.k - 1) + 1


def draw(rng: Random, level: str) -> Params:
    """Padding in most draws, often the one that keeps the size."""
    k = rng.choice((2, 3, 4, 5, 7) if level == "hard" else (3, 5, 7))
    d = 2 if level == "easy" else rng.randint(2, 4)
    s = {"easy": 1, "interview": rng.randint(1, 2), "hard": rng.randint(1, 3)}[level]
    p = d * (k - 1) // 2 if rng.random() < 0.25 else rng.randint(0, 6)
    n = rng.randint(d * k + 1, 40 if level == "easy" else 128)
    return Params(n, k, s, p, d)


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"A ${q.n} \\times {q.n}$ input goes through a convolution with kernel "
        f"${q.k} \\times {q.k}$, dilation ${q.d}$, stride ${q.s}$ and padding ${q.p}$ on each "
        "side. Dilation $1$ is an ordinary convolution. What is the side length of the output?",
        f"${q.n} \\times {q.n}$ 的输入经过核 ${q.k} \\times {q.k}$、空洞率 ${q.d}$、步长 "
        f"${q.s}$、每侧填充 ${q.p}$ 的卷积（空洞率 $1$ 即普通卷积），输出的边长是多少？",
    )


def solve(q: Params) -> int:
    """Starting positions of the stretched kernel."""
    return (q.n + 2 * q.p - q.span) // q.s + 1


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    last = q.n + 2 * q.p - q.span
    return [
        both(
            f"${q.k}$ taps have ${q.k - 1}$ gap{'s' * (q.k > 2)} of ${q.d}$, so the kernel "
            f"spans ${q.d} \\cdot {q.k - 1} + 1 = {q.span}$ positions.",
            f"${q.k}$ 个权重之间有 ${q.k - 1}$ 个间隔，每个为 ${q.d}$，核的跨度为 "
            f"${q.d} \\cdot {q.k - 1} + 1 = {q.span}$。",
        ),
        both(
            f"The last start is ${q.n} + 2 \\cdot {q.p} - {q.span} = {last}$.",
            f"最后的起点是 ${q.n} + 2 \\cdot {q.p} - {q.span} = {last}$。",
        ),
        both(
            f"$\\lfloor {last}/{q.s} \\rfloor + 1 = {solve(q)}$.",
            f"$\\lfloor {last}/{q.s} \\rfloor + 1 = {solve(q)}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """The length that torch returns for zeros."""
    import torch

    layer = torch.nn.Conv1d(1, 1, q.k, stride=q.s, padding=q.p, dilation=q.d, bias=False)
    return int(layer(torch.zeros(1, 1, q.n)).shape[-1])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    padded = q.n + 2 * q.p
    return {
        "dilation_ignored": Slip(
            (padded - q.k) // q.s + 1,
            both(
                f"The dilation was left out. With holes the kernel spans ${q.span}$ positions, "
                f"not ${q.k}$.",
                f"没有考虑空洞率。有空洞时核的跨度是 ${q.span}$，而不是 ${q.k}$。",
            ),
        ),
        "dilation_times_kernel": Slip(
            (padded - q.d * q.k) // q.s + 1 if padded >= q.d * q.k else None,
            both(
                f"The span was taken as $d k = {q.d * q.k}$. After the last tap no gap follows: "
                f"$d(k-1)+1 = {q.span}$.",
                f"把跨度当成了 $d k = {q.d * q.k}$。最后一个权重之后没有间隔："
                f"$d(k-1)+1 = {q.span}$。",
            ),
        ),
        "last_tap_forgotten": Slip(
            (padded - q.span + 1) // q.s + 1,
            both(
                f"The span was taken as $d(k-1) = {q.span - 1}$. That counts the gaps; one more "
                "position holds the last tap.",
                f"把跨度当成了 $d(k-1) = {q.span - 1}$。这只数了间隔，还差最后一个权重的位置。",
            ),
        ),
        "dilation_as_stride": Slip(
            (padded - q.k) // (q.s * q.d) + 1,
            both(
                "The dilation was used as a stride. It stretches the kernel and does not move it "
                "in larger steps.",
                "把空洞率当成了步长。空洞率拉开核内的间隔，并不会让核移动得更远。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """One row of the padded input and the stretched kernel's first two positions."""
    title = both("A kernel with holes slides over one row", "带空洞的核在一行上滑动")
    return strip(language, title, n=q.n, p=q.p, k=q.k, d=q.d, s=q.s)
