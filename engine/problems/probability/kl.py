"""Kullback-Leibler divergence and cross-entropy of two discrete distributions, in nats.

Source: Goodfellow, Bengio and Courville, Deep Learning (2016), section 3.13; PyTorch documentation
of torch.nn.functional.kl_div.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import log
from random import Random

from engine.answers.form import real, several
from engine.drawing.bars import bars
from engine.drawing.labels import sign
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, tex

VERSION = 1
TITLE = both("KL divergence and cross-entropy", "KL 散度与交叉熵")
SKILL = "kl-divergence"
DIFFICULTY = 2
QUESTION = "6"
FORM = several(real("KL", absolute=0.0, unit="nats"), real("H(p, q)", absolute=0.0, unit="nats"))
LEVELS = {
    "easy": both("two outcomes", "两个结果"),
    "interview": both("two or three outcomes", "两三个结果"),
    "hard": both("four outcomes", "四个结果"),
}
PINNED = {
    1: (1.611874689, 1.810389932),
    2: (0.1920419932, 0.8650536602),
    3: (0.2525893102, 0.8149244548),
}


@dataclass(frozen=True)
class Params:
    """Positive weights of ``p`` and ``q`` in twentieths; each adds up to 20."""

    p: tuple[int, ...]
    q: tuple[int, ...]

    def __post_init__(self) -> None:
        require(len(self.p) == len(self.q) >= 2, "p and q have the same length, at least 2")
        require(min(*self.p, *self.q) >= 1, "all weights are at least 1")
        require(sum(self.p) == sum(self.q) == 20, "the weights add up to 20")
        require(self.p != self.q, "p and q differ")


def draw(rng: Random, level: str) -> Params:
    """Distributions that are well apart."""
    count = {"easy": 2, "interview": rng.randint(2, 3), "hard": 4}[level]
    while True:
        p, q = _weights(rng, count), _weights(rng, count)
        if sum(abs(a - b) for a, b in zip(p, q, strict=True)) >= 6:
            return Params(p, q)


def statement(d: Params) -> Text:
    """What is asked."""
    p, q = _shown(d.p), _shown(d.q)
    return both(
        f"Let $p = {p}$ and $q = {q}$. Give $\\mathrm{{KL}}(p \\Vert q)$ and the cross-entropy "
        f"$H(p, q)$, both in nats. {THREE['en']}",
        f"设 $p = {p}$，$q = {q}$。给出 $\\mathrm{{KL}}(p \\Vert q)$ 与交叉熵 $H(p, q)$，"
        f"单位均为 nat。{THREE['zh']}",
    )


def solve(d: Params) -> tuple[float, float]:
    """Expectations under p."""
    return _kl(d.p, d.q), -sum(a / 20 * log(b / 20) for a, b in zip(d.p, d.q, strict=True))


def steps(d: Params) -> list[Text]:
    """The worked solution."""
    divergence, cross = solve(d)
    terms = " + ".join(
        f"{given(a / 20)}\\ln\\tfrac{{{given(a / 20)}}}{{{given(b / 20)}}}"
        for a, b in zip(d.p, d.q, strict=True)
    )
    return [
        both(
            f"Average the log-ratio under $p$: ${terms} = {tex(divergence)}$.",
            f"在 $p$ 下对对数比求期望：${terms} = {tex(divergence)}$。",
        ),
        both(
            f"The entropy of $p$ is ${tex(cross - divergence)}$, and $H(p, q) = H(p) + "
            f"\\mathrm{{KL}}(p \\Vert q) = {tex(cross)}$.",
            f"$p$ 的熵为 ${tex(cross - divergence)}$，$H(p, q) = H(p) + "
            f"\\mathrm{{KL}}(p \\Vert q) = {tex(cross)}$。",
        ),
    ]


def oracle(d: Params) -> tuple[float, float]:
    """What torch computes."""
    import torch

    p, q = (torch.tensor(w, dtype=torch.float64) / 20 for w in (d.p, d.q))
    divergence = torch.nn.functional.kl_div(q.log(), p, reduction="sum")
    cross = torch.nn.functional.cross_entropy(q.log()[None], p[None])
    return float(divergence), float(cross)


def slips(d: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    divergence, cross = solve(d)
    entropy = cross - divergence
    reverse = _kl(d.q, d.p)
    return {
        "direction": Slip(
            (reverse, cross),
            both(
                "That is $\\mathrm{KL}(q \\Vert p)$. The first distribution does the averaging, "
                "and the divergence is not symmetric.",
                "这是 $\\mathrm{KL}(q \\Vert p)$。期望在第一个分布下取，且 KL 不对称。",
            ),
        ),
        "bits": Slip(
            (divergence / log(2), cross / log(2)),
            both(
                "That is in bits (logarithm to base 2); nats use the natural logarithm.",
                "这是以比特（以 2 为底）计；nat 用自然对数。",
            ),
        ),
        "difference_of_entropies": Slip(
            (divergence, entropy - divergence),
            both(
                "The divergence is the **extra** cost of using $q$: it is added to $H(p)$.",
                "KL 是使用 $q$ 的**额外**代价，应加到 $H(p)$ 上。",
            ),
        ),
        "entropy_for_cross_entropy": Slip(
            (divergence, entropy),
            both(
                "$H(p)$ alone was given; the cross-entropy takes the logarithm of $q$.",
                "只给了 $H(p)$；交叉熵取的是 $q$ 的对数。",
            ),
        ),
    }


def _kl(p: tuple[int, ...], q: tuple[int, ...]) -> float:
    return sum(a / 20 * log(a / b) for a, b in zip(p, q, strict=True))


def _weights(rng: Random, count: int) -> tuple[int, ...]:
    cuts = [0, *sorted(rng.sample(range(1, 20), count - 1)), 20]
    return tuple(b - a for a, b in pairwise(cuts))


def _shown(weights: tuple[int, ...]) -> str:
    return "(" + r",\ ".join(given(w / 20) for w in weights) + ")"


def figure(d: Params, language: str) -> str:
    """Both distributions as bars, class by class."""
    title = both("The two distributions class by class", "逐类对照的两个分布")
    series = [[w / 20 for w in weights] for weights in (d.p, d.q)]
    return bars(language, title, series, keys=(sign("p"), sign("q")))
