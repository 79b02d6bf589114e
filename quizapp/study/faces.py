"""From a stored version to the engine's kind that draws, shows and grades it."""

from __future__ import annotations

from random import Random
from types import ModuleType
from typing import Any

from engine.discover import members
from engine.exercise import Json, Sheet, Verdict
from quizapp.packs.models import ExerciseVersion
from quizapp.study.models import Showing

REDRAWS = 20
REMEMBERED = 5


class UnknownKindError(LookupError):
    """A stored exercise is of a kind that this release of the engine does not have."""


def kind_named(name: str) -> ModuleType:
    """Return the engine's module of a kind.

    Raises:
        UnknownKindError: no such kind.
    """
    try:
        return members("engine.kinds")[name]
    except KeyError as error:
        raise UnknownKindError(name) from error


def draw_afresh(
    version: ExerciseVersion, level: str, seed: int, before: list[Json]
) -> tuple[int, dict[str, Any]]:
    """Draw a variant that is none of ``before``; return the seed that gave it, and the variant.

    Where a kind has fewer variants than that (a flashcard has one), the last draw is taken.
    """
    kind = kind_named(version.exercise.kind)
    for step in range(REDRAWS):
        drawn: dict[str, Any] = kind.draw(version.spec, Random(seed + step), level)
        if drawn not in before:
            break
    return seed + step, drawn


def sheet_of(showing: Showing, language: str) -> Sheet:
    """Return what the learner may see of a showing."""
    version = showing.version
    kind = kind_named(version.exercise.kind)
    sheet: Sheet = kind.present(version.spec, showing.drawn, language)
    return sheet


def solution_of(showing: Showing, language: str) -> dict[str, Any]:
    """Return the worked solution; only for a showing whose answer may be seen."""
    version = showing.version
    kind = kind_named(version.exercise.kind)
    solution: dict[str, Any] = kind.solution(version.spec, showing.drawn, language)
    return solution


def points_graded(showing: Showing, points: list[str]) -> Verdict:
    """Grade an open answer by the key points its learner ticked."""
    kind = kind_named("open")
    verdict: Verdict = kind.grade_points(showing.version.spec, showing.drawn, points)
    return verdict
