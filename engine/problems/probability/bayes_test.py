"""Probability of a disease after a positive test, by Bayes' rule.

Source: Murphy, Probabilistic Machine Learning: An Introduction (2022), section 2.3.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from engine.answers.form import one, real
from engine.drawing.tree import illness
from engine.language import Text, both
from engine.problem import Slip, require
from engine.problems._tex import THREE, given, tex

VERSION = 1
TITLE = both("Bayes' rule and base rates", "贝叶斯公式与基准率")
SKILL = "bayes-rule"
DIFFICULTY = 1
QUESTION = "2"
FORM = one(real())
LEVELS = {
    "easy": both("prevalence 10 to 30 percent", "患病率 10% 至 30%"),
    "interview": both("prevalence 0.1 to 20 percent", "患病率 0.1% 至 20%"),
    "hard": both("rare diseases", "罕见病"),
}
PINNED = {1: 0.2141119221, 2: 0.006036083842, 3: 0.3294117647}


@dataclass(frozen=True)
class Params:
    """Prevalence, sensitivity and specificity, each strictly between 0 and 1."""

    prevalence: float
    sensitivity: float
    specificity: float

    def __post_init__(self) -> None:
        rates = (self.prevalence, self.sensitivity, self.specificity)
        require(all(0 < rate < 1 for rate in rates), "rates lie strictly between 0 and 1")


def draw(rng: Random, level: str) -> Params:
    """Good tests, rare and not so rare diseases."""
    prevalence = {
        "easy": rng.randint(10, 30) / 100,
        "interview": rng.choice((0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2)),
        "hard": rng.randint(1, 40) / 10000,
    }[level]
    return Params(prevalence, rng.randint(80, 99) / 100, rng.randint(80, 98) / 100)


def statement(q: Params) -> Text:
    """What is asked."""
    rates = (given(q.prevalence), given(q.sensitivity), given(q.specificity))
    return both(
        f"A disease has prevalence ${rates[0]}$. The test has sensitivity ${rates[1]}$ "
        f"($P(+ \\mid \\text{{ill}})$) and specificity ${rates[2]}$ "
        "($P(- \\mid \\text{healthy})$). How likely is a person who tests positive to be ill? "
        f"{THREE['en']}",
        f"某病患病率为 ${rates[0]}$。检测的灵敏度 $P(+ \\mid \\text{{患病}})$ 为 ${rates[1]}$，"
        f"特异度 $P(- \\mid \\text{{健康}})$ 为 ${rates[2]}$。检测呈阳性的人患病的概率是多少？"
        f"{THREE['zh']}",
    )


def solve(q: Params) -> float:
    """True positives among all positives."""
    ill, healthy = _positives(q)
    return ill / (ill + healthy)


def steps(q: Params) -> list[Text]:
    """The worked solution."""
    ill, healthy = _positives(q)
    pi, se, sp = given(q.prevalence), given(q.sensitivity), given(q.specificity)
    first = f"{pi} \\cdot {se} = {tex(ill)}"
    second = f"(1 - {pi})(1 - {sp}) = {tex(healthy)}"
    return [
        both(f"Ill and positive: ${first}$.", f"患病且阳性：${first}$。"),
        both(f"Healthy and positive: ${second}$.", f"健康但阳性：${second}$。"),
        both(
            f"Share of the ill among the positive: ${tex(ill)} / {tex(ill + healthy)} = "
            f"{tex(solve(q))}$.",
            f"阳性者中患病的比例：${tex(ill)} / {tex(ill + healthy)} = {tex(solve(q))}$。",
        ),
    ]


def oracle(q: Params) -> float:
    """Normalise the positive column of the joint table, in exact fractions."""
    from fractions import Fraction

    pi, se, sp = (Fraction(str(rate)) for rate in (q.prevalence, q.sensitivity, q.specificity))
    joint = {"ill": [pi * se, pi - pi * se], "healthy": [(1 - pi) - (1 - pi) * sp, (1 - pi) * sp]}
    return float(joint["ill"][0] / sum(row[0] for row in joint.values()))


def slips(q: Params) -> dict[str, Slip]:
    """Typical mistakes."""
    ill = _positives(q)[0]
    return {
        "condition_reversed": Slip(
            q.sensitivity,
            both(
                "That is $P(+ \\mid \\text{ill})$, the condition the other way round. Most people "
                "are healthy, so false positives count.",
                "这是 $P(+ \\mid \\text{患病})$，条件颠倒了。多数人健康，因此假阳性不可忽略。",
            ),
        ),
        "joint": Slip(
            ill,
            both(
                "That is the probability of being ill **and** positive; divide by the probability "
                "of being positive.",
                "这是患病**且**阳性的概率；还要除以阳性的概率。",
            ),
        ),
        "healthy_unweighted": Slip(
            ill / (ill + 1 - q.specificity),
            both(
                "The false-positive rate must be weighted by the share of the healthy, "
                f"$1 - {given(q.prevalence)}$.",
                f"假阳性率要乘以健康者的比例 $1 - {given(q.prevalence)}$。",
            ),
        ),
        "base_rate_ignored": Slip(
            q.sensitivity / (q.sensitivity + 1 - q.specificity),
            both(
                "The base rate was left out, as if half of the people were ill.",
                "没有考虑患病率，好像一半的人患病。",
            ),
        ),
    }


def _positives(q: Params) -> tuple[float, float]:
    return q.prevalence * q.sensitivity, (1 - q.prevalence) * (1 - q.specificity)


def figure(q: Params, language: str) -> str:
    """First ill or healthy, then the test: the given chances on their branches."""
    return illness(
        language,
        prevalence=q.prevalence,
        sensitivity=q.sensitivity,
        specificity=q.specificity,
    )
