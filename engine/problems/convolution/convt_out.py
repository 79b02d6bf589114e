"""Output length of a one-dimensional transposed convolution.

Input of n values, kernel k, stride s, padding p, dilation d and output_padding o as in PyTorch;
the answer is a number of values.

Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016), section 4;
PyTorch documentation of torch.nn.ConvTranspose1d.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.windows.spread import spread
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Transposed convolution output size", "转置卷积输出尺寸")
SKILL = "transposed-conv-shapes"
DIFFICULTY = 2
QUESTION = "40"
FORM = one(whole())
LEVELS = {
    "easy": both("no dilation, no output padding", "无空洞，无 output_padding"),
    "interview": both(
        "stride 2 or 3, output padding in half of the draws", "步长 2 或 3，半数有 output_padding"
    ),
    "hard": both("dilation up to 3", "空洞率至 3"),
}
PINNED = {1: 28, 2: 48, 3: 38}


@dataclass(frozen=True)
class Params:
    """Length ``n``, kernel, stride, padding, dilation and output_padding ``o``."""

    n: int
    k: int
    s: int
    p: int
    d: int
    o: int

    def __post_init__(self) -> None:
        require(min(self.n, self.k, self.s, self.d) >= 1, "n, k, s and d must be at least 1")
        require(self.p >= 0 and self.n <= 10**6, "p >= 0 and n <= 1000000")
        require(0 <= self.o < max(self.s, self.d), "0 <= output_padding < max(stride, dilation)")
        require(solve(self) >= 1, "the output must not be empty")


def draw(rng: Random, level: str) -> Params:
    """Output padding and padding in about half of the draws each."""
    s = rng.randint(2, 4 if level == "hard" else 3)
    d = rng.randint(1, 3) if level == "hard" else 1
    k = rng.randint(2, 7)
    p = rng.randint(1, min(3, k - 1)) if rng.random() < 0.65 else 0
    o = rng.randint(1, s - 1) if level != "easy" and rng.random() < 0.5 else 0
    return Params(rng.randint(4, 32), k, s, p, d, o)


def statement(q: Params) -> Text:
    """What is asked."""
    call = (
        f"`ConvTranspose1d(kernel_size={q.k}, stride={q.s}, padding={q.p}, dilation={q.d}, "
        f"output_padding={q.o})`"
    )
    return both(
        f"{call} (PyTorch) is applied to ${q.n}$ values. How many values come out?",
        f"对 ${q.n}$ 个值应用 {call}（PyTorch），输出有多少个值？",
    )


def solve(q: Params) -> int:
    """The input size of the convolution that this one transposes."""
    return (q.n - 1) * q.s - 2 * q.p + q.d * (q.k - 1) + q.o + 1


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    reach = q.d * (q.k - 1) + 1
    spread = (q.n - 1) * q.s
    return [
        both(
            f"Each input value lays down a kernel that covers ${q.d} \\cdot {q.k - 1} + 1 = "
            f"{reach}$ outputs; neighbours lie ${q.s}$ apart.",
            f"每个输入值铺下一个核，覆盖 ${q.d} \\cdot {q.k - 1} + 1 = {reach}$ 个输出；"
            f"相邻的核相距 ${q.s}$。",
        ),
        both(
            f"From the first start to the last: $({q.n} - 1) \\cdot {q.s} = {spread}$, and the "
            f"last kernel adds ${reach}$.",
            f"首末起点相距 $({q.n} - 1) \\cdot {q.s} = {spread}$，最后一个核再加 ${reach}$。",
        ),
        both(
            f"Padding crops ${q.p}$ on each side, output padding adds ${q.o}$ on the right: "
            f"${spread} + {reach} - 2 \\cdot {q.p} + {q.o} = {solve(q)}$.",
            f"填充在两侧各裁掉 ${q.p}$，output_padding 在右侧加 ${q.o}$："
            f"${spread} + {reach} - 2 \\cdot {q.p} + {q.o} = {solve(q)}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """The length that torch returns for zeros."""
    import torch

    layer = torch.nn.ConvTranspose1d(
        1, 1, q.k, stride=q.s, padding=q.p, output_padding=q.o, dilation=q.d, bias=False
    )
    return int(layer(torch.zeros(1, 1, q.n)).shape[-1])


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    right = solve(q)
    forward = q.n + 2 * q.p - q.d * (q.k - 1) - 1
    return {
        "stride_times_n": Slip(
            right + q.s,
            both(
                f"$n s$ was used. ${q.n}$ kernels have ${q.n - 1}$ steps between them: $(n-1)s$.",
                f"用了 $n s$。${q.n}$ 个核之间只有 ${q.n - 1}$ 步：$(n-1)s$。",
            ),
        ),
        "padding_added": Slip(
            right + 4 * q.p,
            both(
                "The padding was added. In a transposed convolution it crops the output, because "
                "it is the padding of the convolution that is transposed.",
                "把填充加上去了。转置卷积中的填充是被转置的那个卷积的填充，因此会裁掉输出。",
            ),
        ),
        "output_padding_ignored": Slip(
            right - q.o,
            both(
                f"`output_padding` was left out; it adds ${q.o}$ on one side.",
                f"漏了 `output_padding`；它在一侧增加 ${q.o}$。",
            ),
        ),
        "forward_formula": Slip(
            forward // q.s + 1 if forward >= 0 else None,
            both(
                "That is the size of an ordinary convolution, which shrinks. The transposed one "
                "goes from its output back to its input.",
                "这是普通卷积的输出尺寸（变小）。转置卷积是从卷积的输出尺寸回到输入尺寸。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The kernels of the first two inputs and of the last one over the cropped output."""
    title = both("Inputs spread over the output by the stride", "输入按步长铺到输出上")
    return spread(language, title, n=q.n, k=q.k, s=q.s, p=q.p, d=q.d, o=q.o)
