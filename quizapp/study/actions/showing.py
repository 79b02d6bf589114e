"""Opening, revealing, closing and rating a showing, and taking the last rating back."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction

from engine.scheduling.rating import allowed
from quizapp.accounts.models import User
from quizapp.packs.models import Exercise
from quizapp.review.actions import (
    Rated,
    event_append,
    event_change_rating,
    event_void,
    today_of,
)
from quizapp.review.models import Card, ReviewEvent
from quizapp.study.actions.drawing import LEVEL, card_locked, fresh_showing, put_aside
from quizapp.study.evidence import evidence_of, proposed_rating
from quizapp.study.models import Showing

UNPROPOSED = 0


class NotRateableError(ValueError):
    """The rating cannot be given: not now, or not this one."""


@transaction.atomic
def showing_open(
    learner: User, exercise: Exercise, now: dt.datetime, *, purpose: str = "", level: str = LEVEL
) -> Showing:
    """Put an exercise before a learner: the variant that is still open, or a fresh one.

    Without ``purpose`` it counts as a review where the card is new or due, else as practice.

    Raises:
        ValueError: the exercise has no version that can be shown.
    """
    card = card_locked(learner, exercise, now)
    purpose = purpose or _purpose(card, now)
    still_open = Showing.objects.open().filter(card=card, purpose=purpose).first()
    if still_open and (card.waiting or _goes_on(still_open, exercise, today_of(learner, now))):
        return still_open
    if still_open:
        put_aside(still_open, Showing.Closing.GIVEN_UP, now)
    return fresh_showing(card, exercise, purpose, now, level=level)


@transaction.atomic
def showing_reveal(showing_id: uuid.UUID, now: dt.datetime) -> Showing:
    """Turn a flashcard, or give up on anything else and see its solution.

    A turned card stays open for its rating; outside reviews there is none to wait for.
    """
    showing = locked(showing_id)
    if showing.closed_at or showing.card.waiting:
        return showing
    showing.revealed_at = showing.revealed_at or now
    showing.save(update_fields=["revealed_at"])
    unrated = showing.purpose != Showing.Purpose.REVIEW
    if unrated or showing.version.exercise.kind != "flashcard":
        showing_close(showing, Showing.Closing.GIVEN_UP, now)
    return showing


def showing_close(showing: Showing, closing: str, now: dt.datetime, rating: int = 0) -> None:
    """End a (locked) showing; a review appends its one event, rated as proposed or as given.

    Evidence that allows no rating (our own failure) closes without an event.
    """
    if showing.closed_at:
        return
    showing.closed_at, showing.closing = now, closing
    showing.save(update_fields=["closed_at", "closing"])
    if showing.purpose != Showing.Purpose.REVIEW:
        return
    evidence = evidence_of(showing)
    proposed = proposed_rating(evidence) or UNPROPOSED
    rating = rating or proposed
    if rating == UNPROPOSED:
        return
    event_append(
        showing.card_id,
        Rated(
            showing=showing.uuid,
            version=showing.version,
            rating=rating,
            proposed=proposed,
            source="judge" if evidence.kind == "code" else "graded" if proposed else "self",
            score=evidence.score or 0.0,
            evidence={**vars(evidence), "seed": showing.seed},
            at=now,
        ),
    )


@transaction.atomic
def showing_rate(showing_id: uuid.UUID, rating: int, now: dt.datetime) -> Showing:
    """Rate a turned flashcard, or correct the rating of what was just closed.

    Raises:
        NotRateableError: nothing to rate, not the card's last review, or a rating that the
            evidence does not allow.
    """
    showing = locked(showing_id)
    kind = showing.version.exercise.kind
    if not showing.closed_at:
        _rate_open(showing, kind, rating, now)
        return showing
    event = ReviewEvent.objects.standing().filter(showing=showing.uuid).last()
    if event is None or not is_last_today(event, now):
        raise NotRateableError
    if not allowed(event.proposed or None, rating, kind, showing.hints):
        raise NotRateableError
    event_change_rating(event, rating, now)
    return showing


@transaction.atomic
def showing_undo(learner: User, now: dt.datetime) -> Showing | None:
    """Take back the learner's last rating of today and reopen its showing.

    Returns None where nothing was rated today. A later showing of the same card that is open
    already stays the open one.
    """
    last = last_today(learner, now)
    if last is None or not event_void(last, "undo", now):
        return None
    showing = locked(last.showing)
    later = Showing.objects.open().filter(card=showing.card_id, purpose=showing.purpose).first()
    if later:
        return later
    showing.closed_at, showing.closing = None, ""
    showing.save(update_fields=["closed_at", "closing"])
    return showing


def last_today(learner: User, now: dt.datetime) -> ReviewEvent | None:
    """Return the rating that an undo would take back, or None."""
    today = today_of(learner, now)
    return ReviewEvent.objects.standing().filter(learner=learner, learner_day=today).last()


def is_last_today(event: ReviewEvent, now: dt.datetime) -> bool:
    """Say whether an event is its card's newest and of today, so that it may be changed."""
    newest = ReviewEvent.objects.standing().filter(card=event.card_id).last()
    same_day = event.learner_day == today_of(event.card.learner, now)
    return newest is not None and newest.pk == event.pk and same_day


def locked(showing_id: uuid.UUID) -> Showing:
    """Return a showing whose row nobody else can change in this transaction.

    Its card is locked first, as by whoever draws a variant for it: two that take both rows in
    different order would wait for each other.
    """
    list(Card.objects.select_for_update(of=("self",)).filter(showings=showing_id))
    rows = Showing.objects.select_for_update(of=("self",))
    return rows.select_related("card__learner", "version__exercise__pack", "learner").get(
        pk=showing_id
    )


def _rate_open(showing: Showing, kind: str, rating: int, now: dt.datetime) -> None:
    proposed = proposed_rating(evidence_of(showing))
    ready = showing.revealed_at is not None if kind == "flashcard" else proposed is not None
    if not ready or not allowed(proposed, rating, kind, showing.hints):
        raise NotRateableError
    showing_close(showing, Showing.Closing.RATED, now, rating)


def _purpose(card: Card, now: dt.datetime) -> str:
    due = card.due is None or card.due <= today_of(card.learner, now)
    return Showing.Purpose.REVIEW if due else Showing.Purpose.PRACTICE


def _goes_on(showing: Showing, exercise: Exercise, today: dt.date) -> bool:
    """Say whether an open showing still asks: of this version, not turned on an earlier day."""
    seen = showing.revealed_at
    fresh = seen is None or today_of(showing.learner, seen) == today
    return showing.version_id == exercise.current_version_id and fresh
