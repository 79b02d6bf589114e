"""Every write about memory: appending, voiding, rebuilding."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from engine.scheduling.days import learner_day, not_before
from engine.scheduling.memory import AGAIN, MemoryState, preview
from engine.scheduling.parameters import DEFAULT
from quizapp.accounts.models import User
from quizapp.packs.models import Exercise, ExerciseVersion
from quizapp.review.events import apply, card_key, replay
from quizapp.review.models import Card, ReviewEvent
from quizapp.review.siblings import due_of, siblings_redate

RETRY_AFTER = dt.timedelta(minutes=10)


@dataclass(frozen=True)
class Rated:
    """A rating to be appended: what was chosen, what was proposed, and on which evidence.

    Attributes:
        instead_of: the voided event whose place in time, and whose settings, this one takes.
    """

    showing: uuid.UUID
    version: ExerciseVersion
    rating: int
    proposed: int
    source: str
    score: float
    evidence: Mapping[str, Any]
    at: dt.datetime
    instead_of: ReviewEvent | None = None


def today_of(learner: User, now: dt.datetime) -> dt.date:
    """Return the learner-day of ``now`` by the learner's own settings."""
    return learner_day(now, learner.time_zone, learner.day_start_hour)


def card_ensure(learner: User, exercise: Exercise, now: dt.datetime) -> Card:
    """Return the learner's card of an exercise, made now if they never met it."""
    card, _ = Card.objects.get_or_create(
        learner=learner, exercise=exercise, defaults={"created_at": now}
    )
    return card


def card_preview(
    card: Card, now: dt.datetime, *, without: ReviewEvent | None = None
) -> dict[int, MemoryState]:
    """Return what each rating would store if it were given now.

    Args:
        without: the card's newest event, where its rating is about to be changed.
    """
    memory = card.memory
    if without is not None:
        memory = replay(list(card.events.standing().filter(pk__lt=without.pk)))
    return preview(
        memory,
        without.learner_day if without else today_of(card.learner, now),
        card_key=card_key(card.pk),
        retention=without.retention if without else card.learner.desired_retention,
    )


@transaction.atomic
def event_append(card_id: int, rated: Rated) -> ReviewEvent:
    """Append one rating to a card's log and bring its state up to date.

    A showing is rated once: asking again returns the standing event unchanged.
    """
    card = _locked(card_id)
    standing = ReviewEvent.objects.standing().filter(learner=card.learner, showing=rated.showing)
    existing = standing.first()
    if existing is not None:
        return existing
    event = _event(card, rated)
    state = apply(card.memory, event)
    event.state_after = state.to_json()
    event.save()
    _store(card, state, event)
    if event.rating == AGAIN:
        siblings_redate(card)
    return event


@transaction.atomic
def event_change_rating(event: ReviewEvent, rating: int, now: dt.datetime) -> ReviewEvent:
    """Void an event and append one with another rating, keeping its place in time."""
    if rating == event.rating:
        return event
    _locked(event.card_id)
    if not event_void(event, "rating", now):
        return event
    return event_append(
        event.card_id,
        Rated(
            showing=event.showing,
            version=event.version,
            rating=rating,
            proposed=event.proposed,
            source=event.source,
            score=event.score,
            evidence=event.evidence,
            at=event.reviewed_at,
            instead_of=event,
        ),
    )


@transaction.atomic
def event_void(event: ReviewEvent, reason: str, now: dt.datetime) -> bool:
    """Take an event out of a card's history and replay the rest; False if it was void already."""
    voided = ReviewEvent.objects.filter(pk=event.pk, voided_at=None).update(
        voided_at=max(now, event.reviewed_at), void_reason=reason
    )
    if voided:
        card_rebuild(event.card_id)
        if event.rating == AGAIN:
            siblings_redate(event.card)
    return bool(voided)


@transaction.atomic
def card_rebuild(card_id: int) -> MemoryState | None:
    """Make a card's state again from its log."""
    card = _locked(card_id)
    events = list(card.events.standing())
    state = replay(events)
    _store(card, state, events[-1] if events else None)
    return state


def _locked(card_id: int) -> Card:
    return (
        Card.objects.select_for_update(of=("self",))
        .select_related("learner", "exercise")
        .get(pk=card_id)
    )


def _event(card: Card, rated: Rated) -> ReviewEvent:
    learner, memory, before = card.learner, card.memory, rated.instead_of
    day = before.learner_day if before else today_of(learner, rated.at)
    return ReviewEvent(
        card=card,
        learner=learner,
        showing=rated.showing,
        version=rated.version,
        reviewed_at=rated.at,
        learner_day=not_before(day, memory.last_day if memory else None),
        zone=before.zone if before else learner.time_zone,
        day_start_hour=before.day_start_hour if before else learner.day_start_hour,
        rating=rated.rating,
        proposed=rated.proposed,
        source=rated.source,
        score=rated.score,
        evidence=dict(rated.evidence),
        model=DEFAULT.model,
        retention=before.retention if before else learner.desired_retention,
    )


def _store(card: Card, state: MemoryState | None, last: ReviewEvent | None) -> None:
    failed = last is not None and last.rating == AGAIN
    card.state = state.to_json() if state else None
    card.due = due_of(card, state, last)
    card.retry_at = last.reviewed_at + RETRY_AFTER if failed and last else None
    card.save(update_fields=["state", "due", "retry_at"])
