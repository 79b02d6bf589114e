"""Opening an exercise from the Library."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.packs.actions import pack_sync
from quizapp.review.models import Card
from quizapp.study.models import Showing
from tests.conftest import CHOICE, SPECS, source_of
from tests.study.conftest import answer, open_showing, post, standing

pytestmark = pytest.mark.django_db


def test_practice_of_what_is_not_due_is_never_scheduled(tiny: Any, alices: Client) -> None:
    first = open_showing(alices, "choice")
    answer(alices, first, choice="a")
    before = Card.objects.get().state
    again = open_showing(alices, "choice")
    assert again.purpose == Showing.Purpose.PRACTICE
    page = answer(alices, again, choice="b").content.decode()
    assert 'name="rating"' not in page
    assert (Card.objects.get().state, standing()) == (before, [2])


def test_opening_it_again_finds_the_variant_that_is_still_open(tiny: Any, alices: Client) -> None:
    assert open_showing(alices, "numeric").uuid == open_showing(alices, "numeric").uuid
    assert Showing.objects.count() == 1


def test_a_new_version_closes_the_open_variant_unrated(tiny: Any, alices: Client) -> None:
    before = open_showing(alices, "choice")
    changed = {**SPECS, "choice": {**CHOICE, "prompt": {"en": "Which?", "zh": "哪个？"}}}
    pack_sync(source_of(changed))
    after = open_showing(alices, "choice")
    assert after.uuid != before.uuid
    before.refresh_from_db()
    assert before.closed_at is not None
    assert standing() == []
    page = alices.get(reverse("study:showing", args=[before.uuid])).content.decode()
    assert "Which one?" in page, "the old variant stays readable"


def test_an_unknown_or_removed_exercise_is_not_there(tiny: Any, alices: Client, now: Any) -> None:
    address = reverse("study:exercise", args=["tiny", "x-choice"])
    assert alices.get(reverse("study:exercise", args=["tiny", "nothing"])).status_code == 404
    tiny.exercises.update(removed_at=now)
    assert alices.get(address).status_code == 404


def test_a_stranger_is_asked_to_log_in(tiny: Any, client: Client) -> None:
    answered = client.get(reverse("study:exercise", args=["tiny", "x-choice"]))
    assert reverse("account_login") in answered["Location"]


def test_the_last_five_variants_do_not_return(tiny: Any, alices: Client) -> None:
    seen = []
    for _ in range(12):
        showing = open_showing(alices, "numeric")
        post(alices, "reveal", showing)
        seen.append(Showing.objects.get(pk=showing.pk).drawn["params"])
    for position, params in enumerate(seen):
        assert params not in seen[max(0, position - 5) : position]


def test_anothers_private_exercise_is_not_there(alices: Client, bobs: Client, bob: Any) -> None:
    pack_sync(source_of({"choice": CHOICE}, "secret"), owner=bob, visibility="private")
    address = reverse("study:exercise", args=["secret", "x-choice"])
    assert (alices.get(address).status_code, bobs.get(address).status_code) == (404, 302)
    assert Showing.objects.get().learner == bob


@pytest.mark.parametrize("rated", [False, True])
def test_what_is_new_or_due_is_a_review(tiny: Any, alices: Client, rated: bool) -> None:
    if rated:
        answer(alices, open_showing(alices, "choice"), choice="a")
        Card.objects.update(due="2020-01-01")
    showing = open_showing(alices, "choice")
    assert (showing.purpose, showing.first_ever) == (Showing.Purpose.REVIEW, not rated)


def test_a_card_turned_in_practice_lies_face_down_the_next_time(tiny: Any, alices: Client) -> None:
    post(alices, "reveal", review := open_showing(alices, "flashcard"))
    post(alices, "rate", review, rating="3")
    practice = open_showing(alices, "flashcard")
    post(alices, "reveal", practice)
    once_more = open_showing(alices, "flashcard")
    assert (practice.purpose, once_more.purpose) == ("practice", "practice")
    page = alices.get(reverse("study:showing", args=[once_more.uuid])).content.decode()
    assert 'data-phase="ask"' in page
    assert standing() == [3]


def test_a_card_turned_on_an_earlier_day_lies_face_down_again(
    tiny: Any, alices: Client, now: Any
) -> None:
    post(alices, "reveal", turned := open_showing(alices, "flashcard"))
    assert open_showing(alices, "flashcard").uuid == turned.uuid, "today it waits for its rating"
    Showing.objects.update(revealed_at=now)
    assert open_showing(alices, "flashcard").revealed_at is None
    assert standing() == []


def test_opening_one_exercise_leaves_the_run(tiny: Any, alices: Client) -> None:
    alices.get(reverse("study:practice"))
    showing = open_showing(alices, "choice")
    page = alices.get(reverse("study:showing", args=[showing.uuid]))
    assert page.context["session"] is None
