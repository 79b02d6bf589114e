"""Trainable parameters and buffer elements of a normalisation layer, by PyTorch's defaults.

BatchNorm2d keeps running statistics; GroupNorm, LayerNorm over (C, H, W) and InstanceNorm2d keep
none. The answer counts numbers: (trainable, buffers).

Source: PyTorch documentation of torch.nn.BatchNorm2d, GroupNorm, LayerNorm and InstanceNorm2d;
Ioffe and Szegedy, Batch normalization (2015).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import several, whole
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Parameters and buffers of normalisation layers", "归一化层的参数与缓冲")
SKILL = "normalisation-parameters"
DIFFICULTY = 2
FORM = several(whole("parameters", zh="参数"), whole("buffers", zh="缓冲区"))
LEVELS = {
    "easy": both("batch and layer normalisation with affine", "带仿射的批归一化与层归一化"),
    "interview": both("four kinds, affine on or off", "四种归一化，仿射开或关"),
    "hard": both("as interview, larger sizes", "同面试难度，尺寸更大"),
}
PINNED = {1: (0, 73), 2: (0, 0), 3: (128, 129)}
KINDS = ("batch", "group", "layer", "instance")


@dataclass(frozen=True)
class Params:
    """Kind (batch, group, layer, instance), channels ``c``, height, width, affine or not."""

    kind: str
    c: int
    h: int
    w: int
    affine: bool

    def __post_init__(self) -> None:
        require(self.kind in KINDS, f"kind is one of {', '.join(KINDS)}")
        require(self.c % 4 == 0 and 4 <= self.c <= 10**4, "c is a multiple of 4 up to 10000")
        require(min(self.h, self.w) >= 1 and max(self.h, self.w) <= 10**3, "h, w in 1 to 1000")


def draw(rng: Random, level: str) -> Params:
    """Batch normalisation in two draws of five; a third without affine parameters."""
    kinds = ("batch", "layer") if level == "easy" else KINDS
    weights = (1, 1) if level == "easy" else (4, 1.5, 4, 1.5)
    kind = rng.choices(kinds, weights)[0]
    most = 64 if level == "hard" else 16
    affine = level == "easy" or rng.random() < 0.7
    h, w = rng.sample(range(2, 17), 2)
    return Params(kind, 4 * rng.randint(1, most), h, w, affine)


def statement(q: Params) -> Text:
    """What is asked."""
    call = {
        "batch": f"BatchNorm2d({q.c}, affine={q.affine})",
        "group": f"GroupNorm(4, {q.c}, affine={q.affine})",
        "layer": f"LayerNorm([{q.c}, {q.h}, {q.w}], elementwise_affine={q.affine})",
        "instance": f"InstanceNorm2d({q.c}, affine={q.affine})",
    }[q.kind]
    shape = f"(N, {q.c}, {q.h}, {q.w})"
    return both(
        f"`{call}` (PyTorch, other arguments at their defaults) is applied to an input of shape "
        f"${shape}$. How many trainable parameters does it have, and how many numbers in its "
        "buffers?",
        f"对形状为 ${shape}$ 的输入应用 `{call}`（PyTorch，其余参数取默认值）。"
        "它有多少个可训练参数？缓冲区里共有多少个数？",
    )


def solve(q: Params) -> tuple[int, int]:
    """Scale and shift per normalised feature; running statistics for batch normalisation only."""
    features = q.c * q.h * q.w if q.kind == "layer" else q.c
    return 2 * features * q.affine, 2 * q.c + 1 if q.kind == "batch" else 0


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    trainable, buffers = solve(q)
    features = q.c * q.h * q.w if q.kind == "layer" else q.c
    each = f"{q.c} \\cdot {q.h} \\cdot {q.w} = {features}" if q.kind == "layer" else f"{q.c}"
    if q.affine:
        first = both(
            f"Affine: a scale and a shift for each of ${each}$ features: "
            f"$2 \\cdot {features} = {trainable}$.",
            f"有仿射：${each}$ 个特征各有一个缩放和一个平移：$2 \\cdot {features} = {trainable}$。",
        )
    else:
        first = both("Not affine: $0$ trainable parameters.", "无仿射：可训练参数为 $0$。")
    if q.kind == "batch":
        second = both(
            f"Buffers: running mean ${q.c}$, running variance ${q.c}$ and num_batches_tracked "
            f"$1$: ${buffers}$. They do not depend on affine.",
            f"缓冲：running_mean ${q.c}$ 个、running_var ${q.c}$ 个、num_batches_tracked $1$ 个，"
            f"共 ${buffers}$ 个，与仿射无关。",
        )
    else:
        second = both(
            "Statistics are taken from each sample, also at test time, so nothing is stored: "
            "$0$ buffers.",
            "统计量每次都由样本自身算出，测试时也一样，无需保存：缓冲为 $0$。",
        )
    return [first, second]


def oracle(q: Params) -> tuple[int, int]:
    """Count what torch allocates."""
    import torch

    layer = {
        "batch": lambda: torch.nn.BatchNorm2d(q.c, affine=q.affine),
        "group": lambda: torch.nn.GroupNorm(4, q.c, affine=q.affine),
        "layer": lambda: torch.nn.LayerNorm([q.c, q.h, q.w], elementwise_affine=q.affine),
        "instance": lambda: torch.nn.InstanceNorm2d(q.c, affine=q.affine),
    }[q.kind]()
    trainable = sum(p.numel() for p in layer.parameters())
    return trainable, sum(b.numel() for b in layer.buffers())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    trainable, buffers = solve(q)
    batch = q.kind == "batch"
    features = q.c * q.h * q.w if q.kind == "layer" else q.c
    return {
        "statistics_trained": Slip(
            (trainable + 2 * q.c, 0) if batch else None,
            both(
                "The running mean and variance were counted as trainable. They are averaged, not "
                "learned by gradients: buffers.",
                "把 running 均值和方差算成了可训练参数。"
                "它们由滑动平均更新，不由梯度学习，属于缓冲。",
            ),
        ),
        "counter_forgotten": Slip(
            (trainable, 2 * q.c) if batch else None,
            both(
                "One buffer element is missing: num_batches_tracked.",
                "缓冲少了一个：num_batches_tracked。",
            ),
        ),
        "buffers_for_all": Slip(
            None if batch else (trainable, 2 * q.c + 1),
            both(
                "Only batch normalisation keeps running statistics (InstanceNorm has "
                "track_running_stats=False by default).",
                "只有批归一化保存 running 统计量（InstanceNorm 默认 track_running_stats=False）。",
            ),
        ),
        "layer_norm_per_channel": Slip(
            (2 * q.c, 0) if q.kind == "layer" and q.affine else None,
            both(
                f"LayerNorm's parameters have the shape that is normalised, here ${q.c} \\cdot "
                f"{q.h} \\cdot {q.w}$, not one per channel.",
                f"LayerNorm 的参数与被归一化的形状相同，这里是 ${q.c} \\cdot {q.h} \\cdot {q.w}$，"
                "而不是每通道一个。",
            ),
        ),
        "affine_ignored": Slip(
            (2 * features, buffers),
            both(
                "With affine off there is no scale and no shift.",
                "关闭仿射后既没有缩放也没有平移。",
            ),
        ),
    }
