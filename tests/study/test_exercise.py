"""Opening an exercise from the Library."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.packs.actions import pack_sync
from quizapp.review.models import Card, ReviewEvent
from quizapp.study.models import Showing
from tests.conftest import CHOICE, SPECS, source_of
from tests.study.conftest import answer, open_showing

pytestmark = pytest.mark.django_db


def standing() -> list[int]:
    return [event.rating for event in ReviewEvent.objects.standing()]


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
