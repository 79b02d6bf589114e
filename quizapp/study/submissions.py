"""The programs that a learner handed in for one exercise, each against the one before."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from typing import Any

from quizapp.accounts.models import User
from quizapp.packs.models import Exercise
from quizapp.study.cases import status_in_words
from quizapp.study.models import Attempt
from quizapp.study.seen import outcome_of

SHOWN = 20
MOST_LINES = 2000  # comparing takes time by their square
_SIGNS = {"+": "added", "-": "removed", "@": "place"}


def submissions_of(learner: User, exercise: Exercise) -> tuple[list[dict[str, Any]], int]:
    """Return the newest ``SHOWN`` programs as rows, the newest first, and how many there are."""
    handed_in = Attempt.objects.filter(
        learner=learner, trial=False, showing__card__exercise=exercise
    ).order_by("-pk")
    programs = list(handed_in[: SHOWN + 1])
    before: list[Attempt | None] = [*programs, None]
    rows = [_row(one, old) for one, old in zip(programs, before[1:], strict=True)]
    return rows[:SHOWN], handed_in.count()


def _row(attempt: Attempt, before: Attempt | None) -> dict[str, Any]:
    source = str(attempt.raw.get("source", ""))
    status = attempt.verdict.get("detail", {}).get("status", "")
    return {
        "attempt": attempt,
        "outcome": outcome_of(attempt, "code"),
        "status": status_in_words(status) if status else "",
        "source": source,
        "changes": list(_changes(str(before.raw.get("source", "")), source)) if before else [],
        "first": before is None,
    }


def _changes(old: str, new: str) -> Iterator[dict[str, str]]:
    """Yield the lines of a unified diff, each with what it is: added, removed, place or same."""
    before, after = old.splitlines(), new.splitlines()
    if before != after and len(before) + len(after) > MOST_LINES:
        yield {"kind": "place", "text": "…"}
        return
    lines = unified_diff(before, after, lineterm="", n=2)
    for number, line in enumerate(lines):
        if number > 1:
            yield {"kind": _SIGNS.get(line[:1], "same"), "text": line}
