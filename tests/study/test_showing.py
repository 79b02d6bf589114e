"""The exercise page as it stands."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.review.models import ReviewEvent
from tests.study.conftest import answer, open_showing, post

pytestmark = pytest.mark.django_db


def standing() -> list[int]:
    return [event.rating for event in ReviewEvent.objects.standing()]


def test_an_open_showing_asks(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "choice")
    page = alices.get(reverse("study:showing", args=[showing.uuid])).content.decode()
    assert 'data-phase="ask"' in page
    assert "Which one?" in page


def test_a_closed_one_stays_readable_with_answer_and_next_date(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "choice")
    answer(alices, showing, choice="b")
    response = alices.get(reverse("study:showing", args=[showing.uuid]))
    page = response.content.decode()
    assert 'data-phase="feedback"' in page
    assert "no: that" in page
    assert response.context["next_due"] == "again today"


def test_an_old_review_can_be_read_but_not_rated_again(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "choice")
    answer(alices, showing, choice="a")
    ReviewEvent.objects.update(learner_day="2020-01-01")
    response = alices.get(reverse("study:showing", args=[showing.uuid]))
    assert response.context["ratings"] == []
    post(alices, "rate", showing, rating="1")
    assert standing() == [2]


def test_it_is_shown_in_the_learners_language(tiny: Any, alices: Client, alice: Any) -> None:
    showing = open_showing(alices, "choice")
    alice.language = "zh"
    alice.save()
    page = alices.get(reverse("study:showing", args=[showing.uuid])).content.decode()
    assert "哪一个？" in page


def test_every_face_has_a_page_in_both_languages(tiny: Any, alices: Client, alice: Any) -> None:
    for language in ("en", "zh"):
        alice.language = language
        alice.save()
        for kind in ("flashcard", "open", "choice", "numeric", "code"):
            showing = open_showing(alices, kind)
            address = reverse("study:showing", args=[showing.uuid])
            assert alices.get(address).status_code == 200
