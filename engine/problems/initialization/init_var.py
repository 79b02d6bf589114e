"""Variances of Xavier and He initialisation for a convolution or a linear layer.

Input and output channels and the kernel; the answer is (variance of Xavier normal, bound a of
Xavier uniform on (-a, a), variance of He normal with fan-in for ReLU).

Source: Glorot and Bengio, Understanding the difficulty of training deep feedforward neural
networks (2010), equations 12 and 16; He et al., Delving deep into rectifiers (2015), section 2.2;
PyTorch documentation of torch.nn.init.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import real, several
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, tex

VERSION = 1
TITLE = both("Xavier and He initialisation", "Xavier 与 He 初始化")
SKILL = "initialisation-scale"
DIFFICULTY = 2
QUESTION = "36"
FORM = several(
    real("Xavier variance", absolute=0.0, zh="Xavier 方差"),
    real("Xavier bound", absolute=0.0, zh="Xavier 上界"),
    real("He variance", absolute=0.0, zh="He 方差"),
)
LEVELS = {
    "easy": both("linear layers", "线性层"),
    "interview": both("convolutions in three draws of four", "四分之三为卷积"),
    "hard": both("rectangular kernels", "非方形卷积核"),
}
PINNED = {
    1: (0.01041666667, 0.1767766953, 0.0625),
    2: (0.01515151515, 0.2132007164, 0.015625),
    3: (0.0016, 0.0692820323, 0.008),
}
WIDTHS = (4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64, 96, 128)


@dataclass(frozen=True)
class Params:
    """Channels ``c_in`` and ``c_out``, kernel ``kh`` by ``kw`` (1 by 1: a linear layer)."""

    c_in: int
    c_out: int
    kh: int
    kw: int

    def __post_init__(self) -> None:
        require(min(self.c_in, self.c_out) >= 1, "channels are at least 1")
        require(max(self.c_in, self.c_out) <= 10**5, "channels up to 100000")
        require(min(self.kh, self.kw) >= 1 and max(self.kh, self.kw) <= 100, "kernel in 1 to 100")


def draw(rng: Random, level: str) -> Params:
    """Widths that differ, so that fan-in and fan-out do."""
    c_in, c_out = rng.sample(WIDTHS, 2)
    if level == "hard":
        return Params(c_in, c_out, *rng.sample((1, 2, 3, 5, 7), 2))
    k = 1 if level == "easy" or rng.random() < 0.25 else rng.choice((2, 3, 5, 7))
    return Params(c_in, c_out, k, k)


def statement(q: Params) -> Text:
    """What is asked."""
    if q.kh == q.kw == 1:
        en = f"A linear layer maps ${q.c_in}$ inputs to ${q.c_out}$ outputs."
        zh = f"一个线性层把 ${q.c_in}$ 个输入映射到 ${q.c_out}$ 个输出。"
    else:
        kernel = f"${q.kh} \\times {q.kw}$"
        en = f"A {kernel} convolution has ${q.c_in}$ input and ${q.c_out}$ output channels."
        zh = f"一个 {kernel} 卷积有 ${q.c_in}$ 个输入通道、${q.c_out}$ 个输出通道。"
    return both(
        f"{en} Give the variance of the weights under Xavier (Glorot) **normal** initialisation, "
        "the bound $a$ of Xavier **uniform** initialisation on $(-a, a)$, both with gain $1$, and "
        f"the variance of He **normal** initialisation for ReLU with fan-in. {THREE['en']}",
        f"{zh}求：Xavier（Glorot）**正态**初始化的权重方差；Xavier **均匀**初始化 $(-a, a)$ 的上界 "
        f"$a$（增益均为 $1$）；用于 ReLU、按 fan-in 计的 He **正态**初始化的方差。{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, float, float]:
    """2/(in + out), the bound with this variance, and 2/in."""
    fan_in, fan_out = q.c_in * q.kh * q.kw, q.c_out * q.kh * q.kw
    return 2 / (fan_in + fan_out), sqrt(6 / (fan_in + fan_out)), 2 / fan_in


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    area = q.kh * q.kw
    fan_in, fan_out = q.c_in * area, q.c_out * area
    xavier, bound, he = (tex(v) for v in solve(q))
    kernel = f" \\cdot {q.kh} \\cdot {q.kw} = "
    ins = f"{q.c_in}{kernel}{fan_in}" if area > 1 else f"{fan_in}"
    outs = f"{q.c_out}{kernel}{fan_out}" if area > 1 else f"{fan_out}"
    fans = f"\\text{{fan}}_\\text{{in}} = {ins}$, $\\text{{fan}}_\\text{{out}} = {outs}"
    both_fans = f"({fan_in} + {fan_out})"
    return [
        both(
            f"${fans}$: the connections of one output and of one input.",
            f"${fans}$：分别为一个输出与一个输入的连接数。",
        ),
        both(
            f"Xavier balances the forward and the backward variance: $2/{both_fans} = {xavier}$.",
            f"Xavier 兼顾前向与反向的方差：$2/{both_fans} = {xavier}$。",
        ),
        both(
            f"A uniform distribution on $(-a, a)$ has variance $a^2/3$, so $a = "
            f"\\sqrt{{6/{both_fans}}} = {bound}$.",
            f"$(-a, a)$ 上的均匀分布方差为 $a^2/3$，故 $a = \\sqrt{{6/{both_fans}}} = {bound}$。",
        ),
        both(
            f"He: ReLU halves the second moment, which the $2$ makes up for: $2/{fan_in} = {he}$.",
            f"He：ReLU 使二阶矩减半，用 $2$ 补偿：$2/{fan_in} = {he}$。",
        ),
    ]


def oracle(q: Params) -> tuple[float, float, float]:
    """Count connections in torch's weight; variance from the mean fan and from torch's gain."""
    import torch

    weight = torch.nn.Conv2d(q.c_in, q.c_out, (q.kh, q.kw), device="meta").weight
    ins, outs = weight[0].numel(), weight[:, 0].numel()
    xavier = 1 / ((ins + outs) / 2)
    gain = torch.nn.init.calculate_gain("relu")
    return xavier, (3 * xavier) ** 0.5, gain**2 / ins


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    xavier, bound, he = solve(q)
    area = q.kh * q.kw
    fan_in, fan_out = q.c_in * area, q.c_out * area
    return {
        "kernel_area_forgotten": Slip(
            (xavier * area, bound * sqrt(area), he * area) if area > 1 else None,
            both(
                f"The kernel's ${q.kh} \\cdot {q.kw} = {area}$ positions are missing in the fans; "
                "each of them is a connection.",
                f"漏乘了核的 ${q.kh} \\cdot {q.kw} = {area}$ 个位置；每个位置都是一条连接。",
            ),
        ),
        "fan_in_alone": Slip(
            (1 / fan_in, sqrt(3 / fan_in), he),
            both(
                "Xavier was computed with fan-in alone, which is LeCun's rule. It takes the mean "
                "of fan-in and fan-out.",
                "Xavier 只用了 fan-in（即 LeCun 初始化）；应取 fan-in 与 fan-out 的均值。",
            ),
        ),
        "deviation_for_variance": Slip(
            (sqrt(xavier), bound, sqrt(he)),
            both(
                "Those are standard deviations; the variances are their squares.",
                "这是标准差；方差是它们的平方。",
            ),
        ),
        "bound_is_the_deviation": Slip(
            (xavier, sqrt(xavier), he),
            both(
                "The bound was taken to be the standard deviation. On $(-a, a)$ the variance is "
                "$a^2/3$, so the bound is $\\sqrt 3$ times as large.",
                "把上界当成了标准差。$(-a, a)$ 上的方差为 $a^2/3$，上界是标准差的 $\\sqrt 3$ 倍。",
            ),
        ),
        "he_with_fan_out": Slip(
            (xavier, bound, 2 / fan_out),
            both(
                f"He's variance was divided by fan-out ${fan_out}$; here it is fan-in ${fan_in}$.",
                f"He 初始化除以了 fan-out ${fan_out}$；这里应除以 fan-in ${fan_in}$。",
            ),
        ),
    }
