"""The nouns that every room speaks of: exercise, sheet, response, verdict.

All of them are frozen and made of plain JSON data, so that they can be stored for ever and read
back by any later version.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from engine.language import Text

Json = Any
"""What `json.loads` can return: None, bool, int, float, str, list, dict."""

Raw = Mapping[str, str | list[str]]
"""A posted form as typed: field name to text, or to a list of texts for repeated fields."""


@dataclass(frozen=True)
class Exercise:
    """One thing to practise, as a pack describes it.

    Attributes:
        key: never changes within its pack, e.g. ``q01.flashcard`` or ``conv_out``.
        kind: the stem of a file in ``engine/kinds``.
        skill: groups the faces of one skill; siblings are kept on different days.
        topic: one of the pack's topics.
        difficulty: 1 (easy) to 3 (hard).
        spec: what that kind's ``Spec`` accepts.
        question: number of the interview question it belongs to, where there is one.
    """

    key: str
    kind: str
    skill: str
    topic: str
    title: Text
    difficulty: int
    spec: Mapping[str, Json]
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    question: str = ""


@dataclass(frozen=True)
class Sheet:
    """What a learner may see before answering; by type unable to carry the answer.

    Attributes:
        statement: Markdown with ``$maths$``, in the learner's language.
        extra: what the kind's input template needs (options in shown order, starter code ...).
        figure: an SVG picture drawn by us, or "".
    """

    statement: str
    extra: Mapping[str, Json] = field(default_factory=dict)
    figure: str = ""


@dataclass(frozen=True)
class Response:
    """A learner's answer after reading it.

    Attributes:
        value: JSON data that the kind's ``grade`` takes.
        read_as: how the answer was understood, to be shown beside the verdict ("1.5e-3").
    """

    value: Json
    read_as: str = ""


class UnreadableError(ValueError):
    """The answer could not be read, so no attempt is used up.

    Attributes:
        message: what is accepted, in every language.
        ambiguous: it has two readings, and the message asks which was meant.
    """

    def __init__(self, message: Text, *, ambiguous: bool = False) -> None:
        super().__init__(message.get("en", ""))
        self.message = message
        self.ambiguous = ambiguous


class Outcome(StrEnum):
    """How an answer was graded."""

    RIGHT = "right"
    PARTIAL = "partial"
    WRONG = "wrong"
    PENDING = "pending"  # a judge decides later
    UNGRADED = "ungraded"  # only the learner can tell (flashcard, open question before ticking)
    FAILED = "failed"  # our own fault; never held against the learner


@dataclass(frozen=True)
class Verdict:
    """The grade of one answer, with its reason.

    Attributes:
        score: share of the points, 0.0 to 1.0.
        reason: one sentence for the learner.
        slip: id of the known slip or wrong option or wrong solution that the answer shows, or "".
        detail: whatever the kind's feedback template needs.
    """

    outcome: Outcome
    score: float
    reason: Text = field(default_factory=dict)
    slip: str = ""
    detail: Mapping[str, Json] = field(default_factory=dict)

    def to_json(self) -> dict[str, Json]:
        """Return plain data; `from_json` gives an equal verdict back."""
        return {**asdict(self), "outcome": str(self.outcome)}

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Verdict:
        """Read what `to_json` wrote. Unknown keys of later versions are ignored."""
        return cls(
            outcome=Outcome(data["outcome"]),
            score=float(data["score"]),
            reason=data.get("reason", {}),
            slip=data.get("slip", ""),
            detail=data.get("detail", {}),
        )


@dataclass(frozen=True)
class Samples:
    """A kind's own answers to one drawn exercise, for the laws that every kind must obey."""

    right: tuple[Raw, ...]
    wrong: tuple[Raw, ...]
    unreadable: tuple[Raw, ...]
