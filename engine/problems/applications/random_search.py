"""Random search: chance of at least one good setting, and the trials needed for a given chance.

Source: Bergstra and Bengio, Random search for hyper-parameter optimization (2012); Goodfellow,
Bengio and Courville, Deep Learning (2016), section 11.4.4.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, log, prod
from random import Random

from engine.answers.form import real, several, whole
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, tex

VERSION = 1
TITLE = both("How many random trials?", "随机搜索要试多少次？")
SKILL = "hyperparameter-search"
DIFFICULTY = 2
FORM = several(real("probability", zh="概率"), whole("trials", zh="次数"))
LEVELS = {
    "easy": both("one hyperparameter", "一个超参数"),
    "interview": both("one or two hyperparameters", "一两个超参数"),
    "hard": both("two or three hyperparameters", "两三个超参数"),
}
PINNED = {1: (0.4596399123, 90), 2: (0.432023824, 114), 3: (0.8898168898, 90)}


@dataclass(frozen=True)
class Params:
    """Hyper-parameters, good ``share`` of the range of each, ``trials`` and wanted chance."""

    count: int
    share: float
    trials: int
    chance: float

    def __post_init__(self) -> None:
        require(1 <= self.count <= 3, "there are 1 to 3 hyperparameters")
        require(0.01 <= self.share <= 0.9, "the share lies in 0.01 to 0.9")
        require(1 <= self.trials <= 10**4, "there are 1 to 10000 trials")
        require(0.01 <= self.chance <= 0.999, "the chance lies in 0.01 to 0.999")
        needed = _needed(self, self.share**self.count)  # rounding up is unsafe at a whole number
        require(abs(needed - round(needed)) > 1e-9, "no number of trials gives just that chance")


def draw(rng: Random, level: str) -> Params:
    """The first chance is neither tiny nor nearly certain."""
    count = {"easy": 1, "interview": rng.randint(1, 2), "hard": rng.randint(2, 3)}[level]
    share = rng.choice(
        {
            1: (0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2),
            2: (0.1, 0.15, 0.2, 0.25, 0.3, 0.4),
            3: (0.2, 0.25, 0.3, 0.4, 0.5),
        }[count]
    )
    while True:
        trials = rng.randint(4, 25) if level == "easy" else rng.randint(5, 60)
        q = Params(count, share, trials, rng.choice((0.8, 0.9, 0.95, 0.99)))
        if 0.15 < solve(q)[0] < 0.97:
            return q


def statement(q: Params) -> Text:
    """What is asked."""
    share, chance = given(q.share), given(q.chance)
    if q.count == 1:
        english = f"${q.count}$ hyperparameter uniformly. A trial is good if it falls into a part"
        chinese = f"${q.count}$ 个超参数均匀采样，落入"
    else:
        english = (
            f"${q.count}$ hyperparameters uniformly and independently. A trial is good if each of "
            "them falls into a part"
        )
        chinese = f"${q.count}$ 个超参数各自独立、均匀地采样，每个都落入"
    return both(
        f"Random search draws {english} that makes up ${share}$ of its range. How likely is at "
        f"least one good trial among ${q.trials}$, and what is the smallest number of trials for "
        f"a chance of at least ${chance}$? {THREE['en']}",
        f"随机搜索对 {chinese}占其取值范围 ${share}$ 的好区间才算好。试 ${q.trials}$ 次，"
        f"至少有一次好的概率是多少？要使该概率不低于 ${chance}$，最少要试多少次？{THREE['zh']}",
    )


def solve(q: Params) -> tuple[float, int]:
    """One minus the chance that every trial misses, and its inverse."""
    good = q.share**q.count
    return 1 - (1 - good) ** q.trials, ceil(_needed(q, good))


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    chance, needed = solve(q)
    good = q.share**q.count
    ratio = f"\\frac{{\\ln(1 - {given(q.chance)})}}{{\\ln(1 - {tex(good)})}}"
    value = tex(_needed(q, good), 5)
    power = f"{given(q.share)}^{q.count} = {tex(good)}" if q.count > 1 else tex(good)
    misses = f"(1 - {tex(good)})^{{{q.trials}}}"
    return [
        both(f"A trial is good with probability ${power}$.", f"一次试验为好的概率：${power}$。"),
        both(
            f"All ${q.trials}$ trials miss with probability ${misses}$, so at least one is good "
            f"with probability $1 - {misses} = {tex(chance)}$.",
            f"${q.trials}$ 次全不中的概率为 ${misses}$，因此至少一次为好的概率为 "
            f"$1 - {misses} = {tex(chance)}$。",
        ),
        both(
            f"The chance reaches ${given(q.chance)}$ from $n = {ratio} = {value}$ on, so "
            f"${needed}$ trials.",
            f"从 $n = {ratio} = {value}$ 起概率达到 ${given(q.chance)}$，因此要 ${needed}$ 次。",
        ),
    ]


def oracle(q: Params) -> tuple[float, int]:
    """Add up the chances that the first good trial is the first, the second, ..."""
    good = prod([q.share] * q.count)
    hit, alive, trial = 0.0, 1.0, 0
    chance, needed = None, None
    while chance is None or needed is None:
        trial += 1
        hit, alive = hit + alive * good, alive - alive * good
        if trial == q.trials:
            chance = hit
        if needed is None and hit >= q.chance:
            needed = trial
    return chance, needed


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    chance, needed = solve(q)
    good, share = q.share**q.count, q.share
    once = q.trials * good * (1 - good) ** (q.trials - 1)
    return {
        "probabilities_added": Slip(
            (min(1.0, q.trials * good), ceil(q.chance / good)),
            both(
                "The probabilities were added. Several trials may succeed at once, so multiply "
                "the probabilities of missing instead.",
                "把概率直接相加了。可能有多次同时成功，应把不中的概率相乘。",
            ),
        ),
        "one_hyperparameter": Slip(
            (1 - (1 - share) ** q.trials, ceil(_needed(q, share))) if q.count > 1 else None,
            both(
                f"Only one hyperparameter was considered. All ${q.count}$ must be good at once: "
                f"${given(q.share)}^{q.count}$.",
                f"只考虑了一个超参数。${q.count}$ 个要同时为好：${given(q.share)}^{q.count}$。",
            ),
        ),
        "rounded_down": Slip(
            (chance, needed - 1),
            both(
                f"${needed - 1}$ trials fall short of ${given(q.chance)}$; round up.",
                f"${needed - 1}$ 次还达不到 ${given(q.chance)}$；应向上取整。",
            ),
        ),
        "no_good_trial": Slip(
            (1 - chance, needed),
            both(
                "That is the probability that **no** trial is good; take it from 1.",
                "这是**没有**一次为好的概率；要用 1 减去它。",
            ),
        ),
        "exactly_one": Slip(
            (once, needed),
            both(
                "That is the probability of exactly one good trial. More than one is fine, too.",
                "这是恰有一次为好的概率。多于一次也算。",
            ),
        ),
    }


def _needed(q: Params, good: float) -> float:
    """Trials for the wanted chance, not yet rounded up."""
    return log(1 - q.chance) / log(1 - good)
