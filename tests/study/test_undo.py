"""Taking the last rating back."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.review.models import Card, ReviewEvent
from quizapp.study.models import Showing
from tests.study.conftest import answer, open_showing, post, standing

pytestmark = pytest.mark.django_db


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


def test_two_undos_take_back_two_ratings(tiny: Any, alices: Client) -> None:
    for option in ("choice", "numeric"):
        post(alices, "reveal", open_showing(alices, option))
    assert standing() == [1, 1]
    alices.post(reverse("study:undo"))
    assert standing() == [1]
    alices.post(reverse("study:undo"))
    assert standing() == []
    assert Card.objects.seen().count() == 0


def test_yesterdays_rating_is_not_undone(tiny: Any, alices: Client) -> None:
    post(alices, "reveal", open_showing(alices, "choice"))
    ReviewEvent.objects.update(learner_day="2020-01-01")
    alices.post(reverse("study:undo"))
    assert standing() == [1]


def test_nobody_undoes_for_somebody_else(tiny: Any, alices: Client, bobs: Client) -> None:
    post(alices, "reveal", open_showing(alices, "choice"))
    bobs.post(reverse("study:undo"))
    assert standing() == [1]


def test_a_solution_that_was_seen_cannot_be_answered_after_an_undo(
    tiny: Any, alices: Client
) -> None:
    showing = open_showing(alices, "choice")
    post(alices, "reveal", showing)
    alices.post(reverse("study:undo"))
    answer(alices, showing, choice="a")
    assert not showing.attempts.exists()
    post(alices, "rate", showing, rating="1")
    assert standing() == [1]


def test_in_a_run_the_next_exercise_offers_the_way_back(tiny: Any, alices: Client) -> None:
    first = alices.get(reverse("study:practice"), follow=True)
    assert first.context["undo_url"] == ""
    showing = Showing.objects.get()
    post(alices, "reveal", showing)
    post(alices, "rate", showing, rating="1")
    following = alices.get(reverse("study:practice"), follow=True)
    assert following.context["phase"] == "ask"
    assert following.context["undo_url"] == reverse("study:undo")
    alices.post(reverse("study:undo"))
    assert standing() == []
