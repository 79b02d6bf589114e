"""Mini-batches per epoch and optimiser steps in a whole training, with gradient accumulation.

At the end of each epoch a group of fewer than A mini-batches still makes a step.

Source: PyTorch documentation of torch.utils.data.DataLoader (drop_last); Goodfellow, Bengio and
Courville, Deep Learning (2016), section 8.1.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import several, whole
from engine.drawing.shares import batches
from engine.language import Text, both
from engine.problem import Slip, require

VERSION = 1
TITLE = both("Mini-batches and optimiser steps", "小批数与更新次数")
SKILL = "training-steps"
DIFFICULTY = 1
QUESTION = "33"
FORM = several(whole("mini-batches", zh="每轮小批数"), whole("steps", zh="总更新次数"))
LEVELS = {
    "easy": both("no accumulation", "无梯度累积"),
    "interview": both("accumulation, incomplete batches and groups", "有累积，批与组常不完整"),
    "hard": both("larger data sets, longer accumulation", "更大的数据集，累积更多步"),
}
PINNED = {1: (46, 36), 2: (15, 16), 3: (48, 132)}


@dataclass(frozen=True)
class Params:
    """Samples, batch size, epochs, drop_last, mini-batches accumulated for a step."""

    samples: int
    batch: int
    epochs: int
    drop_last: bool
    accumulate: int

    def __post_init__(self) -> None:
        require(1 <= self.batch <= self.samples <= 10**7, "1 <= batch <= samples <= 10^7")
        require(1 <= self.epochs <= 10**4, "epochs lie in 1 to 10000")
        require(1 <= self.accumulate <= 10**4, "accumulate lies in 1 to 10000")


def draw(rng: Random, level: str) -> Params:
    """Four draws in five leave an incomplete batch, most an incomplete group."""
    sizes = {"easy": (10, 20, 25), "interview": (16, 32, 50, 64), "hard": (64, 128)}
    batch = rng.choice(sizes[level])
    full = rng.randint(*{"easy": (5, 30), "interview": (10, 60), "hard": (60, 300)}[level])
    rest = rng.randint(1, batch - 1) if rng.random() < 0.8 else 0
    epochs = rng.randint(2, 12)
    accumulate = rng.choice({"easy": (1,), "interview": (1, 2, 4, 4), "hard": (4, 6, 8)}[level])
    return Params(full * batch + rest, batch, epochs, rng.random() < 0.45, accumulate)


def statement(q: Params) -> Text:
    """What is asked."""
    loader = f"`DataLoader(batch_size={q.batch}, drop_last={q.drop_last})`"
    how = both("The optimiser steps after every mini-batch.", "每个小批更新一次参数。")
    if q.accumulate > 1:
        how = both(
            f"Gradients are accumulated over ${q.accumulate}$ mini-batches for each step of the "
            "optimiser; what is left at the end of an epoch makes a step of its own.",
            f"梯度累积 ${q.accumulate}$ 个小批后更新一次；每轮末尾不足一组的也单独更新一次。",
        )
    return both(
        f"${q.samples}$ samples are read by {loader} for ${q.epochs}$ epochs. {how['en']} How many "
        "mini-batches does an epoch have, and how many steps does the optimiser make in all?",
        f"用 {loader} 读取 ${q.samples}$ 个样本，训练 ${q.epochs}$ 轮。{how['zh']}"
        "每轮有多少个小批？优化器总共更新多少次？",
    )


def solve(q: Params) -> tuple[int, int]:
    """Round the batches down or up, and the groups of each epoch up."""
    batches = q.samples // q.batch if q.drop_last else -(-q.samples // q.batch)
    return batches, q.epochs * -(-batches // q.accumulate)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    batches, total = solve(q)
    groups = total // q.epochs
    full, rest = divmod(q.samples, q.batch)
    division = f"{q.samples} = {full} \\cdot {q.batch} + {rest}"
    fate = both("nothing is left over", "没有剩余")
    if rest:
        fate = both(f"the rest makes a batch of ${rest}$", f"剩下的 ${rest}$ 个也成一批")
    if rest and q.drop_last:
        fate = both(f"the rest of ${rest}$ is dropped", f"剩下的 ${rest}$ 个被丢弃")
    return [
        both(
            f"${division}$, and {fate['en']}: ${batches}$ mini-batches an epoch.",
            f"${division}$，{fate['zh']}：每轮 ${batches}$ 个小批。",
        ),
        both(
            f"Steps an epoch: $\\lceil {batches}/{q.accumulate} \\rceil = {groups}$.",
            f"每轮更新次数：$\\lceil {batches}/{q.accumulate} \\rceil = {groups}$。",
        ),
        both(
            f"In ${q.epochs}$ epochs: ${q.epochs} \\cdot {groups} = {total}$.",
            f"${q.epochs}$ 轮共 ${q.epochs} \\cdot {groups} = {total}$ 次。",
        ),
    ]


def oracle(q: Params) -> tuple[int, int]:
    """Ask torch's loader for its length and run through the loop of a training."""
    from torch.utils.data import DataLoader

    loader = DataLoader(range(q.samples), batch_size=q.batch, drop_last=q.drop_last)
    made = 0
    for _ in range(q.epochs):
        waiting = 0
        for _batch in range(len(loader)):
            waiting += 1
            if waiting == q.accumulate:
                made, waiting = made + 1, 0
        made += waiting > 0
    return len(loader), made


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    batches, total = solve(q)
    down, rest = divmod(q.samples, q.batch)
    left = batches % q.accumulate
    other = down + 1 if q.drop_last else down
    other_total = q.epochs * -(-other // q.accumulate)
    across = -(-q.epochs * batches // q.accumulate)
    return {
        "last_batch_dropped": Slip(
            (other, other_total) if rest and not q.drop_last else None,
            both(
                f"The incomplete batch was dropped. With `drop_last=False` the last ${rest}$ "
                "samples are a mini-batch, too.",
                f"丢掉了不完整的批。`drop_last=False` 时最后 ${rest}$ 个样本也成一个小批。",
            ),
        ),
        "last_batch_kept": Slip(
            (other, other_total) if rest and q.drop_last else None,
            both(
                f"The incomplete batch of ${rest}$ samples was counted; `drop_last=True` drops it.",
                f"把不完整的批（${rest}$ 个样本）也算上了；`drop_last=True` 会丢弃它。",
            ),
        ),
        "accumulated_across_epochs": Slip(
            (batches, across),
            both(
                "The groups were carried across epochs. Here each epoch ends with a step, so the "
                "rounding up happens in every epoch.",
                "把各轮连起来分组了。本题每轮末尾都要更新，因此每轮分别向上取整。",
            ),
        ),
        "incomplete_group_dropped": Slip(
            (batches, q.epochs * (batches // q.accumulate)),
            both(
                f"The last group of an epoch was dropped. It has only ${left}$ of "
                f"${q.accumulate}$ mini-batches, but makes a step as well.",
                f"丢掉了每轮最后的 ${left}$ 个小批；不足 ${q.accumulate}$ 个也要更新一次。",
            ),
        ),
        "no_accumulation": Slip(
            (batches, q.epochs * batches),
            both(
                f"That is a step for every mini-batch; here ${q.accumulate}$ share one.",
                f"这是每个小批都更新一次；本题 ${q.accumulate}$ 个小批才更新一次。",
            ),
        ),
        "one_epoch": Slip(
            (batches, total // q.epochs),
            both(
                f"Those are the steps of one epoch; there are ${q.epochs}$.",
                f"这只是一轮的更新次数；共有 ${q.epochs}$ 轮。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The mini-batches of an epoch, the last one open."""
    return batches(language, samples=q.samples, batch=q.batch, group=q.accumulate)
