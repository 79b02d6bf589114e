"""Output length and padding of a strided SAME convolution, by TensorFlow's and Keras's rule.

Input n, kernel k, stride s along one axis; the answer is (output, left, right).

Source: TensorFlow documentation of tf.nn, notes on padding ("SAME"); Dumoulin and Visin, A guide
to convolution arithmetic for deep learning (2016).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import several, whole
from engine.drawing.windows.taps import unknown_padding
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("SAME padding with a stride", "带步长的 SAME 填充")
SKILL = "same-padding"
DIFFICULTY = 3
QUESTION = "40"
FORM = several(
    whole("output", zh="输出长度"), whole("left", zh="左侧补零数"), whole("right", zh="右侧补零数")
)
LEVELS = {
    "easy": both("stride 2", "步长 2"),
    "interview": both("stride 2 to 4, a remainder in most draws", "步长 2 至 4，多数不能整除"),
    "hard": both("longer inputs, larger kernels", "更长的输入，更大的核"),
}
PINNED = {1: (22, 0, 1), 2: (7, 1, 1), 3: (23, 3, 3)}


@dataclass(frozen=True)
class Params:
    """Length ``n``, kernel ``k``, stride ``s``."""

    n: int
    k: int
    s: int

    def __post_init__(self) -> None:
        require(1 <= self.n <= 10**6, "n lies in 1 to 1000000")
        require(1 <= self.k <= 1000 and 1 <= self.s <= 1000, "k and s lie in 1 to 1000")


def draw(rng: Random, level: str) -> Params:
    """Seven draws in ten leave a remainder."""
    s = rng.randint(2, 2 if level == "easy" else 4)
    n = rng.randint(8, {"easy": 32, "interview": 64, "hard": 224}[level])
    if n % s == 0 and rng.random() < 0.7:
        n += 1
    return Params(n, rng.randint(3, 11 if level == "hard" else 7), s)


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f'A one-dimensional Keras convolution with `padding="same"`, kernel ${q.k}$ and stride '
        f"${q.s}$ is applied to ${q.n}$ values. Give (output length, zeros on the left, zeros on "
        "the right). TensorFlow's rule: the output has $\\lceil n/s \\rceil$ values, and an odd "
        "zero goes to the right.",
        f'对 ${q.n}$ 个值应用核 ${q.k}$、步长 ${q.s}$、`padding="same"` 的一维 Keras 卷积。'
        "给出（输出长度，左侧补零数，右侧补零数）。TensorFlow 规定：输出有 $\\lceil n/s \\rceil$ "
        "个值，多出的零补在右侧。",
    )


def solve(q: Params) -> tuple[int, int, int]:
    """As many zeros as the last window lacks."""
    out = -(-q.n // q.s)
    total = max((out - 1) * q.s + q.k - q.n, 0)
    return out, total // 2, total - total // 2


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    out, left, right = solve(q)
    span = (out - 1) * q.s + q.k
    return [
        both(
            f"Output: $\\lceil {q.n}/{q.s} \\rceil = {out}$.",
            f"输出：$\\lceil {q.n}/{q.s} \\rceil = {out}$。",
        ),
        both(
            f"${out}$ windows span $({out} - 1) \\cdot {q.s} + {q.k} = {span}$ positions; missing: "
            f"$\\max({span} - {q.n}, 0) = {left + right}$.",
            f"${out}$ 个窗口跨越 $({out} - 1) \\cdot {q.s} + {q.k} = {span}$ 个位置，还缺 "
            f"$\\max({span} - {q.n}, 0) = {left + right}$。",
        ),
        both(
            f"Half of them, rounded down, on the left: ${left}$; the rest on the right: ${right}$.",
            f"一半（向下取整）补在左侧：${left}$；其余补在右侧：${right}$。",
        ),
    ]


def oracle(q: Params) -> tuple[int, int, int]:
    """The fewest zeros that give as many windows as there are strides begun inside the input."""
    out = len(range(0, q.n, q.s))
    zeros = 0
    while len(range(0, q.n + zeros - q.k + 1, q.s)) < out:
        zeros += 1
    left = sum(1 for zero in range(zeros) if zero % 2)
    return out, left, zeros - left


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    out, left, right = solve(q)
    total = q.k - 1
    return {
        "rounded_down": Slip(
            (q.n // q.s, left, right),
            both(
                "The output length is rounded up: every stride that begins inside the input "
                "counts.",
                "输出长度应向上取整：每个起点在输入内的步都算。",
            ),
        ),
        "padding_of_stride_one": Slip(
            (out, total // 2, total - total // 2),
            both(
                f"$k - 1 = {total}$ zeros are right for stride $1$. With a larger stride the last "
                "window may need fewer.",
                f"步长为 $1$ 时才补 $k - 1 = {total}$ 个零。步长更大时，最后的窗口可能需要得更少。",
            ),
        ),
        "same_means_same_size": Slip(
            (q.n, left, right),
            both(
                "The size stays the same only for stride $1$; a stride divides it.",
                "只有步长 $1$ 时尺寸才不变；步长会成倍缩小尺寸。",
            ),
        ),
        "extra_on_the_left": Slip(
            (out, right, left),
            both(
                "The odd zero belongs on the right.",
                "多出的零应补在右侧。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The input between two unknown paddings, and the kernel with its stride."""
    title = both("How many zeros on either side?", "两侧各补多少个零？")
    return unknown_padding(language, title, n=q.n, k=q.k, s=q.s)
