"""From a stored version to the engine's kind that draws, shows and grades it."""

from __future__ import annotations

from random import Random
from types import ModuleType
from typing import Any

from engine.discover import members
from engine.exercise import Json, Sheet, Verdict
from quizapp.packs.models import ExerciseVersion
from quizapp.study.models import Attempt, Showing

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


def spec_of(version: ExerciseVersion) -> tuple[ModuleType, Any]:
    """Return a version's kind and its spec as that kind's ``Spec``."""
    kind = kind_named(version.exercise.kind)
    return kind, kind.Spec.model_validate(version.spec)


def draw_afresh(
    version: ExerciseVersion, level: str, seed: int, before: list[Json], slip: str = ""
) -> tuple[int, dict[str, Any]]:
    """Draw a variant that is none of ``before``; return the seed that gave it, and the variant.

    Where a kind has fewer variants than that (a flashcard has one), the last draw is taken. With
    ``slip`` it is one on which that slip can be made again.
    """
    kind, spec = spec_of(version)
    for step in range(REDRAWS):
        rng = Random(seed + step)
        drawn: dict[str, Any] = (
            kind.draw_like(spec, rng, level, slip) if slip else kind.draw(spec, rng, level)
        )
        if drawn not in before:
            break
    return seed + step, drawn


def sheet_of(showing: Showing, language: str) -> Sheet:
    """Return what the learner may see of a showing."""
    kind, spec = spec_of(showing.version)
    sheet: Sheet = kind.present(spec, showing.drawn, language)
    return sheet


def solution_of(showing: Showing, language: str) -> dict[str, Any]:
    """Return the worked solution; only for a showing whose answer may be seen."""
    kind, spec = spec_of(showing.version)
    solution: dict[str, Any] = kind.solution(spec, showing.drawn, language)
    return solution


def is_generated(kind: str) -> bool:
    """Say whether a kind of exercise comes with fresh numbers each time."""
    return hasattr(kind_named(kind), "draw_like")


def hints_of(showing: Showing, language: str) -> list[str]:
    """Return every hint of a showing, in the order in which they open."""
    kind, spec = spec_of(showing.version)
    hints = getattr(kind, "hints", None)
    return list(hints(spec, showing.drawn, language)) if hints else []


def points_found(attempt: Attempt | None) -> dict[str, Any]:
    """Return what the machine found of each key point in an open answer, by the point's id."""
    found = attempt.graded.detail.get("found", ()) if attempt else ()
    return {one["point"]: one for one in found}


def points_graded(showing: Showing, points: list[str], attempt: Attempt) -> Verdict:
    """Grade an open answer by the key points its learner ticked; what was found is kept."""
    kind, spec = spec_of(showing.version)
    proposed = attempt.graded.detail
    verdict: Verdict = kind.grade_points(spec, showing.drawn, points, proposed)
    return verdict
