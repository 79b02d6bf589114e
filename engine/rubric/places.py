"""Where an answer states a key point best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from engine.rubric.phrasing import Likeness, Part, parts_of
from engine.rubric.units import Unit, sentences
from engine.rubric.words import Bag, bag, joined

PAIR = 0.93
"""What a fact spread over two sentences counts, beside 1 for one sentence."""

ONE_PART = 0.6
"""One fact of several, however well stated, does not stand for the others."""

NOWHERE = Unit(0, 0)


@dataclass(frozen=True)
class Place:
    """A piece of an answer that can state a fact."""

    unit: Unit
    features: Bag
    factor: float = 1.0


@dataclass(frozen=True)
class Met:
    """One fact of a phrasing at the place that states it best."""

    part: Part
    share: float
    unit: Unit = NOWHERE


@dataclass(frozen=True)
class Match:
    """How well a phrasing is met by an answer, 0 to 1, and each of its facts."""

    score: float
    phrasing: str
    facts: tuple[Met, ...]

    @property
    def unit(self) -> Unit:
        """The place of the fact that counts most."""
        best = max(self.facts, key=lambda one: one.share * one.part.size, default=None)
        return best.unit if best else NOWHERE


def places_of(answer: str) -> list[Place]:
    """Return the sentences of an answer, and its pairs of sentences in a row."""
    singles = [Place(unit, bag(answer[unit.start : unit.end])) for unit in sentences(answer)]
    pairs = [
        Place(Unit(one.unit.start, two.unit.end), joined([one.features, two.features]), PAIR)
        for one, two in pairwise(singles)
    ]
    return singles + pairs


def best_match(
    phrasings: Sequence[str], questions: tuple[str, ...], places: Sequence[Place], near: Likeness
) -> Match:
    """Return the phrasing that the answer meets best, whichever language it is in."""
    return max(
        (_matched(one, questions, places, near) for one in phrasings), key=lambda one: one.score
    )


def _matched(
    phrasing: str, questions: tuple[str, ...], places: Sequence[Place], near: Likeness
) -> Match:
    facts = tuple(_met(part, places, near) for part in parts_of(phrasing, questions))
    most = ONE_PART if len(facts) > 1 else 1.0
    size = sum(one.part.size for one in facts)
    total = sum(min(one.share, most) * one.part.size for one in facts)
    return Match(total / size if size else 0.0, phrasing, facts)


def _met(part: Part, places: Sequence[Place], near: Likeness) -> Met:
    best = Met(part, 0.0)
    for place in places:
        share = near.share(part, place.features) * place.factor
        if share > best.share:
            best = Met(part, share, place.unit)
    return best
