"""How many means a normalisation layer computes, and over how many elements each.

PyTorch layers in training mode on an input of shape (N, C, H, W), or (N, H, W, C) for LayerNorm
over the channels. The answer counts: (means, elements per mean).

Source: Wu and He, Group normalization (2018), section 3 and figure 2.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from random import Random

from engine.answers.form import several, whole
from engine.drawing.batches import planes
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Axes of normalisation layers", "归一化层的统计轴")
SKILL = "normalisation-axes"
DIFFICULTY = 2
FORM = several(whole("means", zh="均值个数"), whole("elements", zh="元素数"))
LEVELS = {
    "easy": both("batch or layer normalisation", "批归一化或层归一化"),
    "interview": both("also instance and group normalisation", "还有实例归一化与组归一化"),
    "hard": both("also channels last, larger sizes", "还有通道在后的情形，尺寸更大"),
}
PINNED = {1: (21, 64), 2: (24, 84), 3: (10, 72)}
WEIGHTS = {"batch": 5, "layer": 5, "instance": 4, "group": 7, "channels": 6}
KINDS = {
    "batch": ("`BatchNorm2d`", "channel", "每个通道", "C", "NHW"),
    "layer": ("`LayerNorm([C, H, W])`", "sample", "每个样本", "N", "CHW"),
    "instance": ("`InstanceNorm2d`", "sample and channel", "每个样本的每个通道", "NC", "HW"),
    "group": ("`GroupNorm`", "sample and group", "每个样本的每组", "NG", "SHW"),
    "channels": ("`LayerNorm(C)`", "sample and position", "每个样本的每个位置", "NHW", "C"),
}
"""Name, what has a mean of its own (in both languages), axes counted, axes averaged over."""


@dataclass(frozen=True)
class Params:
    """Kind (batch, layer, instance, group, channels), sizes, groups (1 but for group)."""

    kind: str
    n: int
    c: int
    h: int
    w: int
    groups: int

    def __post_init__(self) -> None:
        sizes = (self.n, self.c, self.h, self.w)
        require(self.kind in WEIGHTS, f"kind is one of {', '.join(WEIGHTS)}")
        require(min(sizes) >= 1 and max(sizes) <= 1000, "sizes lie in 1 to 1000")
        require(self.groups >= 1 and self.c % self.groups == 0, "groups must divide c")
        require(self.kind == "group" or self.groups == 1, "only group has more than 1 group")


def draw(rng: Random, level: str) -> Params:
    """Sizes that differ, and more than one channel in every group."""
    kinds = list(WEIGHTS)[: {"easy": 2, "interview": 4, "hard": 5}[level]]
    kind = rng.choices(kinds, [WEIGHTS[k] for k in kinds])[0]
    most = {"easy": 6, "interview": 8, "hard": 14}[level]
    n, h, w, share = rng.sample(range(2, most + 1), 4)
    groups = rng.choice([g for g in (2, 3, 4, 8) if g not in (n, share)])
    return Params(kind, n, groups * share, h, w, groups if kind == "group" else 1)


def statement(q: Params) -> Text:
    """What is asked."""
    call = {
        "batch": f"BatchNorm2d({q.c})",
        "layer": f"LayerNorm([{q.c}, {q.h}, {q.w}])",
        "instance": f"InstanceNorm2d({q.c})",
        "group": f"GroupNorm({q.groups}, {q.c})",
        "channels": f"LayerNorm({q.c})",
    }[q.kind]
    last = q.kind == "channels"
    axes = "(N, H, W, C)" if last else "(N, C, H, W)"
    sizes = (q.n, q.h, q.w, q.c) if last else (q.n, q.c, q.h, q.w)
    shape = f"{axes} = ({', '.join(map(str, sizes))})"
    return both(
        f"PyTorch's `{call}` in training mode is applied to an input of shape ${shape}$. How many "
        "means does it compute, and over how many elements is each of them taken?",
        f"对形状为 ${shape}$ 的输入应用 PyTorch 的 `{call}`（训练模式）。它计算多少个均值？"
        "每个均值由多少个元素求得？",
    )


def solve(q: Params) -> tuple[int, int]:
    """Every kind cuts the same elements into parts of its own shape."""
    return _counts(q)[q.kind]


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    _, en, zh, counted, averaged = KINDS[q.kind]
    first, second = _product(q, counted), _product(q, averaged)
    total = f"{solve(q)[0]} \\cdot {solve(q)[1]} = {q.n * q.c * q.h * q.w}"
    return [
        both(f"There is one mean per {en}: ${first}$.", f"{zh}一个均值：${first}$。"),
        both(
            f"Elements of each: ${second}$. Check: ${total}$ is the size of the input.",
            f"每个均值的元素数：${second}$。检验：${total}$ 即输入的元素总数。",
        ),
    ]


def oracle(q: Params) -> tuple[int, int]:
    """Count the inputs on which the first output depends, by autograd through the layer."""
    import torch

    random = torch.Generator().manual_seed(0)
    shape = (q.n, q.h, q.w, q.c) if q.kind == "channels" else (q.n, q.c, q.h, q.w)
    x = torch.randn(shape, generator=random, dtype=torch.float64, requires_grad=True)
    call = torch.nn.functional
    y = {
        "batch": lambda: call.batch_norm(x, None, None, training=True),
        "layer": lambda: call.layer_norm(x, shape[1:]),
        "instance": lambda: call.instance_norm(x),
        "group": lambda: call.group_norm(x, q.groups),
        "channels": lambda: call.layer_norm(x, shape[3:]),
    }[q.kind]()
    (grad,) = torch.autograd.grad(y[0, 0, 0, 0], x)
    together = int(torch.count_nonzero(grad))
    return x.numel() // together, together


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    counts = _counts(q)
    group, each, part = q.kind == "group", counts["group"][1], q.c // q.groups
    _, en, zh, *_ = KINDS[q.kind]
    found = {
        f"as_{kind}_norm": Slip(
            None if q.kind == kind else counts[kind],
            both(
                f"That is {name}, one mean per {en_other}. Here there is one per {en}.",
                f"这是 {name}：{zh_other}一个均值。这里是{zh}一个均值。",
            ),
        )
        for kind, (name, en_other, zh_other, *_) in KINDS.items()
        if kind != "group"
    }
    found["groups_across_the_batch"] = Slip(
        (q.groups, q.n * each) if group else None,
        both(
            f"The groups were taken across the batch; every sample has ${q.groups}$ of its own.",
            f"把组跨样本合并了；每个样本各有 ${q.groups}$ 组。",
        ),
    )
    found["channels_per_group"] = Slip(
        (q.n * part, q.groups * q.h * q.w) if group else None,
        both(
            f"${q.groups}$ is the number of groups; each of them has ${part}$ channels.",
            f"${q.groups}$ 是组数；每组有 ${part}$ 个通道。",
        ),
    )
    return found


def _counts(q: Params) -> dict[str, tuple[int, int]]:
    """Means and elements per mean of every kind."""
    place = q.h * q.w
    return {
        "batch": (q.c, q.n * place),
        "layer": (q.n, q.c * place),
        "instance": (q.n * q.c, place),
        "group": (q.n * q.groups, q.c // q.groups * place),
        "channels": (q.n * place, q.c),
    }


def _product(q: Params, axes: str) -> str:
    """The axes multiplied, in letters and in numbers; S stands for the channels of a group."""
    part = q.c // q.groups
    sizes = {"N": q.n, "C": q.c, "H": q.h, "W": q.w, "G": q.groups, "S": part}
    letters = " \\cdot ".join("(C/G)" if a == "S" else a for a in axes)
    numbers = " \\cdot ".join(str(sizes[a]) for a in axes)
    return f"{letters} = {numbers}" + (f" = {prod(sizes[a] for a in axes)}" if axes[1:] else "")


def figure(q: Params, language: str) -> str:
    """Samples and channels as a grid of maps, without the axes of the mean."""
    return planes(language, n=q.n, c=q.c, side=(q.h, q.w), groups=q.groups)
