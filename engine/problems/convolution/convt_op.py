"""The output_padding with which a transposed convolution restores the length of its input.

A convolution of n values (kernel k, stride s, padding p on each side) is followed by a transposed
one with the same settings; the answer is (length in between, output_padding), both in values.

Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016), section 4.6;
PyTorch documentation of torch.nn.ConvTranspose1d, note on output_padding.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import several, whole
from engine.drawing.networks.gates import back_again
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Restoring the length with output_padding", "用 output_padding 恢复原长度")
SKILL = "transposed-conv-shapes"
DIFFICULTY = 2
QUESTION = "40"
FORM = several(whole("m"), whole("output_padding"))
LEVELS = {
    "easy": both("stride 2 or 3, short input", "步长 2 或 3，短输入"),
    "interview": both(
        "strides 2 to 5, three draws in four lose values", "步长 2 至 5，四分之三有余数"
    ),
    "hard": both("strides up to 8, even kernels, longer inputs", "步长至 8，含偶数核，输入更长"),
}
PINNED = {1: (17, 0), 2: (17, 1), 3: (24, 0)}


@dataclass(frozen=True)
class Params:
    """Length ``n``, kernel ``k``, stride ``s`` and padding ``p`` on each side."""

    n: int
    k: int
    s: int
    p: int

    def __post_init__(self) -> None:
        require(1 <= self.n <= 10**6 and 0 <= self.p <= 1000, "n in 1 to 1000000, p in 0 to 1000")
        require(2 <= self.s <= 1000, "the stride lies in 2 to 1000")
        require(1 <= self.k <= self.n + 2 * self.p, "the kernel must fit: 1 <= k <= n + 2p")


def draw(rng: Random, level: str) -> Params:
    """A remainder in three draws of four; every remainder is as likely as the others."""
    s = rng.choice({"easy": (2, 3), "interview": (2, 3, 4, 5, 5), "hard": (4, 5, 6, 7, 8)}[level])
    kernels = {"easy": (3, 5), "interview": (2, 3, 4, 5, 7), "hard": (4, 5, 6, 8, 9, 11)}
    k = rng.choice(kernels[level])
    p = rng.randint(1, k // 2) if rng.random() < 0.75 else 0
    lost = rng.randint(1, s - 1) if rng.random() < 0.75 else 0
    low, high = {"easy": (6, 20), "interview": (8, 30), "hard": (15, 40)}[level]
    return Params(rng.randint(low, high) * s + lost + k - 2 * p, k, s, p)


def statement(q: Params) -> Text:
    """What is asked."""
    call = f"kernel_size={q.k}, stride={q.s}, padding={q.p}"
    return both(
        f"`Conv1d({call})` turns ${q.n}$ values into $m$. Then `ConvTranspose1d({call}, "
        f"output_padding=...)` is to give ${q.n}$ values again (PyTorch, no dilation). Give $m$ "
        "and the output_padding.",
        f"`Conv1d({call})` 把 ${q.n}$ 个值变成 $m$ 个，再用 `ConvTranspose1d({call}, "
        f"output_padding=...)` 恢复为 ${q.n}$ 个值（PyTorch，无空洞）。求 $m$ 和 output_padding。",
    )


def solve(q: Params) -> tuple[int, int]:
    """Quotient plus one, and the remainder that the floor dropped."""
    room = q.n + 2 * q.p - q.k
    return room // q.s + 1, room % q.s


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    m, extra = solve(q)
    room = q.n + 2 * q.p - q.k
    bare = (m - 1) * q.s + q.k - 2 * q.p
    return [
        both(
            f"The convolution's last possible start is ${q.n} + 2 \\cdot {q.p} - {q.k} = {room}$, "
            f"so $m = \\lfloor {room}/{q.s} \\rfloor + 1 = {m}$.",
            f"卷积的起点最多到 ${q.n} + 2 \\cdot {q.p} - {q.k} = {room}$，"
            f"因此 $m = \\lfloor {room}/{q.s} \\rfloor + 1 = {m}$。",
        ),
        both(
            f"Without output_padding the transposed convolution gives "
            f"$({m} - 1) \\cdot {q.s} + {q.k} - 2 \\cdot {q.p} = {bare}$ values.",
            f"不用 output_padding 时，转置卷积输出 "
            f"$({m} - 1) \\cdot {q.s} + {q.k} - 2 \\cdot {q.p} = {bare}$ 个值。",
        ),
        both(
            f"Missing: ${q.n} - {bare} = {extra}$, the remainder of ${room}/{q.s}$ that the floor "
            f"dropped. So output_padding is ${extra}$.",
            f"还缺 ${q.n} - {bare} = {extra}$ 个，正是 ${room}/{q.s}$ 向下取整时舍去的余数。"
            f"所以 output_padding 为 ${extra}$。",
        ),
    ]


def oracle(q: Params) -> tuple[int, int]:
    """Try every output_padding that torch allows until the length fits."""
    import torch

    signal, weight = torch.zeros(1, 1, q.n), torch.zeros(1, 1, q.k)
    small = torch.nn.functional.conv1d(signal, weight, stride=q.s, padding=q.p)
    for extra in range(q.s):
        back = torch.nn.functional.conv_transpose1d(
            small, weight, stride=q.s, padding=q.p, output_padding=extra
        )
        if back.shape == signal.shape:
            return int(small.shape[-1]), extra
    raise ArithmeticError("no output_padding restores the length")


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    m, extra = solve(q)
    once = q.n + q.p - q.k
    return {
        "always_zero": Slip(
            (m, 0),
            both(
                f"A transposed convolution does not undo the floor, which cut ${extra}$ off the "
                "padded input's end. output_padding has to add this again.",
                f"转置卷积不会还原向下取整：填充后的输入末尾被舍去了 ${extra}$ 个位置，"
                "要由 output_padding 补上。",
            ),
        ),
        "always_stride_minus_one": Slip(
            (m, q.s - 1),
            both(
                f"$s - 1 = {q.s - 1}$ is right in special cases only, such as kernel $3$, stride "
                "$2$, padding $1$ and an even length. In general it is the remainder of "
                "$(n + 2p - k)/s$.",
                f"$s - 1 = {q.s - 1}$ 只在特例中正确，例如核 $3$、步长 $2$、填充 $1$、偶数长度。"
                "一般情形是 $(n + 2p - k)/s$ 的余数。",
            ),
        ),
        "remainder_of_n": Slip(
            (m, q.n % q.s),
            both(
                f"${q.n % q.s}$ is the remainder of $n/s$. What is divided by the stride is "
                "how far the kernel can move, $n + 2p - k$.",
                f"${q.n % q.s}$ 是 $n/s$ 的余数。被步长除的是核能移动的距离 $n + 2p - k$。",
            ),
        ),
        "complement": Slip(
            (m, q.s - extra) if extra else None,
            both(
                f"${q.s - extra}$ is what one more window would need. What has to be added back is "
                f"what was dropped: ${extra}$.",
                f"${q.s - extra}$ 是再凑一个窗口所差的数。要补回的是被舍去的 ${extra}$ 个。",
            ),
        ),
        "padding_once": Slip(
            (once // q.s + 1, once % q.s) if once >= 0 else None,
            both(
                f"The padding was added once; both sides get ${q.p}$.",
                f"填充只加了一次；两侧各填 ${q.p}$。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The way down to m values and back."""
    return back_again(language, n=q.n, k=q.k, s=q.s, p=q.p)
