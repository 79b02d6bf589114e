"""Flashcard: recall, turn the card, and rate yourself against the key points."""

from __future__ import annotations

from random import Random

from engine.exercise import Json, Outcome, Raw, Response, Samples, Sheet, Verdict
from engine.kinds._prose import Question
from engine.language import both

Spec = Question


TITLE = both("Flashcard", "闪卡")
ICON = "layers"
MINUTES = 1.0
DECIDES = ("answer", "points")


def draw(spec: Spec, rng: Random, level: str) -> dict[str, Json]:
    """Draw nothing: a card is the same every time."""
    return {}


def present(spec: Spec, drawn: dict[str, Json], language: str) -> Sheet:
    """Return the front of the card."""
    return spec.sheet(language)


def parse(spec: Spec, drawn: dict[str, Json], raw: Raw) -> Response:
    """Take any form: turning the card is the answer."""
    return Response(value=None)


def grade(spec: Spec, drawn: dict[str, Json], response: Response) -> Verdict:
    """Leave the grade to the learner."""
    reason = both(
        "Compare what you recalled with the key points.",
        "请把你回忆的内容与要点逐条对照。",
    )
    return Verdict(Outcome.UNGRADED, 0.0, reason)


def solution(spec: Spec, drawn: dict[str, Json], language: str) -> dict[str, Json]:
    """Return the back of the card."""
    return spec.solution(language)


def samples(spec: Spec, drawn: dict[str, Json]) -> Samples:
    """Return the one thing that can be posted: an empty form."""
    return Samples(right=({},), wrong=(), unreadable=())
