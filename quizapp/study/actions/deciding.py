"""When a verdict ends a showing, and when the learner may try again."""

from __future__ import annotations

import datetime as dt

from engine.exercise import Outcome
from engine.kind import is_picked
from quizapp.study.actions.showing import showing_close
from quizapp.study.models import Attempt, Showing

OWN_TRIES = 2


def close_if_decided(showing: Showing, attempt: Attempt, now: dt.datetime) -> None:
    """Close a showing that a verdict ended: right, or no own try left."""
    if attempt.outcome == Outcome.RIGHT:
        showing_close(showing, Showing.Closing.RIGHT, now)
    elif attempt.outcome in {Outcome.WRONG, Outcome.PARTIAL} and not may_retry(showing):
        showing_close(showing, Showing.Closing.WRONG, now)


def may_retry(showing: Showing) -> bool:
    """Say whether the learner has another own try at this variant.

    What is picked from a list has one (a second would be elimination), what is typed has two,
    code has as many as it takes. In a drill the next problem is the next try.
    """
    kind = showing.version.exercise.kind
    drill = showing.purpose == Showing.Purpose.DRILL
    if showing.closed_at or drill or is_picked(kind):
        return False
    if kind == "code":
        return True
    return showing.attempts.filter(counted=True).count() < OWN_TRIES
