"""Fresh numbers at will: another variant that is never held against the learner."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction

from quizapp.accounts.models import User
from quizapp.packs.models import Exercise
from quizapp.study.actions.drawing import card_locked, fresh_showing, put_aside
from quizapp.study.actions.showing import locked
from quizapp.study.faces import is_generated
from quizapp.study.models import Showing


@transaction.atomic
def showing_refresh(
    learner: User,
    showing_id: uuid.UUID,
    new_uuid: uuid.UUID,
    now: dt.datetime,
    *,
    alike: bool = False,
) -> Showing:
    """Put another variant before the learner; the same ``new_uuid`` again is the same variant.

    An untouched variant is put aside unrated, and the new one takes its place, a review staying a
    review. Whatever was answered, helped along or shown stands, an undo notwithstanding; after
    closing, the new one is practice. With ``alike`` it is one on which the last answer's slip can
    be made again.

    Returns the showing itself where there is nothing to draw, it is part of a drill, or it was
    begun as a review and is not decided yet.
    """
    exercise = Showing.objects.get(pk=showing_id).version.exercise
    card = card_locked(learner, exercise, now)
    posted = Showing.objects.filter(pk=new_uuid).first()
    if posted is not None and posted.learner_id == learner.pk:
        return posted
    showing = locked(showing_id)
    if posted is not None or not may_refresh(showing):
        return showing
    purpose = Showing.Purpose.PRACTICE if showing.closed_at else showing.purpose
    for still_open in Showing.objects.open().filter(card=card, purpose=purpose):
        put_aside(still_open, Showing.Closing.REPLACED, now)
    last = showing.last_attempt()
    slip = last.slip if alike and last else ""
    level = showing.level
    return fresh_showing(card, exercise, purpose, now, level=level, slip=slip, uuid=new_uuid)


def may_refresh(showing: Showing) -> bool:
    """Say whether fresh numbers can be asked for in place of this variant, or after it."""
    exercise = showing.version.exercise
    live = Exercise.objects.live().visible_to(showing.learner).filter(pk=exercise.pk)
    if not is_generated(exercise.kind) or not live.exists():
        return False
    if showing.purpose == Showing.Purpose.DRILL:
        return showing.closed_at is not None
    helped = showing.hints > 0 or showing.revealed_at is not None
    begun = helped or showing.attempts.filter(counted=True).exists()
    unrated = showing.purpose == Showing.Purpose.PRACTICE
    return bool(showing.closed_at) or unrated or not begun


@transaction.atomic
def showing_replace(learner: User, showing_id: uuid.UUID, now: dt.datetime) -> Showing:
    """Exchange a variant whose grading broke down; nothing of it counts.

    A variant of a drill is only put aside: the drill goes on with its next problem. What is not
    generated stays open for another try.
    """
    exercise = Showing.objects.get(pk=showing_id).version.exercise
    card = card_locked(learner, exercise, now)
    showing = locked(showing_id)
    if showing.closed_at or not is_generated(exercise.kind):
        return showing
    put_aside(showing, Showing.Closing.REPLACED, now)
    if showing.purpose == Showing.Purpose.DRILL:
        return showing
    return fresh_showing(card, exercise, showing.purpose, now, level=showing.level)
