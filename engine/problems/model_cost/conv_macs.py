"""Multiply-accumulates and FLOPs of a two-dimensional convolution, bias not counted.

A batch of N images; one multiply-accumulate (MAC) counts as two FLOPs.

Source: PyTorch, torch.utils.flop_counter (2 FLOPs per multiply-accumulate); Howard et al.,
MobileNets (2017), section 3.1 for the cost of a convolution.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import several, whole
from engine.drawing.networks.groups import channels
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Cost of a convolution: MACs and FLOPs", "卷积的计算量：MACs 与 FLOPs")
SKILL = "conv-cost"
DIFFICULTY = 2
QUESTION = "31"
FORM = several(whole("MACs", unit="MACs"), whole("FLOPs", unit="FLOPs"))
LEVELS = {
    "easy": both("one image, stride 1, no groups", "单张图片，步长 1，不分组"),
    "interview": both("batch, stride, padding and groups vary", "批量、步长、填充与分组各不相同"),
    "hard": both("larger images and more channels", "更大的图片与更多通道"),
}
PINNED = {1: (207360, 414720), 2: (336000, 672000), 3: (6292800, 12585600)}


@dataclass(frozen=True)
class Params:
    """Batch, channels in and out, height, width, kernel side, stride, padding, groups."""

    batch: int
    cin: int
    cout: int
    h: int
    w: int
    k: int
    s: int
    p: int
    groups: int

    def __post_init__(self) -> None:
        least = min(self.batch, self.cin, self.cout, self.h, self.w, self.k, self.s, self.groups)
        require(least >= 1 and self.p >= 0, "sizes must be at least 1 and the padding at least 0")
        divides = self.cin % self.groups == 0 == self.cout % self.groups
        require(divides, "groups must divide both numbers of channels")
        require(self.k <= min(self.h, self.w) + 2 * self.p, "the kernel must fit")
        most = max(self.batch, self.cin, self.cout, self.h, self.w)
        require(most <= 10**5, "no size may exceed 100000")

    @property
    def out(self) -> tuple[int, int]:
        """Height and width of the output."""
        side = 2 * self.p - self.k
        return (self.h + side) // self.s + 1, (self.w + side) // self.s + 1


def draw(rng: Random, level: str) -> Params:
    """Height and width differ; half of the draws above easy have groups."""
    easy = level == "easy"
    groups = 1 if easy else rng.choice((1, 2, 2, 4))
    most = 16 if level == "hard" else 8
    cin, cout = (4 * rng.randint(1, most) for _ in range(2))
    h, w = rng.sample(range(8, 65 if level == "hard" else 33), 2)
    k = rng.choice((1, 3, 5))
    s = 1 if easy else rng.randint(1, 2)
    batch = 1 if easy else rng.randint(2, 4)
    return Params(batch, cin, cout, h, w, k, s, rng.randint(0, 2), groups)


def statement(q: Params) -> Text:
    """What is asked."""
    call = (
        f"`Conv2d({q.cin}, {q.cout}, kernel_size={q.k}, stride={q.s}, padding={q.p}, "
        f"groups={q.groups}, bias=False)`"
    )
    shape = f"({q.batch}, {q.cin}, {q.h}, {q.w})"
    return both(
        f"{call} is applied to a batch of shape ${shape}$ (N, C, H, W). Give the number of "
        "multiply-accumulates and the number of FLOPs, counting two FLOPs per multiply-accumulate.",
        f"对形状为 ${shape}$（N, C, H, W）的批应用 {call}。给出乘加次数（MACs）与 FLOPs，"
        "一次乘加计两个 FLOPs。",
    )


def solve(q: Params) -> tuple[int, int]:
    """Output values times the multiply-adds that each of them costs."""
    oh, ow = q.out
    macs = q.batch * q.cout * oh * ow * (q.cin // q.groups) * q.k**2
    return macs, 2 * macs


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    oh, ow = q.out
    macs, flops = solve(q)
    outputs = q.batch * q.cout * oh * ow
    each = q.cin // q.groups * q.k**2
    return [
        both(
            f"Output: $\\lfloor ({q.h} + 2 \\cdot {q.p} - {q.k})/{q.s} \\rfloor + 1 = {oh}$ rows, "
            f"$\\lfloor ({q.w} + 2 \\cdot {q.p} - {q.k})/{q.s} \\rfloor + 1 = {ow}$ columns.",
            f"输出：$\\lfloor ({q.h} + 2 \\cdot {q.p} - {q.k})/{q.s} \\rfloor + 1 = {oh}$ 行，"
            f"$\\lfloor ({q.w} + 2 \\cdot {q.p} - {q.k})/{q.s} \\rfloor + 1 = {ow}$ 列。",
        ),
        both(
            f"That is ${q.batch} \\cdot {q.cout} \\cdot {oh} \\cdot {ow} = {outputs}$ values, each "
            f"costing ${q.cin}/{q.groups} \\cdot {q.k}^2 = {each}$ multiply-accumulates.",
            f"共 ${q.batch} \\cdot {q.cout} \\cdot {oh} \\cdot {ow} = {outputs}$ 个值，每个需要 "
            f"${q.cin}/{q.groups} \\cdot {q.k}^2 = {each}$ 次乘加。",
        ),
        both(
            f"MACs ${outputs} \\cdot {each} = {macs}$, FLOPs $2 \\cdot {macs} = {flops}$.",
            f"MACs 为 ${outputs} \\cdot {each} = {macs}$，FLOPs 为 $2 \\cdot {macs} = {flops}$。",
        ),
    ]


def oracle(q: Params) -> tuple[int, int]:
    """Count with torch on the meta device, which computes shapes only."""
    import torch
    from torch.utils.flop_counter import FlopCounterMode

    layer = torch.nn.Conv2d(
        q.cin, q.cout, q.k, stride=q.s, padding=q.p, groups=q.groups, bias=False, device="meta"
    )
    with FlopCounterMode(display=False) as counter:
        layer(torch.zeros(q.batch, q.cin, q.h, q.w, device="meta"))
    flops = int(counter.get_total_flops())
    return flops // 2, flops


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    oh, ow = q.out
    macs, _ = solve(q)
    each = q.batch * q.cout * (q.cin // q.groups) * q.k**2
    return {
        "one_dimension": Slip(
            (each * oh, 2 * each * oh),
            both(
                "Only one side of the output was counted; there are rows and columns.",
                "只数了输出的一条边；应为行数乘列数。",
            ),
        ),
        "input_size": Slip(
            (each * q.h * q.w, 2 * each * q.h * q.w),
            both(
                f"The input's size was used. The kernel stops at ${oh} \\cdot {ow}$ places, "
                f"not at ${q.h} \\cdot {q.w}$.",
                f"用了输入的尺寸。核只停在 ${oh} \\cdot {ow}$ 个位置，"
                f"而不是 ${q.h} \\cdot {q.w}$ 个。",
            ),
        ),
        "flops_equal_macs": Slip(
            (macs, macs),
            both(
                "A multiply-accumulate is a multiplication and an addition, hence two FLOPs.",
                "一次乘加包含一次乘法和一次加法，计两个 FLOPs。",
            ),
        ),
        "groups_ignored": Slip(
            (macs * q.groups, 2 * macs * q.groups),
            both(
                f"The groups were left out: each output value sees only ${q.cin // q.groups}$ of "
                f"${q.cin}$ channels.",
                f"没有考虑分组：每个输出值只看到 ${q.cin}$ 个通道中的 ${q.cin // q.groups}$ 个。",
            ),
        ),
        "batch_forgotten": Slip(
            (macs // q.batch, 2 * macs // q.batch),
            both(
                f"That is the cost of one image; the batch has ${q.batch}$.",
                f"这是一张图片的计算量；批中有 ${q.batch}$ 张。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """Channels in their groups, and the kernel."""
    return channels(language, cin=q.cin, cout=q.cout, kernel=(q.k, q.k), groups=q.groups)
