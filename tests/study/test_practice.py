"""The run of the day."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.review.models import Card, ReviewEvent
from quizapp.study.models import Showing
from tests.study.conftest import post

pytestmark = pytest.mark.django_db


def standing() -> list[int]:
    return [event.rating for event in ReviewEvent.objects.standing()]


def test_a_run_opens_what_the_queue_puts_first(tiny: Any, alices: Client) -> None:
    response = alices.get(reverse("study:practice"))
    showing = Showing.objects.get()
    assert response["Location"] == reverse("study:showing", args=[showing.uuid])
    assert showing.purpose == Showing.Purpose.REVIEW


def test_asking_again_stays_with_the_same_variant(tiny: Any, alices: Client) -> None:
    first = alices.get(reverse("study:practice"))["Location"]
    assert alices.get(reverse("study:practice"))["Location"] == first


def test_the_page_says_how_far_the_run_has_come(tiny: Any, alices: Client) -> None:
    page = alices.get(reverse("study:practice"), follow=True)
    assert page.context["session"] == {
        "done": 0,
        "left": 5,
        "total": 5,
        "minutes": 18,
        "percent": 0,
    }


def test_a_run_through_everything_ends_in_the_summary(tiny: Any, alices: Client) -> None:
    for _ in range(5):
        address = alices.get(reverse("study:practice"))["Location"]
        showing = Showing.objects.get(pk=address.strip("/").rpartition("/")[2])
        post(alices, "reveal", showing)
        post(alices, "rate", showing, rating="3")
    failed = 4  # only the flashcard could be rated Good; the others were given up
    assert standing().count(1) == failed
    Card.objects.update(due="2999-01-01")
    assert alices.get(reverse("study:practice"))["Location"] == reverse("study:summary")


def test_with_nothing_due_it_leads_to_the_summary(alices: Client) -> None:
    assert alices.get(reverse("study:practice"))["Location"] == reverse("study:summary")
