"""The log is the truth: once, voidable, and enough to rebuild every card."""

from __future__ import annotations

import datetime as dt
import uuid
from random import Random
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from quizapp.review.actions import (
    Rated,
    card_ensure,
    card_preview,
    card_rebuild,
    event_append,
    event_change_rating,
    event_void,
)
from quizapp.review.models import Card, ReviewEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def card(tiny: Any, alice: Any, now: dt.datetime) -> Card:
    return card_ensure(alice, tiny.exercises.first(), now)


def rated(card: Card, rating: int, at: dt.datetime, showing: uuid.UUID | None = None) -> Rated:
    version = card.exercise.current_version
    assert version is not None
    return Rated(showing or uuid.uuid4(), version, rating, rating, "self", 1.0, {}, at)


def stored(card: Card) -> tuple[Any, ...]:
    fresh = Card.objects.get(pk=card.pk)
    return fresh.state, fresh.due, fresh.retry_at


def test_a_showing_is_rated_once(card: Card, now: dt.datetime) -> None:
    showing = uuid.uuid4()
    first = event_append(card.pk, rated(card, 3, now, showing))
    second = event_append(card.pk, rated(card, 1, now, showing))
    assert first == second
    assert ReviewEvent.objects.count() == 1


def test_the_database_itself_refuses_a_second_standing_event(card: Card, now: dt.datetime) -> None:
    event = event_append(card.pk, rated(card, 3, now))
    event.pk, event.uuid = None, uuid.uuid4()
    with pytest.raises(IntegrityError), transaction.atomic():
        event.save()


def test_another_rating_keeps_the_day_and_the_settings_of_the_first(
    card: Card, alice: Any, now: dt.datetime
) -> None:
    first = event_append(card.pk, rated(card, 3, now))
    shown = card_preview(Card.objects.get(pk=card.pk), now, without=first)[4]
    alice.desired_retention, alice.time_zone = 0.97, "Pacific/Kiritimati"
    alice.save()
    second = event_change_rating(first, 4, now)
    assert (second.learner_day, second.zone) == (first.learner_day, first.zone)
    assert stored(card)[0] == shown.to_json()


def test_a_button_shows_what_pressing_it_stores(card: Card, now: dt.datetime) -> None:
    at = now
    for rating in (3, 1, 3, 4, 2):
        card.refresh_from_db()
        promised = card_preview(card, at)[rating]
        event_append(card.pk, rated(card, rating, at))
        card.refresh_from_db()
        assert card.memory == promised
        at += dt.timedelta(days=9)


def test_voiding_the_last_event_restores_the_state_before_it(card: Card, now: dt.datetime) -> None:
    event_append(card.pk, rated(card, 3, now))
    before = stored(card)
    last = event_append(card.pk, rated(card, 1, now + dt.timedelta(days=5)))
    assert event_void(last, "undo", now)
    assert stored(card) == before
    assert not event_void(last, "undo", now), "taking it back twice changes nothing"


def test_changing_a_rating_voids_and_appends_and_edits_nothing(
    card: Card, now: dt.datetime
) -> None:
    first = event_append(card.pk, rated(card, 3, now))
    second = event_change_rating(first, 1, now)
    first.refresh_from_db()
    assert (first.rating, first.void_reason) == (3, "rating")
    assert (second.rating, second.proposed, second.showing) == (1, 3, first.showing)
    assert Card.objects.get(pk=card.pk).due == second.learner_day


def test_a_flight_west_never_gives_a_negative_interval(
    card: Card, alice: Any, now: dt.datetime
) -> None:
    alice.time_zone = "Pacific/Auckland"
    alice.save()
    first = event_append(card.pk, rated(card, 3, now + dt.timedelta(hours=6)))
    alice.time_zone = "Pacific/Honolulu"
    alice.save()
    second = event_append(card.pk, rated(card, 3, now + dt.timedelta(hours=7)))
    assert second.learner_day == first.learner_day


@pytest.mark.parametrize("seed", range(20))
def test_rebuilding_gives_the_live_state_after_any_history(
    card: Card, now: dt.datetime, seed: int
) -> None:
    rng, at = Random(seed), now
    for _ in range(25):
        standing = list(ReviewEvent.objects.standing().filter(card=card))
        move = rng.random()
        if standing and move < 0.2:
            event_void(standing[-1], "undo", at)
        elif standing and move < 0.35:
            event_change_rating(standing[-1], rng.randint(1, 4), at)
        else:
            event_append(card.pk, rated(card, rng.randint(1, 4), at))
        at += dt.timedelta(hours=rng.choice([0, 1, 30, 400]))
    live = stored(card)
    card_rebuild(card.pk)
    assert stored(card) == live
