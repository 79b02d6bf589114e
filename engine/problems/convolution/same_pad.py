"""Zeros that padding="same" adds on the left and on the right, stride 1, by PyTorch's rule.

Kernel k with dilation d along one axis; the answer is (left, right), counted in zeros.

Source: PyTorch documentation of torch.nn.Conv1d, padding="same"; Dumoulin and Visin, A guide to
convolution arithmetic for deep learning (2016), section 2.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import several, whole
from engine.drawing.windows.taps import unknown_padding
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Padding that keeps the size", "保持尺寸的填充")
SKILL = "same-padding"
DIFFICULTY = 2
QUESTION = "40"
FORM = several(whole("left", zh="左"), whole("right", zh="右"))
LEVELS = {
    "easy": both("dilation 1 or 2, small kernels", "空洞率 1 或 2，小核"),
    "interview": both("even kernels in most draws", "多为偶数核"),
    "hard": both("dilation up to 9", "空洞率至 9"),
}
PINNED = {1: (1, 2), 2: (1, 1), 3: (4, 5)}


@dataclass(frozen=True)
class Params:
    """Kernel ``k``, dilation ``d`` and input length ``n`` (on which nothing depends)."""

    k: int
    d: int
    n: int

    def __post_init__(self) -> None:
        require(1 <= self.k <= 1000 and 1 <= self.d <= 1000, "k and d lie in 1 to 1000")
        require(1 <= self.n <= 10**6, "n lies in 1 to 1000000")


def draw(rng: Random, level: str) -> Params:
    """Even kernels with odd dilation, where one side gets more, in most draws."""
    even = rng.random() < 0.65
    k = rng.choice((2, 4, 6, 8) if even else (3, 5, 7, 9))
    d = rng.randint(1, {"easy": 2, "interview": 5, "hard": 9}[level])
    if even and level != "easy":
        d |= 1
    return Params(k, d, rng.randint(16, 64))


def statement(q: Params) -> Text:
    """What is asked."""
    call = f'`Conv1d(1, 1, kernel_size={q.k}, dilation={q.d}, padding="same")`'
    return both(
        f"{call} with stride $1$ keeps the length ${q.n}$. How many zeros does PyTorch add on the "
        "left and on the right? Give (left, right).",
        f"步长 $1$ 的 {call} 保持长度 ${q.n}$ 不变。PyTorch 在左右两侧各补多少个零？"
        "请给出（左，右）。",
    )


def solve(q: Params) -> tuple[int, int]:
    """Half on each side; an odd zero goes to the right."""
    total = q.d * (q.k - 1)
    return total // 2, total - total // 2


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    left, right = solve(q)
    total = left + right
    return [
        both(
            f"Without padding the length shrinks by $d(k-1) = {q.d} \\cdot {q.k - 1} = {total}$; "
            "that many zeros are needed.",
            f"不填充时长度减少 $d(k-1) = {q.d} \\cdot {q.k - 1} = {total}$，需要补这么多零。",
        ),
        both(
            f"Half of them on the left: $\\lfloor {total}/2 \\rfloor = {left}$. The rest, "
            f"${right}$, on the right: an odd zero goes there.",
            f"左侧补一半：$\\lfloor {total}/2 \\rfloor = {left}$；其余 ${right}$ 个补在右侧，"
            "多出的一个零也在右侧。",
        ),
    ]


def oracle(q: Params) -> tuple[int, int]:
    """The one split whose explicitly padded convolution equals torch's."""
    import warnings

    import torch

    x = torch.arange(1.0, 1 + q.n + q.d * q.k, dtype=torch.float64).square()[None, None]
    w = torch.arange(1.0, 1 + q.k, dtype=torch.float64)[None, None]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # an even kernel needs a padded copy
        wanted = torch.nn.functional.conv1d(x, w, dilation=q.d, padding="same")
    total = q.d * (q.k - 1)
    for left in range(total + 1):
        padded = torch.nn.functional.pad(x, (left, total - left))
        if torch.equal(torch.nn.functional.conv1d(padded, w, dilation=q.d), wanted):
            return left, total - left
    raise AssertionError("no split fits")


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    left, right = solve(q)
    half = (q.k - 1) // 2
    return {
        "extra_on_the_left": Slip(
            (right, left),
            both(
                "The odd zero was put on the left. PyTorch (like TensorFlow) puts it on the right.",
                "把多出的零放在了左侧。PyTorch（与 TensorFlow 一样）放在右侧。",
            ),
        ),
        "dilation_ignored": Slip(
            (half, q.k - 1 - half),
            both(
                f"The dilation was left out: the kernel spans $d(k-1)+1 = {left + right + 1}$.",
                f"没有考虑空洞率：核的跨度是 $d(k-1)+1 = {left + right + 1}$。",
            ),
        ),
        "half_kernel": Slip(
            (q.d * (q.k // 2), q.d * (q.k // 2)),
            both(
                f"With $d k/2 = {q.d * q.k // 2}$ on each side there are $d = {q.d}$ too many in "
                "all, and the output would grow by as much.",
                f"两侧各补 $d k/2 = {q.d * q.k // 2}$ 个，合计就多了 $d = {q.d}$ 个，"
                "输出也会变长这么多。",
            ),
        ),
        "all_on_each_side": Slip(
            (left + right, left + right),
            both(
                f"${left + right}$ is the number for both sides together.",
                f"${left + right}$ 是两侧合计的数目。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The input between two unknown paddings, and the kernel."""
    title = both("How many zeros on either side?", "两侧各补多少个零？")
    return unknown_padding(language, title, n=q.n, k=q.k, d=q.d)
