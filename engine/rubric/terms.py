"""Looking for terms, numbers and formulas that a point must name."""

from __future__ import annotations

import re

from engine.rubric.opposites import COUNTS
from engine.rubric.plain import is_han, plain
from engine.rubric.rubric import Term
from engine.rubric.words import content

SIMILAR = 0.6
"""A Chinese term, or a formula, is met by this share of its pairs of signs."""

_NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])|" + "|".join(COUNTS))
_FORMULA = re.compile(r"[a-z0-9 ^_()\[\]|+\-*/=<>~.,'!&]+")
_OPERATOR = re.compile(r"[=<>+*/|^]|sum|sqrt|log|exp|max|min")
_FEWEST = 4


def share_of(terms: tuple[Term, ...], text: str) -> float:
    """Return how many of the terms a text names, as a share; 1 where none is asked for."""
    if not terms:
        return 1.0
    said = plain(text)
    words = set(content(said))
    return sum(any(_named(one, said, words) for one in term) for term in terms) / len(terms)


def _named(term: str, said: str, words: set[str]) -> bool:
    wanted = plain(term).strip()
    if re.search(rf"(?<![a-z0-9]){re.escape(wanted)}(?![a-z0-9])", said):
        return True
    if any(map(is_han, wanted)):
        return len(wanted) >= _FEWEST and _overlap(wanted, said) >= SIMILAR
    stems = set(content(wanted))
    return bool(stems) and stems <= words


def numbers_missing(phrasing: str, text: str) -> bool:
    """Say whether a number of the phrasing is not in the text."""
    return not _numbers(phrasing) <= _numbers(text)


def _numbers(text: str) -> set[str]:
    return {COUNTS.get(one, one) for one in _NUMBER.findall(plain(text))}


def formula_share(phrasing: str, text: str) -> float:
    """Return how much of the phrasing's formula some formula of the text has, 0 to 1."""
    wanted = max(_formulas(phrasing), key=len, default="")
    if not wanted:
        return 0.0
    return max((_likeness(wanted, one) for one in _formulas(text)), default=0.0)


def _formulas(text: str) -> list[str]:
    runs = _FORMULA.findall(plain(text))
    found = ["".join(run.split()) for run in runs if _OPERATOR.search(run)]
    return [one for one in found if len(one) >= _FEWEST]


def _likeness(one: str, other: str) -> float:
    return min(_overlap(one, other), _overlap(other, one) * 2)


def _overlap(wanted: str, said: str) -> float:
    pairs = _pairs(wanted)
    return len(pairs & _pairs(said)) / len(pairs) if pairs else 0.0


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}
