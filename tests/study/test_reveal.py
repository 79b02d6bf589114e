"""Turning the card, and giving up."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests.study.conftest import answer, open_showing, post, standing

pytestmark = pytest.mark.django_db


def test_giving_up_shows_the_solution_and_is_again(
    tiny: Any, alices: Client, right_number: Any
) -> None:
    showing = open_showing(alices, "numeric")
    page = post(alices, "reveal", showing).content.decode()
    assert right_number(showing) in page
    assert standing() == [1]


def test_a_turned_flashcard_waits_for_its_rating(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "flashcard")
    page = post(alices, "reveal", showing).content.decode()
    assert 'data-phase="feedback"' in page
    assert 'name="rating"' in page
    assert standing() == []


def test_giving_up_twice_is_one_event(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "choice")
    post(alices, "reveal", showing)
    post(alices, "reveal", showing)
    assert standing() == [1]


def test_after_giving_up_no_answer_is_taken(tiny: Any, alices: Client, right_number: Any) -> None:
    showing = open_showing(alices, "numeric")
    post(alices, "reveal", showing)
    answer(alices, showing, answer=right_number(showing))
    assert standing() == [1]


def test_code_that_is_being_judged_cannot_be_given_up(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "code")
    answer(alices, showing, source="def double(x):\n    return 2 * x\n")
    page = post(alices, "reveal", showing).content.decode()
    assert 'data-phase="waiting"' in page
    assert standing() == []


def test_giving_up_after_a_wrong_try_is_again(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "numeric")
    answer(alices, showing, answer="1000000")
    post(alices, "reveal", showing)
    assert standing() == [1]


def test_giving_up_in_practice_is_never_rated(tiny: Any, alices: Client) -> None:
    answer(alices, open_showing(alices, "choice"), choice="a")
    practice = open_showing(alices, "choice")
    page = post(alices, "reveal", practice).content.decode()
    assert "no: that" in page, "the solution is shown"
    assert standing() == [2]
