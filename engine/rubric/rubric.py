"""What an answer is compared with, and what is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from engine.exercise import Json


class Band(StrEnum):
    """How sure the comparison is that an answer makes a point."""

    COVERED = "covered"
    UNSURE = "unsure"
    MISSING = "missing"


class Flag(StrEnum):
    """Why a point that looks made is left to the learner."""

    NONE = ""
    OPPOSITE = "opposite"  # the wording looks opposite: a reason to check, never a verdict
    COPIED = "copied"  # the answer is the model answer, or its words in another order
    QUESTION = "question"  # the words are those of the question
    KEYWORDS = "keywords"  # words in a row that make no sentence
    SHORT = "short"  # too few words of its own to tell


class PointKind(StrEnum):
    """How a key point is looked for."""

    STATEMENT = "statement"  # one sentence, or two in a row, say it
    LIST = "list"  # its terms occur anywhere in the answer
    FORMULA = "formula"  # a formula like it is written
    NUMBER = "number"  # a statement whose numbers must be there


Term = tuple[str, ...]
"""Spellings and synonyms of one term, in every language."""


@dataclass(frozen=True)
class KeyPoint:
    """One point of a good answer.

    Attributes:
        phrasings: at least one way to say it; every language counts in every answer.
        terms: words that must not be missing, each with its synonyms.
    """

    id: str
    phrasings: tuple[str, ...]
    terms: tuple[Term, ...] = ()
    kind: PointKind = PointKind.STATEMENT


@dataclass(frozen=True)
class Rubric:
    """A question as a scorer sees it.

    Attributes:
        questions: the question in its languages; its words are no evidence.
        answers: the model answer in its languages; who copies it is asked to judge alone.
    """

    points: tuple[KeyPoint, ...]
    questions: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """What was found of one point.

    Attributes:
        confidence: share of such findings that made their point where this was measured.
        start, end: the words that earned it, as a span of the answer; empty where there are none.
    """

    point: str
    band: Band
    confidence: float
    start: int = 0
    end: int = 0
    flag: Flag = Flag.NONE

    def to_json(self, answer: str) -> dict[str, Json]:
        """Return plain data with the words themselves."""
        return {
            "point": self.point,
            "band": str(self.band),
            "confidence": self.confidence,
            "phrase": answer[self.start : self.end],
            "flag": str(self.flag),
        }


class Scorer(Protocol):
    """A file of ``engine/rubric/scorers``: lexical, by sentence vectors, by a language model."""

    VERSION: str

    def score(self, rubric: Rubric, answer: str) -> Sequence[Finding]:
        """Return one finding for each point, in their order."""
