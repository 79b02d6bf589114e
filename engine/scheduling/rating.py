"""From graded evidence to one of FSRS's four ratings.

Time taken is deliberately no evidence: on a real log it made the prediction worse.
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.kind import is_picked, is_whole
from engine.scheduling.memory import AGAIN, EASY, GOOD, HARD, RATINGS

PASS_MARK = 0.6


@dataclass(frozen=True)
class Evidence:
    """What happened between showing an exercise and closing it.

    Attributes:
        kind: kind of the exercise, e.g. ``numeric``.
        score: 0.0 to 1.0 of the last own attempt; None where nobody graded it (a flashcard, an
            open question that was not ticked).
        tries: own attempts, 0 where none was made.
        hints: hints taken.
        gave_up: gave up, or had the solution shown before being right.
        first_showing: this learner never saw the exercise before.
        failed_by_us: the grader or the judge broke; not the learner's doing.
    """

    kind: str
    score: float | None = None
    tries: int = 1
    hints: int = 0
    gave_up: bool = False
    first_showing: bool = False
    failed_by_us: bool = False


def propose(evidence: Evidence) -> int | None:
    """Return the rating the evidence speaks for, or None where there is nothing to rate by.

    None after ``failed_by_us`` means that no review may be recorded and the card stays due; for
    a flashcard it means that the learner's own rating is the only evidence.
    """
    if evidence.failed_by_us:
        return None
    if evidence.gave_up:
        return AGAIN
    if evidence.score is None:
        return None
    if _failed(evidence, evidence.score):
        return AGAIN
    return HARD if _shaky(evidence, evidence.score) else GOOD


def allowed(proposed: int | None, chosen: int, kind: str = "", hints: int = 0) -> bool:
    """Say whether the learner may choose this rating instead of the proposed one.

    Lower is always allowed (only they know that they guessed), one step higher too; what is only
    picked is never Easy, and what took hints is never better than Hard. Without a proposal the
    choice is free.
    """
    if chosen not in RATINGS or (hints and chosen > HARD):
        return False
    if proposed is None:
        return True
    if chosen == EASY and proposed < EASY and is_picked(kind):
        return False
    return chosen <= proposed + 1


def _failed(evidence: Evidence, score: float) -> bool:
    pass_mark = 1.0 if is_whole(evidence.kind) else PASS_MARK
    tries_left = 1 if is_picked(evidence.kind) else 2
    return score < pass_mark or evidence.tries > tries_left


def _shaky(evidence: Evidence, score: float) -> bool:
    may_be_luck = is_picked(evidence.kind) and evidence.first_showing
    return score < 1.0 or evidence.hints > 0 or evidence.tries > 1 or may_be_luck
