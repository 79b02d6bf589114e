"""Posting an answer: read, graded and stored once."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.review.models import Card, ReviewEvent
from quizapp.study.models import Attempt
from tests.study.conftest import answer, open_showing

pytestmark = pytest.mark.django_db


def test_a_right_choice_is_rated_once_and_scheduled(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "choice")
    page = answer(alices, showing, choice="a")
    assert 'data-phase="feedback"' in page.content.decode()
    event = ReviewEvent.objects.get()
    assert (event.rating, event.proposed) == (2, 2), "right at first sight of a choice is Hard"
    assert Card.objects.get().due > event.learner_day


def test_a_wrong_choice_gives_its_own_reason_and_no_second_try(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "choice")
    page = answer(alices, showing, choice="b").content.decode()
    assert "no: that" in page
    assert ReviewEvent.objects.get().rating == 1
    answer(alices, showing, choice="a")
    assert Attempt.objects.count() == 1


def test_a_double_click_is_one_attempt_and_one_event(tiny: Any, alices: Client) -> None:
    showing, same = open_showing(alices, "choice"), str(uuid.uuid4())
    first = answer(alices, showing, choice="a", attempt=same)
    second = answer(alices, showing, choice="a", attempt=same)
    assert (first.status_code, second.status_code) == (200, 200)
    assert (Attempt.objects.count(), ReviewEvent.objects.count()) == (1, 1)


@pytest.mark.parametrize("typed", ["", "abc", "1e999999", "nan", "３ 还是 ４"])
def test_an_unreadable_number_uses_no_try_and_says_what_is_accepted(
    tiny: Any, alices: Client, typed: str
) -> None:
    showing = open_showing(alices, "numeric")
    page = answer(alices, showing, answer=typed).content.decode()
    assert 'data-phase="ask"' in page
    assert 'role="alert"' in page
    if typed:
        assert typed in page, "what was typed is still there"
    assert Attempt.objects.count() == 0


def test_a_number_may_be_tried_twice_and_the_second_right_try_is_hard(
    tiny: Any, alices: Client, right_number: Any
) -> None:
    showing = open_showing(alices, "numeric")
    assert 'data-phase="ask"' in answer(alices, showing, answer="1000000").content.decode()
    assert ReviewEvent.objects.count() == 0
    answer(alices, showing, answer=right_number(showing))
    assert ReviewEvent.objects.get().rating == 2


def test_two_wrong_numbers_close_the_showing_as_again(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "numeric")
    answer(alices, showing, answer="1000000")
    page = answer(alices, showing, answer="1000001").content.decode()
    assert 'data-phase="feedback"' in page
    assert ReviewEvent.objects.get().rating == 1


def test_the_slip_that_a_number_shows_is_explained(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "numeric")
    slip = showing.drawn["slips"][0]
    page = answer(alices, showing, answer=str(slip["value"])).content.decode()
    assert Attempt.objects.get().slip == slip["id"]
    assert slip["explanation"]["en"].split("`")[0].split("$")[0][:20] in page


def test_a_form_without_its_attempt_is_refused(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "choice")
    assert answer(alices, showing, choice="a", attempt="nonsense").status_code == 400


def test_an_expired_session_asks_to_log_in_and_stores_nothing(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "open")
    alices.logout()
    response = answer(alices, showing, text="a long answer")
    assert response.status_code == 302
    assert reverse("account_login") in response["Location"]
    assert Attempt.objects.count() == 0


@pytest.mark.parametrize("where", ["showing", "attempt", "reveal", "tick", "rate", "submission"])
def test_another_learners_showing_does_not_exist(
    tiny: Any, alices: Client, bobs: Client, where: str
) -> None:
    showing = open_showing(alices, "choice")
    url = reverse(f"study:{where}", args=[showing.uuid])
    reading = where in {"showing", "submission"}
    assert (bobs.get(url) if reading else bobs.post(url)).status_code == 404
    unknown = reverse(f"study:{where}", args=[uuid.uuid4()])
    assert (bobs.get(unknown) if reading else bobs.post(unknown)).status_code == 404


def test_an_attempt_uuid_of_somebody_else_is_free_for_me(
    tiny: Any, alices: Client, bobs: Client
) -> None:
    same = str(uuid.uuid4())
    answer(alices, open_showing(alices, "choice"), choice="a", attempt=same)
    answer(bobs, open_showing(bobs, "choice"), choice="b", attempt=same)
    assert Attempt.objects.count() == 2


def test_without_javascript_a_post_is_answered_with_a_redirect(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "choice")
    url = reverse("study:attempt", args=[showing.uuid])
    response = alices.post(url, {"choice": "a", "attempt": str(uuid.uuid4())})
    assert response.status_code == 302
    assert response["Location"] == reverse("study:showing", args=[showing.uuid])


def test_a_nul_in_a_form_is_stored_harmlessly(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "open")
    answer(alices, showing, **{"text": "zero\x00byte", "na\x00me": "x"})
    assert "\x00" not in "".join(
        f"{name}{text}" for name, text in Attempt.objects.get().raw.items()
    )


@pytest.mark.parametrize("where", ["attempt", "reveal", "tick", "rate"])
def test_a_link_to_where_only_posts_go_leads_to_the_showing(
    tiny: Any, alices: Client, where: str
) -> None:
    showing = open_showing(alices, "choice")
    answered = alices.get(reverse(f"study:{where}", args=[showing.uuid]))
    assert answered["Location"] == reverse("study:showing", args=[showing.uuid])
