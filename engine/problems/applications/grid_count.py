"""Cost of a grid search with k-fold cross-validation: configurations, trainings, hours.

The weight decay is either common to all layers or chosen for every layer on its own.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), sections 5.3.1 and 11.4.3; Bergstra
and Bengio, Random search for hyper-parameter optimization (2012), section 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod
from random import Random

from engine.answers.form import real, several, whole
from engine.drawing.shares import choices
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, tex

VERSION = 1
TITLE = both("Cost of a grid search", "网格搜索的代价")
SKILL = "hyperparameter-search"
DIFFICULTY = 1
QUESTION = "26"
FORM = several(
    whole("configurations", zh="组合数"),
    whole("trainings", zh="训练次数"),
    real("time", unit="h", zh="时间"),
)
LEVELS = {
    "easy": both("one weight decay for all layers", "各层共用一个权重衰减"),
    "interview": both("often a weight decay per layer", "常为每层单独选权重衰减"),
    "hard": both("more hyperparameters and layers", "更多超参数与层"),
}
PINNED = {1: (8, 64, 17.06666667), 2: (8, 32, 13.33333333), 3: (75, 750, 50.0)}


@dataclass(frozen=True)
class Params:
    """Grid sizes, values of the weight decay, layers that choose it (1: shared), folds, minutes."""

    sizes: tuple[int, ...]
    decays: int
    layers: int
    folds: int
    minutes: int

    def __post_init__(self) -> None:
        require(1 <= len(self.sizes) <= 6, "there are 1 to 6 other hyperparameters")
        require(all(1 <= n <= 100 for n in (*self.sizes, self.decays)), "1 to 100 values each")
        require(1 <= self.layers <= 10, "layers lie in 1 to 10")
        require(2 <= self.folds <= 100, "folds lie in 2 to 100")
        require(1 <= self.minutes <= 10**4, "minutes lie in 1 to 10000")
        require(prod(self.sizes) * self.decays**self.layers <= 10**12, "at most 10^12 in the grid")


def draw(rng: Random, level: str) -> Params:
    """A weight decay per layer in two draws of three above easy."""
    count = {"easy": 1, "interview": rng.randint(1, 2), "hard": 3}[level]
    sizes = tuple(rng.randint(2, 4 if level == "hard" else 5) for _ in range(count))
    layers = rng.choice({"easy": (1,), "interview": (1, 2, 3), "hard": (3, 4, 5)}[level])
    decays = rng.randint(2, 3 if level == "hard" else 5)
    return Params(sizes, decays, layers, rng.choice((3, 4, 5, 8, 10)), rng.randint(2, 25))


def statement(q: Params) -> Text:
    """What is asked."""
    sizes = ", ".join(map(str, q.sizes))
    others = both(f"one hyperparameter with ${sizes}$", f"一个取 ${sizes}$ 个值的超参数")
    if len(q.sizes) > 1:
        others = both(f"hyperparameters with ${sizes}$", f"取值个数为 ${sizes}$ 的各超参数")
    how = both("the same for all layers", "各层共用")
    if q.layers > 1:
        how = both(f"chosen for each of ${q.layers}$ layers on its own", f"${q.layers}$ 层各自选取")
    return both(
        f"A grid search covers {others['en']} values and the weight decay with ${q.decays}$, "
        f"{how['en']}. Every configuration goes through ${q.folds}$-fold cross-validation; the "
        f"models are trained one after the other, ${q.minutes}$ minutes each, and the winner is "
        "not trained again. Give the number of configurations, the number of training runs, and "
        "the time in hours (to three significant figures).",
        f"网格搜索包含{others['zh']}，以及取 ${q.decays}$ 个值的权重衰减（{how['zh']}）。"
        f"每个组合做 ${q.folds}$ 折交叉验证；逐个训练，每次 ${q.minutes}$ 分钟；"
        f"选出最优组合后不再重新训练。求组合数、训练次数与总时间（小时）。时间{THREE['zh']}",
    )


def solve(q: Params) -> tuple[int, int, float]:
    """The product of all choices, times the folds, times the minutes."""
    configurations = prod(q.sizes) * q.decays**q.layers
    trainings = configurations * q.folds
    return configurations, trainings, trainings * q.minutes / 60


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    configurations, trainings, hours = solve(q)
    factors = " \\cdot ".join(map(str, (*q.sizes, *[q.decays] * q.layers)))
    how = both(", one factor per layer for the weight decay", "（每层一个权重衰减因子）")
    if q.layers == 1:
        how = both("", "")
    return [
        both(
            f"All combinations{how['en']}: ${factors} = {configurations}$.",
            f"所有组合{how['zh']}：${factors} = {configurations}$ 个。",
        ),
        both(
            f"Each is trained once for every fold that is held out: ${configurations} \\cdot "
            f"{q.folds} = {trainings}$ trainings.",
            f"每折轮流作验证集，各训练一次：${configurations} \\cdot {q.folds} = {trainings}$ 次。",
        ),
        both(
            f"Time: ${trainings} \\cdot {q.minutes}/60 = {tex(hours)}$ hours.",
            f"时间：${trainings} \\cdot {q.minutes}/60 = {tex(hours)}$ 小时。",
        ),
    ]


def oracle(q: Params) -> tuple[int, int, float]:
    """Walk over the grid and start a clock for every fold."""
    from datetime import timedelta
    from itertools import product

    axes = [range(n) for n in q.sizes] + [range(q.decays) for _ in range(q.layers)]
    configurations = trainings = 0
    for _ in product(*axes):
        configurations += 1
        trainings += len(range(q.folds))
    return configurations, trainings, timedelta(minutes=q.minutes) * trainings / timedelta(hours=1)


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    configurations, trainings, hours = solve(q)
    others, per_layer = prod(q.sizes), q.layers > 1
    return {
        "layers_multiplied": Slip(
            _cost(q, others * q.decays * q.layers) if per_layer else None,
            both(
                f"The layers were multiplied. They combine freely: there are ${q.decays}^"
                f"{q.layers} = {q.decays**q.layers}$ choices of the weight decay, not "
                f"${q.decays} \\cdot {q.layers}$.",
                f"层数不应相乘。各层可自由组合，权重衰减共有 ${q.decays}^{q.layers} = "
                f"{q.decays**q.layers}$ 种取法，而不是 ${q.decays} \\cdot {q.layers}$。",
            ),
        ),
        "decay_shared": Slip(
            _cost(q, others * q.decays) if per_layer else None,
            both(
                f"That is one weight decay for all; here ${q.layers}$ layers choose on their own.",
                f"这是各层共用一个权重衰减；本题 ${q.layers}$ 层各自选取。",
            ),
        ),
        "sizes_added": Slip(
            _cost(q, sum(q.sizes) + q.decays * q.layers),
            both(
                "The numbers of values were added, as if one were varied at a time. A grid takes "
                "all combinations, their product.",
                "把取值个数相加了，相当于每次只变一个。网格要取所有组合，应相乘。",
            ),
        ),
        "folds_forgotten": Slip(
            (configurations, configurations, hours / q.folds),
            both(
                f"Each configuration is trained ${q.folds}$ times, once for every fold.",
                f"每个组合要训练 ${q.folds}$ 次，每折一次。",
            ),
        ),
        "minutes_as_hours": Slip(
            (configurations, trainings, float(trainings * q.minutes)),
            both("Those are minutes; divide by $60$.", "这是分钟数；要除以 $60$。"),
        ),
    }


def _cost(q: Params, configurations: int) -> tuple[int, int, float]:
    """What follows from a wrong number of configurations."""
    trainings = configurations * q.folds
    return configurations, trainings, trainings * q.minutes / 60


def figure(q: Params, language: str) -> str:
    """The values of every hyperparameter."""
    return choices(language, sizes=q.sizes, decays=q.decays, layers=q.layers)
