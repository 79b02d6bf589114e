"""Drawing a variant for a card, and putting one aside that asks no more."""

from __future__ import annotations

import datetime as dt
import secrets
from typing import Any

from quizapp.packs.models import Exercise
from quizapp.review.actions import card_ensure, today_of
from quizapp.review.models import Card
from quizapp.study.faces import REMEMBERED, draw_afresh
from quizapp.study.models import Showing

LEVEL = "interview"


def card_locked(learner: Any, exercise: Exercise, now: dt.datetime) -> Card:
    """Return the learner's card of an exercise, its row locked for this transaction."""
    card = card_ensure(learner, exercise, now)
    return Card.objects.select_for_update(of=("self",)).select_related("learner").get(pk=card.pk)


def fresh_showing(
    card: Card,
    exercise: Exercise,
    purpose: str,
    now: dt.datetime,
    *,
    level: str = LEVEL,
    slip: str = "",
    **fields: Any,
) -> Showing:
    """Draw a variant unlike the last ones and store it as an open showing.

    Args:
        slip: id of a slip that it must be possible to make again.
        fields: further fields of the showing.

    Raises:
        ValueError: the exercise has no version that can be shown.
    """
    version = exercise.current_version
    if version is None:
        raise ValueError("this exercise was never published")
    before = list(card.showings.order_by("-opened_at").values_list("drawn", flat=True)[:REMEMBERED])
    seed, drawn = draw_afresh(version, level, secrets.randbits(48), before, slip)
    return Showing.objects.create(
        learner=card.learner,
        card=card,
        version=version,
        purpose=purpose,
        level=level,
        seed=seed,
        drawn=drawn,
        opened_at=now,
        learner_day=today_of(card.learner, now),
        first_ever=card.due is None,
        **fields,
    )


def put_aside(showing: Showing, closing: str, now: dt.datetime) -> None:
    """Close a showing that no longer asks anything, without rating it.

    One that an answer closed in the meantime stays as it is. Its card is locked first, as by that
    answer.
    """
    list(Card.objects.select_for_update(of=("self",)).filter(pk=showing.card_id))
    Showing.objects.open().filter(pk=showing.pk).update(closed_at=now, closing=closing)
    showing.refresh_from_db(fields=["closed_at", "closing"])
