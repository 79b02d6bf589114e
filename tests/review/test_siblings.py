"""A failure brings the other exercises of its skill forward, and undoing it sends them back."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest

from quizapp.packs.models import Exercise
from quizapp.review.actions import Rated, card_ensure, card_rebuild, event_append, event_void
from quizapp.review.models import Card, ReviewEvent

pytestmark = pytest.mark.django_db


def rate(card: Card, rating: int, at: dt.datetime) -> ReviewEvent:
    version = card.exercise.current_version
    assert version is not None
    return event_append(card.pk, Rated(uuid.uuid4(), version, rating, rating, "self", 1.0, {}, at))


@pytest.fixture
def pair(tiny: Any, alice: Any, now: dt.datetime) -> tuple[Card, Card]:
    Exercise.objects.update(skill="one-skill")
    first, second = list(tiny.exercises.all())[:2]
    return card_ensure(alice, first, now), card_ensure(alice, second, now)


def test_a_failure_makes_the_sibling_due_the_next_day(
    pair: tuple[Card, Card], now: dt.datetime
) -> None:
    known, failing = pair
    rate(known, 4, now)
    before = Card.objects.get(pk=known.pk)
    failure = rate(failing, 1, now + dt.timedelta(hours=1))
    after = Card.objects.get(pk=known.pk)
    assert after.due == failure.learner_day + dt.timedelta(days=1)
    assert after.state == before.state, "its stability is untouched"
    assert event_void(failure, "undo", now + dt.timedelta(hours=2))
    assert Card.objects.get(pk=known.pk).due == before.due


def test_reviewing_the_sibling_settles_it_and_rebuilding_agrees(
    pair: tuple[Card, Card], now: dt.datetime
) -> None:
    known, failing = pair
    rate(known, 3, now)
    rate(failing, 1, now)
    card_rebuild(known.pk)
    assert Card.objects.get(pk=known.pk).due == now.date() + dt.timedelta(days=1)
    rate(known, 3, now + dt.timedelta(days=1))
    settled = Card.objects.get(pk=known.pk)
    assert settled.memory is not None
    assert settled.due == settled.memory.due
    card_rebuild(known.pk)
    assert Card.objects.get(pk=known.pk).due == settled.due


def test_other_skills_and_other_learners_are_left_alone(
    tiny: Any, pair: tuple[Card, Card], bob: Any, now: dt.datetime
) -> None:
    _, failing = pair
    theirs = card_ensure(bob, failing.exercise, now)
    other = card_ensure(failing.learner, list(tiny.exercises.all())[2], now)
    Exercise.objects.filter(pk=other.exercise_id).update(skill="another")
    other.refresh_from_db()
    rate(theirs, 4, now)
    rate(other, 4, now)
    before = [Card.objects.get(pk=card.pk).due for card in (theirs, other)]
    rate(failing, 1, now)
    assert [Card.objects.get(pk=card.pk).due for card in (theirs, other)] == before
