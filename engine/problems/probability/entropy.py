"""Entropy, in bits, of the distribution that observed counts suggest.

Source: Cover and Thomas, Elements of Information Theory (2006), section 2.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, log2
from random import Random

from engine.answers.form import one, real
from engine.drawing.bars import bars
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, row, tex

VERSION = 1
TITLE = both("Entropy of counts", "由计数求熵")
SKILL = "entropy"
DIFFICULTY = 1
QUESTION = "14"
FORM = one(real(unit="bits"))
LEVELS = {
    "easy": both("two classes", "两类"),
    "interview": both("three or four classes, one empty in a third", "三四类，三分之一有空类"),
    "hard": both("five classes", "五类"),
}
PINNED = {1: 0.9182958341, 2: 1.295461844, 3: 1.436545552}


@dataclass(frozen=True)
class Params:
    """Counts of the classes."""

    counts: tuple[int, ...]

    def __post_init__(self) -> None:
        require(2 <= len(self.counts) <= 50, "there are 2 to 50 classes")
        require(all(0 <= c <= 10**6 for c in self.counts), "counts lie in 0 to 1000000")
        require(sum(c > 0 for c in self.counts) >= 2, "at least two classes occur")


def draw(rng: Random, level: str) -> Params:
    """Counts that differ; now and then a class that never occurs."""
    size = {"easy": 2, "interview": rng.randint(3, 4), "hard": 5}[level]
    counts = rng.sample(range(1, 40 if level == "easy" else 13), size)
    if level != "easy" and rng.random() < 1 / 3:
        counts[rng.randrange(size)] = 0
    return Params(tuple(counts))


def statement(q: Params) -> Text:
    """What is asked."""
    return both(
        f"The classes of a sample occur ${row(q.counts)}$ times. What is the entropy of this "
        f"empirical distribution in **bits**? {THREE['en']}",
        f"样本中各类的出现次数为 ${row(q.counts)}$。这个经验分布的熵是多少**比特**？{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """Expected number of binary questions."""
    total = sum(q.counts)
    return -sum(c / total * log2(c / total) for c in q.counts if c)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    total = sum(q.counts)
    terms = " + ".join(
        f"\\tfrac{{{c}}}{{{total}}}\\log_2\\tfrac{{{total}}}{{{c}}}" for c in q.counts if c
    )
    return [
        both(
            f"There are ${total}$ observations; a class that never occurs adds nothing.",
            f"共 ${total}$ 次观测；从未出现的类贡献为零。",
        ),
        both(f"$H = {terms} = {tex(solve(q))}$.", f"$H = {terms} = {tex(solve(q))}$。"),
    ]


def oracle(q: Params) -> float:
    """What torch computes, in nats, turned into bits."""
    import torch

    p = torch.tensor(q.counts, dtype=torch.float64)
    entropy = torch.special.entr(p / p.sum()).sum()
    return float(entropy / torch.log(torch.tensor(2.0, dtype=torch.float64)))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    return {
        "nats": Slip(
            solve(q) * log(2),
            both(
                "That is in nats. Bits use the logarithm to base $2$.",
                "这是以 nat 计。比特要用以 $2$ 为底的对数。",
            ),
        ),
        "uniform": Slip(
            log2(len(q.counts)),
            both(
                "That is the entropy of a uniform distribution, the largest there can be.",
                "这是均匀分布的熵，即可能的最大值。",
            ),
        ),
        "sign": Slip(
            -solve(q),
            both(
                "Entropy is not negative: logarithms of probabilities are, and the minus sign in "
                "front turns them.",
                "熵不为负：概率的对数为负，前面的负号使其变正。",
            ),
        ),
        "unweighted": Slip(
            -sum(log2(c / sum(q.counts)) for c in q.counts if c),
            both(
                "Each surprise $-\\log_2 p$ must be weighted by its probability.",
                "每个信息量 $-\\log_2 p$ 都要用其概率加权。",
            ),
        ),
    }


def figure(q: Params, language: str) -> str:
    """The counts as bars."""
    return bars(language, both("How often each class occurs", "各类的出现次数"), [q.counts])
