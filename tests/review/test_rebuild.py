"""The rebuild command finds and mends what differs from the log."""

from __future__ import annotations

import datetime as dt
import uuid
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from quizapp.review.actions import Rated, card_ensure, event_append
from quizapp.review.models import Card

pytestmark = pytest.mark.django_db


def rebuild(**options: str) -> str:
    said = StringIO()
    call_command("rebuild", stdout=said, **options)
    return said.getvalue().strip()


@pytest.fixture
def card(tiny: Any, alice: Any, now: dt.datetime) -> Card:
    made = card_ensure(alice, tiny.exercises.first(), now)
    version = made.exercise.current_version
    assert version is not None
    event_append(made.pk, Rated(uuid.uuid4(), version, 3, 3, "self", 1.0, {}, now))
    made.refresh_from_db()
    return made


def test_a_state_that_differs_from_the_log_is_mended(card: Card) -> None:
    assert rebuild() == "1 cards rebuilt, 0 of them changed"
    Card.objects.update(due=dt.date(2001, 1, 1))
    assert rebuild(learner="alice") == "1 cards rebuilt, 1 of them changed"
    assert Card.objects.get().due == card.due


def test_another_learners_cards_are_left_alone(card: Card, bob: Any) -> None:
    assert rebuild(learner=str(bob.pk)) == "0 cards rebuilt, 0 of them changed"


def test_an_unknown_learner_is_named(db: None) -> None:
    with pytest.raises(CommandError, match="nobody"):
        rebuild(learner="nobody")
