"""The programs that a learner handed in for one exercise, each against the one before."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from typing import Any

from quizapp.accounts.models import User
from quizapp.packs.models import Exercise
from quizapp.study.cases import status_in_words
from quizapp.study.models import Attempt

SHOWN = 50
_SIGNS = {"+": "added", "-": "removed", "@": "place"}


def submissions_of(learner: User, exercise: Exercise) -> list[dict[str, Any]]:
    """Return the newest ``SHOWN`` programs as rows, the newest first."""
    handed_in = Attempt.objects.filter(
        learner=learner, trial=False, showing__card__exercise=exercise
    ).order_by("-pk")[: SHOWN + 1]
    programs = list(handed_in)
    before: list[Attempt | None] = [*programs, None]
    return [_row(one, old) for one, old in zip(programs, before[1:], strict=True)][:SHOWN]


def _row(attempt: Attempt, before: Attempt | None) -> dict[str, Any]:
    source = str(attempt.raw.get("source", ""))
    status = attempt.verdict.get("detail", {}).get("status", "")
    return {
        "attempt": attempt,
        "outcome": attempt.outcome,
        "status": status_in_words(status) if status else "",
        "source": source,
        "changes": list(_changes(str(before.raw.get("source", "")), source)) if before else [],
        "first": before is None,
    }


def _changes(old: str, new: str) -> Iterator[dict[str, str]]:
    """Yield the lines of a unified diff, each with what it is: added, removed, place or same."""
    lines = unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=2)
    for number, line in enumerate(lines):
        if number > 1:
            yield {"kind": _SIGNS.get(line[:1], "same"), "text": line}
