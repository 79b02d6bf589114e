"""What a learner has met of one exercise, as rows for a page."""

from __future__ import annotations

from typing import Any

from engine.exercise import Outcome
from quizapp.accounts.models import User
from quizapp.packs.models import Exercise
from quizapp.study.faces import sheet_of
from quizapp.study.models import Attempt, Showing

SHOWN = 100


def seen_variants(
    learner: User, exercise: Exercise, language: str
) -> tuple[list[dict[str, Any]], int]:
    """Return the newest ``SHOWN`` variants as rows, and how many there are in all."""
    showings = Showing.objects.of(learner).filter(card__exercise=exercise).order_by("-opened_at")
    newest = list(showings.select_related("version__exercise").prefetch_related("attempts")[:SHOWN])
    return [_row(showing, language) for showing in newest], showings.count()


def _row(showing: Showing, language: str) -> dict[str, Any]:
    attempts = answers_of(showing)
    return {
        "showing": showing,
        "statement": sheet_of(showing, language).statement,
        "typed": [typed(attempt) for attempt in attempts],
        "outcome": ended(showing, attempts),
    }


def answers_of(showing: Showing) -> list[Attempt]:
    """Return the answers of a showing in their order, trial runs left out."""
    answers = [attempt for attempt in showing.attempts.all() if not attempt.trial]
    return sorted(answers, key=lambda attempt: attempt.pk)


def typed(attempt: Attempt) -> str:
    """Return what was typed, several fields joined by commas; "" for code and long answers."""
    fields = sorted((k, v) for k, v in attempt.raw.items() if k.split(".")[0] == "answer")
    return ", ".join(str(value) for _, value in fields)[:200]


def outcome_of(attempt: Attempt, kind: str) -> str:
    """Return an attempt's outcome; code that was not graded is broken, or was withdrawn."""
    if kind != "code" or attempt.outcome != Outcome.UNGRADED:
        return attempt.outcome
    return "broken" if attempt.verdict.get("detail", {}).get("status") else "withdrawn"


def ended(showing: Showing, attempts: list[Attempt]) -> str:
    """Say how a showing ended: an outcome, or open, replaced, shown (the answer was) or skipped."""
    if attempts and attempts[-1].outcome != "ungraded":
        return attempts[-1].outcome
    if showing.closed_at is None:
        return "open"
    if showing.closing == Showing.Closing.REPLACED:
        return "replaced"
    return "shown" if showing.revealed_at else attempts[-1].outcome if attempts else "skipped"
