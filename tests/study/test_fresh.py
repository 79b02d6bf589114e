"""Fresh numbers at will, one like this after a slip, and a variant whose grading broke down."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from engine.kinds import numeric
from quizapp.review.models import ReviewEvent
from quizapp.study.actions.drawing import put_aside
from quizapp.study.actions.showing import locked
from quizapp.study.models import Attempt, Showing
from tests.study.conftest import answer, open_showing, post, standing

pytestmark = pytest.mark.django_db


def fresh(client: Client, showing: Showing, **form: Any) -> HttpResponse:
    form.setdefault("next", str(uuid.uuid4()))
    return post(client, "fresh", showing, **form)


def led_to(answered: HttpResponse) -> Showing:
    return Showing.objects.get(pk=answered["HX-Redirect"].strip("/").rpartition("/")[2])


def test_an_untouched_review_gets_other_numbers_and_stays_a_review(
    tiny: Any, alices: Client
) -> None:
    showing = open_showing(alices, "numeric")
    new = led_to(fresh(alices, showing))
    showing.refresh_from_db()
    assert new.drawn["params"] != showing.drawn["params"]
    assert (new.purpose, new.level) == (showing.purpose, showing.level)
    assert showing.closing == Showing.Closing.REPLACED
    assert ReviewEvent.objects.count() == 0


def test_a_double_click_draws_once(tiny: Any, alices: Client) -> None:
    showing, same = open_showing(alices, "numeric"), str(uuid.uuid4())
    first, second = (led_to(fresh(alices, showing, next=same)) for _ in range(2))
    assert first == second and Showing.objects.count() == 2


@pytest.mark.parametrize("begun", ["attempt", "hint"])
def test_a_review_that_was_begun_cannot_be_exchanged(tiny: Any, alices: Client, begun: str) -> None:
    showing = open_showing(alices, "numeric")
    page = post(alices, begun, showing, hint="1", answer="1000000", attempt=str(uuid.uuid4()))
    assert "study:fresh" not in page.content.decode() and "/fresh/" not in page.content.decode()
    assert led_to(fresh(alices, showing)) == showing
    assert Showing.objects.count() == 1


def test_after_a_review_fresh_numbers_are_practice(
    tiny: Any, alices: Client, right_number: Any
) -> None:
    showing = open_showing(alices, "numeric")
    answer(alices, showing, answer=right_number(showing))
    new = led_to(fresh(alices, showing))
    assert new.purpose == Showing.Purpose.PRACTICE
    answer(alices, new, answer="1000000")
    answer(alices, new, answer="1000000")
    assert standing() == [3], "practice is never counted"


def test_one_like_this_offers_the_same_slip_again(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "numeric")
    slip = showing.drawn["slips"][-1]
    for _ in range(2):
        page = answer(alices, showing, answer=str(slip["value"])).content.decode()
    assert "Try one like this" in page and str(slip["value"]) in page
    for _ in range(4):
        new = led_to(fresh(alices, showing, alike="1"))
        assert slip["id"] in [one["id"] for one in new.drawn["slips"]]
        assert new.drawn["params"] != showing.drawn["params"]


def test_what_is_not_generated_has_no_fresh_numbers(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "choice")
    assert led_to(fresh(alices, showing)) == showing


def test_what_was_withdrawn_is_not_drawn_again(tiny: Any, alices: Client, now: Any) -> None:
    showing = open_showing(alices, "numeric")
    tiny.exercises.update(removed_at=now)
    assert led_to(fresh(alices, showing)) == showing


def test_a_broken_form_is_refused(tiny: Any, alices: Client) -> None:
    assert fresh(alices, open_showing(alices, "numeric"), next="x").status_code == 400


def test_nobody_draws_for_somebody_else(tiny: Any, alices: Client, bobs: Client) -> None:
    showing = open_showing(alices, "numeric")
    assert fresh(bobs, showing).status_code == 404
    theirs = open_showing(bobs, "numeric")
    assert led_to(fresh(bobs, theirs, next=str(showing.uuid))) == theirs


@pytest.mark.parametrize("broken", ["parse", "grade"])
def test_a_variant_whose_grading_breaks_down_is_replaced_and_never_counted(
    tiny: Any, alices: Client, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    showing = open_showing(alices, "numeric")

    def crash(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(numeric, broken, crash)
        new = led_to(answer(alices, showing, answer="3"))
    showing.refresh_from_db()
    assert new.purpose == Showing.Purpose.REVIEW and new != showing
    assert showing.closing == Showing.Closing.REPLACED
    assert not Attempt.objects.get().counted
    assert ReviewEvent.objects.count() == 0
    answer(alices, new, answer=str(new.drawn["answer"]))
    assert standing() == [3], "the fresh one is the first try"


def test_an_undo_does_not_turn_a_seen_solution_into_fresh_numbers(
    tiny: Any, alices: Client
) -> None:
    showing = open_showing(alices, "numeric")
    post(alices, "reveal", showing)
    alices.post(reverse("study:undo"))
    assert led_to(fresh(alices, showing)) == showing
    assert Showing.objects.count() == 1


def test_putting_aside_leaves_what_an_answer_closed_meanwhile(
    tiny: Any, alices: Client, right_number: Any, now: Any
) -> None:
    read_before = open_showing(alices, "numeric")
    answer(alices, read_before, answer=right_number(read_before))
    put_aside(read_before, Showing.Closing.GIVEN_UP, now)
    read_before.refresh_from_db()
    assert read_before.closing == read_before.Closing.RIGHT


@pytest.mark.parametrize(
    "take", [lambda s, now: locked(s.uuid), lambda s, now: put_aside(s, "given_up", now)]
)
def test_a_card_is_locked_before_its_showing(
    tiny: Any, alices: Client, now: Any, take: Any
) -> None:
    """Two that take both in different order end in a deadlock on PostgreSQL."""
    showing = open_showing(alices, "numeric")
    with CaptureQueriesContext(connection) as captured, transaction.atomic():
        take(showing, now)
    said = [one["sql"] for one in captured if "review_card" in one["sql"] or "UPDATE" in one["sql"]]
    assert 'FROM "review_card"' in said[0]
