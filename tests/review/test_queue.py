"""What comes next, and how much of it."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import replace
from typing import Any

import pytest

from quizapp.packs.actions import pack_sync
from quizapp.packs.models import Exercise
from quizapp.review.actions import Rated, card_ensure, event_append, today_of
from quizapp.review.models import Card
from quizapp.review.queue import queue_of
from tests.conftest import PROSE, source_of

pytestmark = pytest.mark.django_db


def rate(learner: Any, exercise: Exercise, rating: int, at: dt.datetime) -> Card:
    """Append one review of an exercise."""
    card = card_ensure(learner, exercise, at)
    assert exercise.current_version is not None
    event_append(
        card.pk,
        Rated(uuid.uuid4(), exercise.current_version, rating, rating, "self", 1.0, {}, at),
    )
    card.refresh_from_db()
    return card


def test_a_new_learner_is_given_every_visible_exercise_up_to_the_daily_limit(
    tiny: Any, alice: Any, now: dt.datetime
) -> None:
    assert len(queue_of(alice, now).new) == 5
    alice.new_per_day = 2
    assert len(queue_of(alice, now).new) == 2


def test_what_was_new_today_counts_against_the_limit(
    tiny: Any, alice: Any, now: dt.datetime
) -> None:
    alice.new_per_day = 2
    rate(alice, tiny.exercises.first(), 3, now)
    assert len(queue_of(alice, now).new) == 1


def test_a_failed_card_cools_down_and_comes_back_the_same_day(
    tiny: Any, alice: Any, now: dt.datetime
) -> None:
    alice.new_per_day = 0
    card = rate(alice, tiny.exercises.first(), 1, now)
    queue = queue_of(alice, now)
    assert (queue.due, queue.cooling) == ([], [card])
    assert queue.first() == card.exercise, "nothing else is left, so it need not wait"
    assert queue_of(alice, now + dt.timedelta(minutes=11)).due == [card]


def test_a_card_whose_code_is_being_judged_is_out_of_the_queue(
    tiny: Any, alice: Any, now: dt.datetime
) -> None:
    alice.new_per_day = 0
    card = rate(alice, tiny.exercises.first(), 1, now)
    Card.objects.filter(pk=card.pk).update(waiting=True)
    assert queue_of(alice, now).size == 0


def test_siblings_of_one_skill_are_kept_on_different_days(
    tiny: Any, alice: Any, now: dt.datetime
) -> None:
    Exercise.objects.update(skill="one-skill")
    assert len(queue_of(alice, now).new) == 1
    rate(alice, tiny.exercises.first(), 3, now)
    assert queue_of(alice, now).new == []
    assert len(queue_of(alice, now + dt.timedelta(days=1)).new) == 1


def test_two_cards_of_one_skill_do_not_follow_each_other_where_another_is_due(
    tiny: Any, alice: Any, now: dt.datetime
) -> None:
    alice.new_per_day = 0
    first, second, third = list(tiny.exercises.all())[:3]
    for exercise in (first, second, third):
        rate(alice, exercise, 3, now)
    later = now + dt.timedelta(days=60)
    rate(alice, first, 1, later)
    chosen = queue_of(alice, later + dt.timedelta(hours=1)).first()
    assert chosen is not None
    assert chosen.skill != first.skill


def test_a_removed_exercise_and_a_private_pack_are_not_shown(
    tiny: Any, alice: Any, now: dt.datetime
) -> None:
    rate(alice, tiny.exercises.first(), 1, now)
    tiny.visibility = "private"
    tiny.save()
    assert queue_of(alice, now).size == 0
    tiny.visibility = "public"
    tiny.save()
    Exercise.objects.update(removed_at=now)
    assert queue_of(alice, now).size == 0


def test_the_learners_day_begins_at_their_own_four_in_the_morning(alice: Any) -> None:
    alice.time_zone = "Asia/Shanghai"
    night = dt.datetime(2026, 3, 2, 19, 30, tzinfo=dt.UTC)  # 03:30 on March 3rd in Shanghai
    assert today_of(alice, night) == dt.date(2026, 3, 2)
    assert today_of(alice, night + dt.timedelta(hours=1)) == dt.date(2026, 3, 3)


def test_the_faces_of_new_exercises_take_turns(alice: Any, now: dt.datetime) -> None:
    pack = source_of({"flashcard": PROSE, "open": PROSE})
    cards = [
        replace(one, key=f"{one.key}-{n}", skill=f"{one.key}-{n}")
        for one in pack.exercises
        for n in range(3)
    ]
    pack_sync(replace(pack, exercises=tuple(cards)))
    kinds = [exercise.kind for exercise in queue_of(alice, now).new]
    assert kinds == ["flashcard", "open"] * 3


def test_the_turns_of_the_faces_go_on_over_the_day(tiny: Any, alice: Any, now: dt.datetime) -> None:
    seen = []
    for _ in range(5):
        exercise = queue_of(alice, now).first()
        assert exercise is not None
        rate(alice, exercise, 3, now)
        seen.append(exercise.kind)
    assert len(set(seen)) == 5


def test_failed_cards_come_back_in_the_order_of_their_failure(
    tiny: Any, alice: Any, now: dt.datetime
) -> None:
    alice.new_per_day = 0
    exercises = list(tiny.exercises.all())[:3]
    for minute, exercise in enumerate(exercises):
        rate(alice, exercise, 1, now + dt.timedelta(minutes=minute))
    soon = now + dt.timedelta(minutes=3)
    for minute in range(6):
        first = queue_of(alice, soon).first()
        assert first == exercises[minute % 3]
        rate(alice, first, 1, soon + dt.timedelta(seconds=minute))
