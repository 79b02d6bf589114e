"""Progress: true numbers, with a table behind every chart."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.review.actions import card_rebuild
from quizapp.review.models import ReviewEvent

pytestmark = pytest.mark.django_db


def answer_choice(client: Client, option: str) -> None:
    shown = client.get(reverse("study:exercise", args=["tiny", "x-choice"]))["Location"]
    client.post(f"{shown}attempt/", {"choice": option, "attempt": str(uuid.uuid4())})


def test_a_stranger_is_asked_to_log_in(client: Client) -> None:
    assert client.get(reverse("home:progress")).status_code == 302


def test_a_beginner_sees_an_empty_but_whole_page(tiny: Any, alices: Client) -> None:
    context = alices.get(reverse("home:progress")).context
    assert (context["reviews"], context["retention"], context["slips"]) == (0, None, [])


def test_reviews_slips_and_forecast_are_counted(tiny: Any, alices: Client) -> None:
    answer_choice(alices, "b")
    response = alices.get(reverse("home:progress"))
    context = response.context
    assert context["reviews"] == 1
    assert context["days"][-1]["count"] == 1
    assert context["forecast"][0]["count"] == 1
    assert [(slip["text"], slip["count"]) for slip in context["slips"]] == [("no: that", 1)]
    assert "<table" in response.content.decode()


def test_retention_counts_only_what_came_back(tiny: Any, alices: Client) -> None:
    answer_choice(alices, "b")
    answer_choice(alices, "a")  # a retry within the day is no return
    assert alices.get(reverse("home:progress")).context["retention"] is None
    for event in ReviewEvent.objects.all():
        event.learner_day -= dt.timedelta(days=3)
        event.save()
        card_rebuild(event.card_id)
    answer_choice(alices, "b")
    retention = alices.get(reverse("home:progress")).context["retention"]
    assert (retention["recalled"], retention["total"]) == (0, 1)


def test_no_recall_is_claimed_for_what_was_reviewed_today(tiny: Any, alices: Client) -> None:
    answer_choice(alices, "a")
    topic = alices.get(reverse("home:progress")).context["by_topic"][0]
    assert (topic["seen"], topic["retrievability"]) == (1, None)


def test_nobody_sees_anothers_progress(tiny: Any, alices: Client, bobs: Client) -> None:
    answer_choice(alices, "b")
    assert bobs.get(reverse("home:progress")).context["reviews"] == 0
