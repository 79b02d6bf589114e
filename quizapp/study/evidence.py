"""What a showing says about memory."""

from __future__ import annotations

from engine.exercise import Outcome
from engine.scheduling.rating import Evidence, propose
from quizapp.study.models import Showing


def evidence_of(showing: Showing) -> Evidence:
    """Sum up the counted attempts of a showing."""
    attempts = list(showing.attempts.filter(counted=True).order_by("pk"))
    last = attempts[-1] if attempts else None
    graded = last is not None and last.outcome not in {Outcome.UNGRADED, Outcome.PENDING}
    kind = showing.version.exercise.kind
    shown = kind != "flashcard" and showing.revealed_at is not None
    right = last is not None and last.outcome == Outcome.RIGHT
    return Evidence(
        kind=kind,
        score=last.score if last is not None and graded else None,
        tries=len(attempts),
        hints=showing.hints,
        gave_up=shown and not right,
        first_showing=showing.first_ever,
    )


def proposed_rating(evidence: Evidence) -> int | None:
    """Return the rating the evidence speaks for, or None where only the learner can tell."""
    return propose(evidence)
