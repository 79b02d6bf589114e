"""Whether a sentence that shares the words of a key point may say its contrary.

It cannot know: on real answers such rules are right in a minority of cases. So what it notices is
only ever a reason to look, and what it does not notice is no proof of anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from engine.rubric.opposites import COUNTS, DENIALS, HARMLESS, PAIRS, SIDES
from engine.rubric.plain import is_han, plain
from engine.rubric.words import content

SHARED = 0.4
"""A clause is about the same thing when it has this share of the other's content."""

_COUNT = re.compile(r"(?<![\w.^])\d+(?:\.\d+)?(?![\w.])|" + "|".join(COUNTS))


@dataclass(frozen=True)
class _Side:
    """One half of a sentence."""

    text: str
    words: tuple[str, ...]

    @property
    def denials(self) -> int:
        return len(DENIALS.findall(HARMLESS.sub(" ", self.text)))


@lru_cache(maxsize=8192)
def looks_opposite(phrase: str, said: str) -> bool:
    """Compare a phrasing with the sentence that matched it."""
    meant, spoken = _sides(plain(phrase)), _sides(plain(said))
    return (
        any(_clash(one, other) for one, other in _aligned(meant, spoken))
        or _denies_what_is_not_denied(meant, spoken)
        or _other_counts(plain(phrase), plain(said))
        or _exchanged(meant, spoken)
    )


def _sides(text: str) -> list[_Side]:
    parts = [_Side(part, tuple(content(part))) for part in SIDES.split(text)]
    return [part for part in parts if part.words]


def _aligned(meant: list[_Side], spoken: list[_Side]) -> Iterator[tuple[_Side, _Side]]:
    """Yield the pairs of sides that speak about the same thing."""
    for side in meant:
        other = max(spoken, key=lambda one: _common(side, one), default=None)
        if other and _common(side, other) >= SHARED * len(set(side.words)):
            yield side, other


def _common(one: _Side, other: _Side) -> int:
    return len(set(one.words) & set(other.words))


def _clash(meant: _Side, spoken: _Side) -> bool:
    if meant.denials % 2 != spoken.denials % 2:
        return True
    return any(_contrary(meant.text, spoken.text, *pair) for pair in PAIRS)


def _denies_what_is_not_denied(meant: list[_Side], spoken: list[_Side]) -> bool:
    """Whether a denial touches the subject of a phrasing that denies nothing."""
    if any(side.denials for side in meant):
        return False
    subject = {word for side in meant for word in side.words}
    return any(side.denials % 2 and _touches(subject, side) for side in spoken)


def _touches(subject: set[str], side: _Side) -> bool:
    shared = subject & set(side.words)
    return sum(0.5 if is_han(one) else 1.0 for one in shared) >= 1.0


def _contrary(phrase: str, said: str, first: re.Pattern[str], second: re.Pattern[str]) -> bool:
    meant = bool(first.search(phrase)), bool(second.search(phrase))
    spoken = bool(first.search(said)), bool(second.search(said))
    return meant != spoken and meant[0] != meant[1] and spoken[0] != spoken[1]


def _other_counts(phrase: str, said: str) -> bool:
    meant, spoken = _counts(phrase), _counts(said)
    return bool(meant and spoken and not meant & spoken)


def _counts(text: str) -> set[str]:
    return {COUNTS.get(one, one) for one in _COUNT.findall(text)}


def _exchanged(meant: list[_Side], spoken: list[_Side]) -> bool:
    """Whether two sides kept what they begin with and exchanged the rest: "A does y, B does x"."""
    for one, other in pairwise(meant):
        here, there = _starting(one, spoken), _starting(other, spoken)
        if here is None or there is None or here == there:
            continue
        first, second = set(one.words[1:]), set(other.words[1:])
        kept = len(first & set(here.words)) + len(second & set(there.words))
        moved = len(first & set(there.words)) + len(second & set(here.words))
        if moved > kept:
            return True
    return False


def _starting(side: _Side, spoken: list[_Side]) -> _Side | None:
    return next((one for one in spoken if side.words[0] in one.words), None)
