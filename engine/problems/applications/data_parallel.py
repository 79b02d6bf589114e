"""Arithmetic of data-parallel training: global batch, samples per GPU, scaled learning rate.

Several GPUs with one copy of the model each; gradients are averaged over all samples of a step.
The sampler pads, so that every GPU gets the same number of samples.

Source: Goyal et al., Accurate, large minibatch SGD: Training ImageNet in 1 hour (2017), section
2.1; PyTorch documentation of torch.utils.data.distributed.DistributedSampler.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from random import Random

from engine.answers.form import real, several, whole
from engine.drawing.shares import devices
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, tex

VERSION = 1
TITLE = both("Arithmetic of data-parallel training", "数据并行训练的算术")
SKILL = "data-parallel"
DIFFICULTY = 2
QUESTION = "33"
FORM = several(
    whole("global batch", zh="全局批量"),
    whole("samples per GPU", zh="每卡样本数"),
    real("learning rate", absolute=0.0, zh="学习率"),
)
LEVELS = {
    "easy": both("two or four GPUs, no accumulation", "2 或 4 块 GPU，无梯度累积"),
    "interview": both("accumulation, shares that do not divide", "有累积，样本数常除不尽"),
    "hard": both("many GPUs and samples", "更多 GPU 与样本"),
}
PINNED = {1: (96, 4862, 0.075), 2: (768, 950, 0.6), 3: (128, 4658, 0.1)}


@dataclass(frozen=True)
class Params:
    """Samples, GPUs, batch per GPU, accumulated mini-batches, learning rate and its batch."""

    samples: int
    gpus: int
    batch: int
    accumulate: int
    rate: float
    base: int

    def __post_init__(self) -> None:
        require(1 <= self.gpus <= 10**4, "gpus lie in 1 to 10000")
        require(self.gpus <= self.samples <= 10**8, "samples lie in gpus to 10^8")
        require(1 <= self.batch <= 10**4, "batch lies in 1 to 10000")
        require(1 <= self.accumulate <= 1000, "accumulate lies in 1 to 1000")
        require(1e-6 <= self.rate <= 10, "rate lies in 0.000001 to 10")
        require(1 <= self.base <= 10**6, "base lies in 1 to 1000000")


def draw(rng: Random, level: str) -> Params:
    """Seven draws in ten have samples that do not divide; most above easy accumulate."""
    gpus = rng.choice({"easy": (2, 4), "interview": (4, 6, 8), "hard": (16, 24, 32, 64)}[level])
    each = rng.randint(*{"easy": (50, 500), "interview": (200, 5000), "hard": (1000, 20000)}[level])
    short = rng.randint(1, gpus - 1) if rng.random() < 0.7 else 0
    batch = rng.choice((8, 16, 24, 32, 48, 64))
    accumulate = rng.choice({"easy": (1,), "interview": (1, 2, 3, 4), "hard": (1, 2, 4)}[level])
    known = (256, 512, 1024) if level == "hard" else (64, 128, 256)
    base = rng.choice([b for b in known if b != gpus * batch * accumulate])
    rate = rng.choice((0.02, 0.05, 0.1))
    return Params(gpus * each - short, gpus, batch, accumulate, rate, base)


def statement(q: Params) -> Text:
    """What is asked."""
    how = both("The optimiser steps after every mini-batch", "每个小批之后更新一次")
    if q.accumulate > 1:
        how = both(
            f"Gradients are accumulated over ${q.accumulate}$ mini-batches before each step",
            f"每累积 ${q.accumulate}$ 个小批的梯度更新一次",
        )
    return both(
        f"${q.gpus}$ GPUs train one model in parallel, each with mini-batches of ${q.batch}$. "
        f"{how['en']}; a step uses the mean over all its samples. A data set of ${q.samples}$ "
        "samples is shared out by PyTorch's `DistributedSampler` (`drop_last=False`: padded to "
        f"equal shares). The learning rate ${given(q.rate)}$ suits a batch of ${q.base}$ and is "
        "scaled linearly. Give the batch of one step over all GPUs, the samples of one GPU per "
        "epoch, and the learning rate (to three significant figures).",
        f"${q.gpus}$ 块 GPU 并行训练同一个模型，每块的小批大小为 ${q.batch}$。{how['zh']}，"
        f"更新用全部样本梯度的平均。数据集有 ${q.samples}$ 个样本，由 PyTorch 的 "
        "`DistributedSampler`（`drop_last=False`：补齐为等份）分给各卡。"
        f"批量为 ${q.base}$ 时学习率取 ${given(q.rate)}$，按线性规则缩放。"
        f"求一次更新的全局批量、每卡每轮的样本数与学习率。学习率{THREE['zh']}",
    )


def solve(q: Params) -> tuple[int, int, float]:
    """Everything that a step averages; shares rounded up; the rate in proportion."""
    together = q.batch * q.gpus * q.accumulate
    return together, -(-q.samples // q.gpus), q.rate * together / q.base


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    together, share, rate = solve(q)
    padding = share * q.gpus - q.samples
    product = f"{q.batch} \\cdot {q.gpus} \\cdot {q.accumulate} = {together}"
    scaled = f"{given(q.rate)} \\cdot {together}/{q.base} = {tex(rate)}"
    return [
        both(
            f"A step averages over mini-batch, GPUs and accumulation: ${product}$ samples.",
            f"一次更新对小批、各卡和累积的全部样本取平均：${product}$ 个。",
        ),
        both(
            f"A share is $\\lceil {q.samples}/{q.gpus} \\rceil = {share}$ samples. The number "
            f"of samples that are used twice to make all shares equal is ${padding}$.",
            f"每卡 $\\lceil {q.samples}/{q.gpus} \\rceil = {share}$ 个样本；"
            f"为使各份相等，有 ${padding}$ 个样本用两次。",
        ),
        both(f"Linear scaling: ${scaled}$.", f"线性缩放：${scaled}$。"),
    ]


def oracle(q: Params) -> tuple[int, int, float]:
    """Ask torch's sampler; collect the batch of a step one GPU and mini-batch at a time."""
    from fractions import Fraction

    from torch.utils.data.distributed import DistributedSampler

    sampler = DistributedSampler(range(q.samples), num_replicas=q.gpus, rank=0, shuffle=False)
    together = sum(q.batch for _gpu in range(q.gpus) for _turn in range(q.accumulate))
    return together, len(sampler), float(Fraction(together, q.base) * Fraction(str(q.rate)))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    together, share, rate = solve(q)
    once = together // q.accumulate
    mean = together // q.gpus
    return {
        "accumulation_forgotten": Slip(
            (once, share, rate / q.accumulate),
            both(
                f"A step waits for ${q.accumulate}$ mini-batches on every GPU, so its batch is "
                f"${q.accumulate}$ times as large.",
                f"每卡累积 ${q.accumulate}$ 个小批才更新一次，批量要再乘 ${q.accumulate}$。",
            ),
        ),
        "one_gpu": Slip(
            (mean, share, rate / q.gpus),
            both(
                f"That is the batch of one GPU. A step averages the gradients of all ${q.gpus}$.",
                f"这只是一块 GPU 的批量。一次更新对全部 ${q.gpus}$ 块的梯度取平均。",
            ),
        ),
        "tail_dropped": Slip(
            (together, q.samples // q.gpus, rate),
            both(
                "The share was rounded down, as with `drop_last=True`. The sampler pads instead: "
                "round up.",
                "样本数向下取整了，那是 `drop_last=True`。这里采样器会补齐：应向上取整。",
            ),
        ),
        "rate_not_scaled": Slip(
            (together, share, q.rate),
            both(
                f"The learning rate was left as it is. The batch changes by the factor "
                f"${together}/{q.base}$, and the rate with it.",
                f"学习率没有缩放。批量乘了 ${together}/{q.base}$，学习率也要乘这个倍数。",
            ),
        ),
        "square_root_scaling": Slip(
            (together, share, q.rate * sqrt(together / q.base)),
            both(
                "That is the square-root rule; the linear rule was asked for.",
                "这是平方根规则；题目要求线性规则。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The mini-batches that go into one step."""
    return devices(language, count=q.gpus, batch=q.batch, accumulated=q.accumulate)
