"""The exercise page as it stands."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.packs.actions import pack_sync
from quizapp.review.models import Card, ReviewEvent
from tests.conftest import CHOICE, source_of
from tests.study.conftest import answer, open_showing, post, standing

pytestmark = pytest.mark.django_db


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


def test_the_form_carries_nothing_of_the_answer(
    tiny: Any, alices: Client, right_number: Any
) -> None:
    for kind in ("numeric", "choice"):
        showing = open_showing(alices, kind)
        page = alices.get(reverse("study:showing", args=[showing.uuid])).content.decode()
        assert str(showing.seed) not in page
        assert "no: that" not in page


def test_a_closed_one_stays_readable_after_its_exercise_changed(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "choice")
    answer(alices, showing, choice="b")
    options = [
        {**one, "en": "new", "reason": {"en": "new", "zh": "新"}} for one in CHOICE["options"]
    ]
    pack_sync(source_of({"choice": {"prompt": {"en": "New?", "zh": "新？"}, "options": options}}))
    page = alices.get(reverse("study:showing", args=[showing.uuid])).content.decode()
    assert "Which one?" in page
    assert "no: that" in page
    assert "New?" not in page


def test_an_old_one_says_when_its_card_comes_back_seen_from_today(
    tiny: Any, alices: Client
) -> None:
    showing = open_showing(alices, "choice")
    answer(alices, showing, choice="a")
    ReviewEvent.objects.update(learner_day="2020-01-01")
    Card.objects.update(due="2020-01-02")
    address = reverse("study:showing", args=[showing.uuid])
    assert alices.get(address).context["next_due"] == "again today", "it is overdue by now"


def test_only_the_last_rating_offers_its_undo(tiny: Any, alices: Client) -> None:
    first, second = open_showing(alices, "choice"), open_showing(alices, "numeric")
    for showing in (first, second):
        post(alices, "reveal", showing)
    offers = [
        alices.get(reverse("study:showing", args=[one.uuid])).context["undo_url"]
        for one in (first, second)
    ]
    assert offers == ["", reverse("study:undo")]
