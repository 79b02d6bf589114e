"""How well a scorer tells what is said from what is not, on sentences whose truth is known."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.rubric.phrasing import Likeness
from engine.rubric.places import best_match, places_of
from engine.rubric.rubric import Band, Finding, KeyPoint, Rubric, Scorer

MIXED = 8
CONTRARY, UNRELATED = (0,), (1, 3, 6)
"""Of eight sentences in a row one denies its point and three are beside it."""


@dataclass(frozen=True)
class Probe:
    """A key point with sentences that do and do not make it."""

    id: str
    lang: str
    phrasings: tuple[str, str, str]
    unrelated: str
    negated: str

    def without(self, held: int) -> tuple[str, ...]:
        """Return the phrasings but one, which then stands for a learner's own."""
        return tuple(one for place, one in enumerate(self.phrasings) if place != held)


def read_probes(path: Path) -> list[Probe]:
    """Read a file of one probe a line."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Probe(
            row["id"],
            row["lang"],
            (row["key_point"], row["alt"], row["paraphrase"]),
            row["unrelated"],
            row["negated"],
        )
        for row in rows
    ]


def likeness(phrasings: Sequence[str], text: str, questions: tuple[str, ...] = ()) -> float:
    """Return the lexical score of a text against phrasings, before bands and guards."""
    places = places_of(text)
    near = Likeness({word for place in places for word in place.features.words})
    return best_match(phrasings, questions, places, near).score


def auc(right: Sequence[float], wrong: Sequence[float]) -> float:
    """Return how often a right one scores above a wrong one; a tie is half."""
    wins = sum((a > b) + 0.5 * (a == b) for a in right for b in wrong)
    return wins / (len(right) * len(wrong))


def off_topic(probes: Sequence[Probe]) -> float:
    """AUC of a point's paraphrase against those of other points, by its one phrasing."""
    right = [likeness(one.phrasings[:1], one.phrasings[2]) for one in probes]
    wrong = [
        likeness(one.phrasings[:1], other.phrasings[2])
        for one in probes
        for other in probes
        if one is not other
    ]
    return auc(right, wrong)


def on_topic(probes: Sequence[Probe], phrasings: int = 2) -> float:
    """AUC of a point's paraphrase against another fact of its topic."""
    right = [likeness(one.phrasings[:phrasings], one.phrasings[2]) for one in probes]
    wrong = [likeness(one.phrasings[:phrasings], one.unrelated) for one in probes]
    return auc(right, wrong)


def mixed(probes: Sequence[Probe], scorer: Scorer) -> Iterator[tuple[bool, Finding]]:
    """Yield findings in whole answers: half of the sentences make their point, in other words."""
    for start in range(0, len(probes) - MIXED + 1, MIXED):
        group = probes[start : start + MIXED]
        for turn in range(MIXED):
            yield from _answered(group, turn, scorer)


def _answered(group: Sequence[Probe], turn: int, scorer: Scorer) -> Iterator[tuple[bool, Finding]]:
    points, said, made = [], [], []
    for place, one in enumerate(group):
        role, held = (place + turn) % MIXED, (place + turn) % 3
        points.append(KeyPoint(one.id, one.without(held)))
        made.append(role not in CONTRARY + UNRELATED)
        other = one.negated if role in CONTRARY else one.unrelated
        said.append(one.phrasings[held] if made[-1] else other)
    found = scorer.score(Rubric(tuple(points)), "\n".join(said))
    yield from zip(made, found, strict=True)


def shares(found: Sequence[tuple[bool, Finding]]) -> dict[str, float]:
    """Return the precision of what is proposed, how much is, and what is left unsure or missed."""
    covered = [made for made, one in found if one.band is Band.COVERED]
    missing = [made for made, one in found if one.band is Band.MISSING]
    return {
        "covered": len(covered) / len(found),
        "precision": sum(covered) / len(covered),
        "recall": sum(covered) / sum(made for made, _ in found),
        "unsure": 1 - (len(covered) + len(missing)) / len(found),
        "missing": len(missing) / len(found),
        "rightly_missing": 1 - sum(missing) / len(missing),
    }
