"""Hints open one by one and are remembered by the proposed rating."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.review.models import ReviewEvent
from quizapp.study.models import Attempt, Showing
from tests.study.conftest import answer, open_showing, post, standing

pytestmark = pytest.mark.django_db


def hints(showing: Showing) -> int:
    showing.refresh_from_db()
    return showing.hints


def test_the_next_hint_opens_and_the_typed_answer_stays(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "numeric")
    page = post(alices, "hint", showing, hint="1", answer="12 + 3").content.decode()
    assert "Hints, 1 of 2" in page and 'value="12 + 3"' in page
    assert showing.drawn["steps"][0]["en"].split("$")[0] in page
    assert hints(showing) == 1 and Attempt.objects.count() == 0


def test_the_answer_itself_is_never_a_hint(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "numeric")
    for number in range(1, 6):
        page = post(alices, "hint", showing, hint=str(number)).content.decode()
    assert hints(showing) == len(showing.drawn["steps"]) - 1 == 2
    assert f"= {showing.drawn['answer']}$" not in page
    assert 'name="hint"' not in page, "no further hint is offered"


def test_a_double_click_opens_one_hint(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "numeric")
    for _ in range(2):
        post(alices, "hint", showing, hint="1")
    assert hints(showing) == 1


@pytest.mark.parametrize("number", ["2", "0", "-1", "x", "", "９", "99999999999999999999"])
def test_a_hint_out_of_turn_opens_nothing(tiny: Any, alices: Client, number: str) -> None:
    showing = open_showing(alices, "numeric")
    assert post(alices, "hint", showing, hint=number).status_code == 200
    assert hints(showing) == 0


def test_right_with_a_hint_is_hard(tiny: Any, alices: Client, right_number: Any) -> None:
    showing = open_showing(alices, "numeric")
    post(alices, "hint", showing, hint="1")
    answer(alices, showing, answer=right_number(showing))
    assert standing() == [2]
    assert ReviewEvent.objects.get().evidence["hints"] == 1


def test_a_closed_showing_opens_no_hint(tiny: Any, alices: Client, right_number: Any) -> None:
    showing = open_showing(alices, "numeric")
    answer(alices, showing, answer=right_number(showing))
    post(alices, "hint", showing, hint="1")
    assert hints(showing) == 0


def test_what_has_no_hints_offers_none(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "choice")
    assert 'name="hint"' not in post(alices, "hint", showing, hint="1").content.decode()
    assert hints(showing) == 0


def test_without_javascript_the_typed_answer_stays_too(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "numeric")
    address = reverse("study:hint", args=[showing.uuid])
    page = alices.post(address, {"hint": "1", "answer": "7"})
    assert page.status_code == 200 and 'value="7"' in page.content.decode()


def test_nobody_opens_the_hints_of_somebody_else(tiny: Any, alices: Client, bobs: Client) -> None:
    showing = open_showing(alices, "numeric")
    assert post(bobs, "hint", showing, hint="1").status_code == 404


def test_with_a_hint_nobody_may_claim_more_than_hard(
    tiny: Any, alices: Client, right_number: Any
) -> None:
    showing = open_showing(alices, "numeric")
    post(alices, "hint", showing, hint="1")
    page = answer(alices, showing, answer=right_number(showing)).content.decode()
    assert re.findall(r'name="rating" value="(\d)"[^>]* disabled', page) == ["3", "4"]
    post(alices, "rate", showing, rating="3")
    assert standing() == [2]
