"""Number of trainable parameters of a two-dimensional convolution with groups and bias.

Source: PyTorch documentation of torch.nn.Conv2d (shape of weight and bias); Goodfellow, Bengio and
Courville, Deep Learning (2016), section 9.2.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, whole
from engine.drawing.networks.groups import channels
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Parameters of a convolution", "卷积层的参数量")
SKILL = "conv-parameters"
DIFFICULTY = 1
QUESTION = "31"
FORM = one(whole())
LEVELS = {
    "easy": both("square kernel, no groups", "方形核，不分组"),
    "interview": both("groups and bias vary", "分组与偏置各不相同"),
    "hard": both("rectangular kernels, more channels", "非方形核，更多通道"),
}
PINNED = {1: 2180, 2: 2400, 3: 12024}


@dataclass(frozen=True)
class Params:
    """Channels in and out, kernel height and width, groups, bias."""

    cin: int
    cout: int
    kh: int
    kw: int
    groups: int
    bias: bool

    def __post_init__(self) -> None:
        least = min(self.cin, self.cout, self.kh, self.kw, self.groups)
        require(least >= 1, "channels, kernel and groups must be at least 1")
        divides = self.cin % self.groups == 0 == self.cout % self.groups
        require(divides, "groups must divide both numbers of channels")
        require(max(self.cin, self.cout) <= 10**5, "at most 100000 channels")
        require(max(self.kh, self.kw) <= 1000, "the kernel is at most 1000")


def draw(rng: Random, level: str) -> Params:
    """Groups in half of the draws above easy; channels that differ."""
    groups = rng.choice((1, 1, 2, 4)) if level != "easy" else 1
    most = {"easy": 16, "interview": 16, "hard": 48}[level]
    cin, cout = rng.sample(range(1, most + 1), 2)
    kh = rng.choice((1, 3, 5, 7) if level == "hard" else (3, 5))
    kw = rng.choice((1, 3, 5, 7)) if level == "hard" else kh
    return Params(4 * cin, 4 * cout, kh, kw, groups, rng.random() < 0.7)


def statement(q: Params) -> Text:
    """What is asked."""
    call = (
        f"`Conv2d({q.cin}, {q.cout}, kernel_size=({q.kh}, {q.kw}), groups={q.groups}, "
        f"bias={q.bias})`"
    )
    return both(
        f"How many trainable parameters does {call} have? (The first two arguments are the "
        "channels in and out.)",
        f"{call} 有多少个可训练参数？（前两个参数是输入、输出通道数。）",
    )


def solve(q: Params) -> int:
    """One filter per output channel, each over the channels of its group."""
    return q.cout * (q.cin // q.groups) * q.kh * q.kw + q.cout * q.bias


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    seen = q.cin // q.groups
    one_filter = seen * q.kh * q.kw
    total = both("`bias=False`: no biases", "`bias=False`：没有偏置")
    if q.bias:
        total = both(
            f"Biases: ${q.cout}$, one per output channel",
            f"偏置：每个输出通道一个，共 ${q.cout}$ 个",
        )
    return [
        both(
            f"A filter sees the ${q.cin}/{q.groups} = {seen}$ input channels of its group: "
            f"${seen} \\cdot {q.kh} \\cdot {q.kw} = {one_filter}$ weights.",
            f"每个滤波器看到本组的 ${q.cin}/{q.groups} = {seen}$ 个输入通道："
            f"${seen} \\cdot {q.kh} \\cdot {q.kw} = {one_filter}$ 个权重。",
        ),
        both(
            f"There are ${q.cout}$ filters: ${q.cout} \\cdot {one_filter} = "
            f"{q.cout * one_filter}$.",
            f"共有 ${q.cout}$ 个滤波器：${q.cout} \\cdot {one_filter} = {q.cout * one_filter}$。",
        ),
        both(
            f"{total['en']}. Together ${solve(q)}$.",
            f"{total['zh']}。合计 ${solve(q)}$。",
        ),
    ]


def oracle(q: Params) -> int:
    """Count what torch allocates."""
    import torch

    layer = torch.nn.Conv2d(q.cin, q.cout, (q.kh, q.kw), groups=q.groups, bias=q.bias)
    return sum(p.numel() for p in layer.parameters())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    area = q.kh * q.kw
    bias = q.cout * q.bias
    return {
        "groups_ignored": Slip(
            q.cout * q.cin * area + bias,
            both(
                f"The groups were left out: a filter sees only ${q.cin // q.groups}$ of the "
                f"${q.cin}$ input channels.",
                f"没有考虑分组：${q.cin}$ 个输入通道中，"
                f"每个滤波器只看到 ${q.cin // q.groups}$ 个。",
            ),
        ),
        "groups_twice": Slip(
            (q.cout // q.groups) * (q.cin // q.groups) * area + bias,
            both(
                "Both channel counts were divided by the groups. That is one group; there are "
                f"${q.groups}$ of them.",
                f"输入、输出通道都除以了组数，这只是一组的参数；共有 ${q.groups}$ 组。",
            ),
        ),
        "bias_per_input": Slip(
            q.cout * (q.cin // q.groups) * area + q.cin if q.bias else None,
            both(
                "There is one bias per output channel, not per input channel.",
                "偏置是每个输出通道一个，而不是每个输入通道一个。",
            ),
        ),
        "bias_forgotten": Slip(
            q.cout * (q.cin // q.groups) * area if q.bias else None,
            both(
                f"The ${q.cout}$ biases are missing.",
                f"漏了 ${q.cout}$ 个偏置。",
            ),
        ),
        "flat_kernel": Slip(
            q.cout * area + bias,
            both(
                "The kernel was taken as flat. Each filter has one plane per input channel of its "
                "group.",
                "把核当成了一个平面。每个滤波器对本组每个输入通道都有一个平面。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """Channels in their groups, and the kernel."""
    return channels(language, cin=q.cin, cout=q.cout, kernel=(q.kh, q.kw), groups=q.groups)
