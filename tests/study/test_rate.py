"""Ratings: given, corrected, refused, undone."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.review.models import Card, ReviewEvent
from quizapp.study.models import Showing
from tests.study.conftest import answer, open_showing, post

pytestmark = pytest.mark.django_db


def standing() -> list[int]:
    return [event.rating for event in ReviewEvent.objects.standing()]


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


def test_undo_takes_the_last_rating_back_and_opens_its_exercise_again(
    tiny: Any, alices: Client
) -> None:
    showing = open_showing(alices, "flashcard")
    post(alices, "reveal", showing)
    post(alices, "rate", showing, rating="1")
    response = alices.post(reverse("study:undo"))
    assert response["Location"] == reverse("study:showing", args=[showing.uuid])
    assert standing() == []
    assert Card.objects.get().state is None
    post(alices, "rate", showing, rating="3")
    assert standing() == [3]


def test_undo_without_anything_to_undo_says_so(tiny: Any, alices: Client) -> None:
    response = alices.post(reverse("study:undo"), follow=True)
    assert response.redirect_chain[-1][0] == reverse("home:today")


def test_practice_of_what_is_not_due_is_never_scheduled(tiny: Any, alices: Client) -> None:
    first = open_showing(alices, "choice")
    answer(alices, first, choice="a")
    before = Card.objects.get().state
    again = open_showing(alices, "choice")
    assert again.purpose == Showing.Purpose.PRACTICE
    page = answer(alices, again, choice="b").content.decode()
    assert 'name="rating"' not in page
    assert (Card.objects.get().state, standing()) == (before, [2])


def test_in_a_run_a_rating_leads_to_the_next_exercise(tiny: Any, alices: Client) -> None:
    alices.get(reverse("study:practice"))
    showing = Showing.objects.get()
    post(alices, "reveal", showing)
    response = post(alices, "rate", showing, rating="1")
    assert response.headers["HX-Redirect"] == reverse("study:practice")


def test_giving_up_shows_the_solution_and_is_again(
    tiny: Any, alices: Client, right_number: Any
) -> None:
    showing = open_showing(alices, "numeric")
    page = post(alices, "reveal", showing).content.decode()
    assert right_number(showing) in page
    assert standing() == [1]
