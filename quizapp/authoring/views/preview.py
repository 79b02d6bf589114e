"""One exercise of a draft as a learner would see it, with its solution."""

from __future__ import annotations

import uuid
from random import Random
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from engine.exercise import Exercise
from engine.language import pick
from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.authoring.gate import instructors_only, own_draft
from quizapp.study.faces import kind_named

LAST_SEED = 999


@instructors_only
def preview(request: LearnerRequest, draft_id: uuid.UUID, key: str) -> HttpResponse:
    """Draw the exercise with the seed in the address, so that a variant can be shown again."""
    draft = own_draft(request, draft_id)
    source = draft.source
    exercises = {one.key: one for one in source.exercises} if source else {}
    if key not in exercises:
        raise Http404
    seed = _seed(request.GET.get("seed", ""))
    context = {"draft": draft, "seed": seed, "next_seed": (seed + 1) % (LAST_SEED + 1)}
    context |= _drawn(exercises[key], seed, current_language())
    return render(request, "authoring/preview.html", context)


def _drawn(exercise: Exercise, seed: int, language: str) -> dict[str, Any]:
    kind = kind_named(exercise.kind)
    spec = kind.Spec.model_validate(exercise.spec)
    drawn = kind.draw(spec, Random(seed), "interview")
    return {
        "varies": any(kind.draw(spec, Random(other), "interview") != drawn for other in range(5)),
        "exercise": {
            "key": exercise.key,
            "kind": exercise.kind,
            "title": pick(exercise.title, language),
            "difficulty": exercise.difficulty,
        },
        "sheet": kind.present(spec, drawn, language),
        "solution": kind.solution(spec, drawn, language),
        "language": language,
    }


def _seed(text: str) -> int:
    digits = text.isascii() and text.isdigit()
    return min(int(text[:4]), LAST_SEED) if digits else 0
