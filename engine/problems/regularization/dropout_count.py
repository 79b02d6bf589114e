"""Dropout as an ensemble: number of masks, expected units kept, probability of losing a layer.

Every hidden unit is kept independently with probability q. The answer is (number of masks over all
hidden layers, expected number of units kept, probability that at least one layer loses all units).

Source: Srivastava et al., Dropout: A simple way to prevent neural networks from overfitting (2014),
section 1; Goodfellow, Bengio and Courville, Deep Learning (2016), section 7.12.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from random import Random

from engine.answers.form import real, several, whole
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, tex

VERSION = 1
TITLE = both("Counting dropout masks", "Dropout 掩码计数")
SKILL = "dropout"
DIFFICULTY = 2
QUESTION = "32"
FORM = several(
    whole("masks", zh="掩码数"), real("kept", zh="期望保留数"), real("lost", zh="整层丢失概率")
)
LEVELS = {
    "easy": both("one hidden layer", "一个隐藏层"),
    "interview": both("one or two hidden layers", "一至两个隐藏层"),
    "hard": both("two or three hidden layers", "二至三个隐藏层"),
}
PINNED = {1: (64, 2.4, 0.046656), 2: (8, 2.25, 0.015625), 3: (8, 0.9, 0.343)}


@dataclass(frozen=True)
class Params:
    """Hidden units of each layer, and the probability ``keep`` of keeping a unit."""

    layers: tuple[int, ...]
    keep: float

    def __post_init__(self) -> None:
        require(1 <= len(self.layers) <= 10, "there are 1 to 10 layers")
        require(min(self.layers) >= 1 and sum(self.layers) <= 39, "layers >= 1, together <= 39")
        require(0.01 <= self.keep <= 0.99, "keep lies in 0.01 to 0.99")


def draw(rng: Random, level: str) -> Params:
    """Small layers, so that losing one is not all but impossible."""
    count = {"easy": 1, "interview": rng.randint(1, 2), "hard": rng.randint(2, 3)}[level]
    most = {1: 10, 2: 6, 3: 4}[count]
    while True:
        layers = tuple(rng.randint(2, most) for _ in range(count))
        keep = rng.choice((0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9))
        if _lost(layers, 1 - keep) > 1e-5:
            return Params(layers, keep)


def statement(q: Params) -> Text:
    """What is asked."""
    sizes = ",\\ ".join(map(str, q.layers))
    single = len(q.layers) == 1
    en = f"one hidden layer of ${sizes}$ units" if single else f"hidden layers of ${sizes}$ units"
    zh = f"有一个隐藏层，共 ${sizes}$ 个单元" if single else f"各隐藏层的单元数为 ${sizes}$"
    which = (
        ("the hidden layer", "该隐藏层") if single else ("at least one hidden layer", "至少一层")
    )
    return both(
        f"A network has {en}. Dropout **keeps** every hidden unit independently with probability "
        f"${given(q.keep)}$. Give the number of different masks, the expected number of units "
        f"kept, and the probability that {which[0]} loses all of its units. {THREE['en']}",
        f"网络{zh}。Dropout 以概率 ${given(q.keep)}$ 独立地**保留**每个隐藏单元。"
        f"给出不同掩码的个数、保留单元数的期望，以及{which[1]}的单元全部被丢弃的概率。"
        f"{THREE['zh']}",
    )


def solve(q: Params) -> tuple[int, float, float]:
    """(2^N, N q, 1 - product of 1 - (1-q)^n)."""
    units = sum(q.layers)
    survives = prod(1 - (1 - q.keep) ** n for n in q.layers)
    return 2**units, units * q.keep, 1 - survives


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    masks, kept, lost = (tex(v) for v in solve(q))
    units, drop = sum(q.layers), tex(1 - q.keep)
    each = ",\\ ".join(f"{drop}^{{{n}}} = {tex((1 - q.keep) ** n)}" for n in sorted({*q.layers}))
    told: list[Text] = [
        both(
            f"Each of the ${units}$ units is in or out: $2^{{{units}}} = {masks}$ masks.",
            f"${units}$ 个单元各有保留、丢弃两种可能：$2^{{{units}}} = {masks}$ 个掩码。",
        ),
        both(
            f"Expected number kept: ${units} \\cdot {given(q.keep)} = {kept}$.",
            f"保留单元数的期望：${units} \\cdot {given(q.keep)} = {kept}$。",
        ),
        both(
            f"A layer of $n$ units is lost if all of them are dropped, each with "
            f"probability ${drop}$: ${each}$.",
            f"一层的 $n$ 个单元全被丢弃才会丢失该层，每个单元被丢弃的概率为 ${drop}$：${each}$。",
        ),
    ]
    if len(q.layers) > 1:
        factors = "".join(f"(1 - {tex((1 - q.keep) ** n)})" for n in q.layers)
        told.append(
            both(
                f"At least one is lost unless all survive: $1 - {factors} = {lost}$.",
                f"除非各层都留存，否则至少丢失一层：$1 - {factors} = {lost}$。",
            )
        )
    return told


def oracle(q: Params) -> tuple[int, float, float]:
    """Spell out every mask with its probability."""
    import numpy as np

    units = sum(q.layers)
    masks = np.arange(2**units)[:, None] >> np.arange(units) & 1
    chance = np.where(masks == 1, q.keep, 1 - q.keep).prod(axis=1)
    blocks = np.split(masks, np.cumsum(q.layers)[:-1], axis=1)
    dead = np.any([block.max(axis=1) == 0 for block in blocks], axis=0)
    return len(masks), float(chance @ masks.sum(axis=1)), float(chance[dead].sum())


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    masks, kept, lost = solve(q)
    units, several_layers = sum(q.layers), len(q.layers) > 1
    return {
        "one_per_unit": Slip(
            (units, kept, lost),
            both(
                f"Units are dropped independently, not one at a time: every subset of the "
                f"${units}$ is a mask, $2^{{{units}}}$ in all.",
                f"单元是各自独立丢弃的，并非每次只丢一个：${units}$ 个单元的每个子集都是一个掩码，"
                f"共 $2^{{{units}}}$ 个。",
            ),
        ),
        "masks_added": Slip(
            (sum(2**n for n in q.layers), kept, lost) if several_layers else None,
            both(
                "The masks of the layers were added. Any mask of one layer goes with any of "
                "another: multiply.",
                "把各层的掩码数相加了。一层的任一掩码可与另一层的任一掩码搭配：应当相乘。",
            ),
        ),
        "keep_and_drop_swapped": Slip(
            (masks, units - kept, _lost(q.layers, q.keep)),
            both(
                f"${given(q.keep)}$ is the probability to keep a unit; it was used as the one to "
                "drop it.",
                f"${given(q.keep)}$ 是保留概率，却被当作丢弃概率使用了。",
            ),
        ),
        "one_unit_lost": Slip(
            (masks, kept, 1 - q.keep**units),
            both(
                "That is the probability that at least one **unit** is dropped. A layer is lost "
                "only when all of its units are.",
                "这是至少丢弃一个**单元**的概率。整层单元都被丢弃才算丢失该层。",
            ),
        ),
        "all_layers_lost": Slip(
            (masks, kept, (1 - q.keep) ** units) if several_layers else None,
            both(
                "That is the probability that **every** layer loses all units; one lost layer is "
                "enough to block the signal.",
                "这是**每一层**都全部丢弃的概率；只要有一层丢失，信号就被阻断。",
            ),
        ),
    }


def _lost(layers: tuple[int, ...], drop: float) -> float:
    return 1 - prod(1 - drop**n for n in layers)
