"""One accepted way to say a key point, prepared for comparison, and how much of it is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from engine.rubric.units import sentences
from engine.rubric.words import Bag, bag, joined

WORDS, GRAMS = 0.4, 0.6
"""Shares of whole words and of letters; chosen on the probes."""

ASKED = 0.5
"""What a word of the question counts, beside 1 for a word of the answer's own."""

PREFIX = 4
ALIKE = 0.6
FEWEST = 3.0
"""A part of a phrasing has at least so many content words."""


@dataclass(frozen=True)
class Part:
    """A fact of a phrasing, which one place of an answer can state.

    Attributes:
        text: as written.
        own, asked: its features beside those of the question, and those it shares with it.
        size: how much it counts among the parts of its phrasing.
    """

    text: str
    own: Bag
    asked: Bag
    size: float


@lru_cache(maxsize=2048)
def parts_of(phrasing: str, questions: tuple[str, ...] = ()) -> tuple[Part, ...]:
    """Return the facts of a phrasing: its sentences, very short ones joined to their neighbour."""
    question = _question(questions)
    texts: list[str] = []
    for unit in sentences(phrasing):
        text = phrasing[unit.start : unit.end]
        if texts and min(bag(text).size, bag(texts[-1]).size) < FEWEST:
            texts[-1] = f"{texts[-1]}; {text}"
        else:
            texts.append(text)
    return tuple(_part(text, question) for text in texts)


def _part(text: str, question: Bag) -> Part:
    own, asked = _split(bag(text), question)
    return Part(text, own, asked, own.size + ASKED * asked.size)


@lru_cache(maxsize=512)
def _question(questions: tuple[str, ...]) -> Bag:
    return joined([bag(one) for one in questions])


def _split(one: Bag, question: Bag) -> tuple[Bag, Bag]:
    def made(words: frozenset[str], han: frozenset[str], grams: frozenset[str]) -> Bag:
        return Bag(words, han, grams, len(words) + len(han) / 2)

    return (
        made(one.words - question.words, one.han - question.han, one.grams - question.grams),
        made(one.words & question.words, one.han & question.han, one.grams & question.grams),
    )


class Likeness:
    """Words of one answer that resemble words of a phrasing, found once each."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._by_prefix: dict[str, list[str]] = {}
        for word in sorted(vocabulary):
            self._by_prefix.setdefault(word[:PREFIX], []).append(word)
        self._known: dict[str, list[tuple[str, float]]] = {}

    def share(self, part: Part, place: Bag) -> float:
        """Return how much of ``part`` the place states, 0 to 1."""
        words = self._credit(part.own, place) + ASKED * self._credit(part.asked, place)
        whole = part.size
        if not words or not whole:
            return 0.0
        letters = len(part.own.grams) + ASKED * len(part.asked.grams)
        if not letters:
            return words / whole
        grams = len(part.own.grams & place.grams) + ASKED * len(part.asked.grams & place.grams)
        return WORDS * words / whole + GRAMS * grams / letters

    def _credit(self, part: Bag, place: Bag) -> float:
        met = len(part.words & place.words) + len(part.han & place.han) / 2
        if not place.words:
            return met
        for word in part.words - place.words:
            near = self._known.get(word)
            if near is None:
                near = self._known[word] = self._resembling(word)
            if near:
                met += max((share for one, share in near if one in place.words), default=0.0)
        return met

    def _resembling(self, word: str) -> list[tuple[str, float]]:
        found = []
        for one in self._by_prefix.get(word[:PREFIX], ()):
            same = next(
                (i for i, (a, b) in enumerate(zip(one, word, strict=False)) if a != b),
                min(len(one), len(word)),
            )
            near = 2 * same / (len(one) + len(word))
            if same >= PREFIX and near >= ALIKE:
                found.append((one, near))
        return found
