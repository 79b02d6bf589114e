"""Ratings: given, corrected, refused."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.review.models import ReviewEvent
from quizapp.study.models import Showing
from tests.study.conftest import answer, open_showing, post, standing

pytestmark = pytest.mark.django_db


def test_a_flashcard_is_turned_and_then_rated_by_its_learner(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "flashcard")
    post(alices, "rate", showing, rating="3")
    assert standing() == [], "what was not turned cannot be rated"
    page = post(alices, "reveal", showing).content.decode()
    assert "A measure of size." in page
    post(alices, "rate", showing, rating="3")
    post(alices, "rate", showing, rating="3")
    assert standing() == [3]


def test_a_proposed_rating_may_be_lowered_freely_and_raised_by_one(
    tiny: Any, alices: Client, right_number: Any
) -> None:
    showing = open_showing(alices, "numeric")
    answer(alices, showing, answer=right_number(showing))
    assert standing() == [3]
    post(alices, "rate", showing, rating="4")
    assert standing() == [4]
    post(alices, "rate", showing, rating="1")
    assert standing() == [1]
    assert ReviewEvent.objects.count() == 3, "nothing is edited: each change is a new event"


@pytest.mark.parametrize("rating", ["0", "5", "-1", "x", "", "9" * 400])
def test_a_rating_that_does_not_exist_changes_nothing(
    tiny: Any, alices: Client, rating: str
) -> None:
    showing = open_showing(alices, "flashcard")
    post(alices, "reveal", showing)
    assert post(alices, "rate", showing, rating=rating).status_code == 200
    assert standing() == []


def test_a_picked_answer_is_never_easy(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "choice")
    answer(alices, showing, choice="a")
    post(alices, "rate", showing, rating="4")
    assert standing() == [2]


def test_in_a_run_a_rating_leads_to_the_next_exercise(tiny: Any, alices: Client) -> None:
    alices.get(reverse("study:practice"))
    showing = Showing.objects.get()
    post(alices, "reveal", showing)
    response = post(alices, "rate", showing, rating="1")
    assert response.headers["HX-Redirect"] == reverse("study:practice")
