"""Going through the problems of a drill."""

from __future__ import annotations

import datetime as dt
import uuid
from itertools import pairwise
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from engine.exercise import Exercise
from quizapp.accounts.signals import learner_joined
from quizapp.packs.actions import pack_sync
from quizapp.review.models import ReviewEvent
from quizapp.study.actions import Plan, drill_problem, drill_start
from quizapp.study.actions.drill import order
from quizapp.study.models import Drill, Showing
from tests.conftest import source_of
from tests.study.conftest import answer

pytestmark = pytest.mark.django_db
FAMILIES = ("conv_out", "pool_ceil", "entropy", "momentum")


@pytest.fixture
def four(db: None) -> None:
    """A pack of four families."""
    tiny = source_of({})
    exercises = tuple(
        Exercise(name, "numeric", name, "convolution", {"en": name, "zh": name}, 1,
                 {"family": name})
        for name in FAMILIES
    )  # fmt: skip
    pack_sync(tiny.__class__(**{**vars(tiny), "exercises": exercises}))


@pytest.fixture
def drill(four: None, alice: Any, now: dt.datetime) -> Drill:
    """Alice's hard drill of ten problems."""
    return drill_start(alice, uuid.uuid4(), Plan(level="hard"), now)


def shown(drill: Drill, number: int, now: dt.datetime) -> Showing:
    showing = drill_problem(drill.uuid, number, now)
    assert showing is not None
    return showing


def test_every_exercise_comes_once_before_any_comes_again(drill: Drill, now: Any) -> None:
    names = [shown(drill, n, now).version.exercise.key for n in range(1, 9)]
    assert sorted(names[:4]) == sorted(names[4:]) == sorted(FAMILIES)
    assert all(a != b for a, b in pairwise(names))


def test_no_order_of_any_seed_repeats_an_exercise_at_once() -> None:
    for seed in range(200):
        drill = Drill(seed=seed, exercises=[1, 2, 3])
        chosen = [order(drill, n)[0] for n in range(1, 31)]
        assert all(a != b for a, b in pairwise(chosen)), chosen


def test_it_draws_at_the_chosen_level_outside_the_schedule(drill: Drill, now: Any) -> None:
    showing = shown(drill, 1, now)
    assert (showing.level, showing.purpose) == ("hard", Showing.Purpose.DRILL)
    assert showing.drawn["level"] == "hard"


def test_one_try_and_nothing_is_scheduled(drill: Drill, alices: Client, now: Any) -> None:
    showing = shown(drill, 1, now)
    page = answer(alices, showing, answer="1234567").content.decode()
    assert 'data-phase="feedback"' in page and "Next problem" in page
    assert 'name="rating"' not in page
    assert ReviewEvent.objects.count() == 0


def test_asking_twice_for_a_problem_finds_the_same_one(drill: Drill, now: Any) -> None:
    assert shown(drill, 1, now) == shown(drill, 1, now)
    assert shown(drill, 9, now).number == 2, "a number too far ahead is the next one"


def test_going_on_without_an_answer_skips(drill: Drill, now: Any) -> None:
    first = shown(drill, 1, now)
    shown(drill, 2, now)
    first.refresh_from_db()
    assert first.closed_at == now


def test_after_the_last_problem_comes_the_report(drill: Drill, alices: Client, now: Any) -> None:
    for number in range(1, 11):
        shown(drill, number, now)
    address = reverse("study:drill_problem", args=[drill.uuid, 11])
    assert alices.get(address)["Location"] == reverse("study:drill_report", args=[drill.uuid])
    drill.refresh_from_db()
    assert drill.ended_at is not None


def test_when_the_clock_has_run_out_nothing_more_comes(four: Any, alice: Any, now: Any) -> None:
    drill = drill_start(alice, uuid.uuid4(), Plan(minutes=5), now)
    shown(drill, 1, now)
    assert drill_problem(drill.uuid, 2, now + dt.timedelta(minutes=5)) is None


def test_what_was_withdrawn_meanwhile_is_passed_over(drill: Drill, now: Any) -> None:
    from quizapp.packs.models import Exercise as Stored

    gone = Stored.objects.get(pk=order(drill, 1)[0])
    gone.removed_at = now
    gone.save()
    assert shown(drill, 1, now).version.exercise != gone
    Stored.objects.update(removed_at=now)
    assert drill_problem(drill.uuid, 2, now) is None


def test_the_page_shows_where_one_stands(drill: Drill, alices: Client) -> None:
    Drill.objects.update(minutes=5, started_at=timezone.now())
    address = reverse("study:drill_problem", args=[drill.uuid, 1])
    page = alices.get(address, follow=True).content.decode()
    assert "Problem 1 of 10" in page and "data-countdown=" in page


@pytest.mark.parametrize("number", [0, 40000, 10**30])
def test_any_number_leads_somewhere(drill: Drill, alices: Client, number: int) -> None:
    assert alices.get(reverse("study:drill_problem", args=[drill.uuid, number])).status_code == 302


def test_a_drill_is_its_learners_own(drill: Drill, bobs: Client) -> None:
    assert bobs.get(reverse("study:drill_problem", args=[drill.uuid, 1])).status_code == 404


def test_a_grading_that_breaks_down_is_told_and_the_drill_goes_on(
    drill: Drill, alices: Client, now: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engine.kinds import numeric

    def crash(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(numeric, "grade", crash)
        page = answer(alices, shown(drill, 1, now), answer="3", **{"answer.0": "1"})
    assert "Our fault" in page.content.decode() and "Next problem" in page.content.decode()


def test_a_guest_who_logs_in_goes_on_with_the_drill_they_come_from(
    drill: Drill, alice: Any, bob: Any, alices: Client, now: Any
) -> None:
    theirs = drill_start(bob, uuid.uuid4(), Plan(), now)
    shown(drill, 1, now)
    problem = shown(theirs, 1, now)
    learner_joined.send(sender=None, old=bob, new=alice)
    bob.delete()
    assert Drill.objects.get(ended_at=None) == theirs
    address = reverse("study:drill_problem", args=[theirs.uuid, 1])
    assert alices.get(address)["Location"] == reverse("study:showing", args=[problem.uuid])
    assert shown(theirs, 2, now).learner == alice
