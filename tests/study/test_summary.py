"""The end of a run."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.review.models import ReviewEvent
from quizapp.study.models import Showing
from tests.study.conftest import open_showing, post

pytestmark = pytest.mark.django_db


def test_the_run_is_summed_up_and_over(tiny: Any, alices: Client) -> None:
    address = alices.get(reverse("study:practice"))["Location"]
    showing = Showing.objects.get(pk=address.strip("/").rpartition("/")[2])
    post(alices, "reveal", showing)
    post(alices, "rate", showing, rating="1")
    context = alices.get(reverse("study:summary")).context
    assert (context["done"], context["again"], context["left"]) == (1, 1, 5)
    assert context["reviews"][0]["title"] == "A flashcard"
    after = alices.get(reverse("study:showing", args=[showing.uuid]))
    assert after.context["session"] is None


def test_outside_a_run_it_sums_up_the_day(tiny: Any, alices: Client) -> None:
    post(alices, "reveal", open_showing(alices, "choice"))
    ReviewEvent.objects.update(learner_day="2020-01-01")
    assert alices.get(reverse("study:summary")).context["done"] == 0


def test_it_counts_nobody_elses_reviews(tiny: Any, alices: Client, bobs: Client) -> None:
    post(alices, "reveal", open_showing(alices, "choice"))
    assert bobs.get(reverse("study:summary")).context["done"] == 0


def test_a_run_does_not_count_what_came_before_it(tiny: Any, alices: Client) -> None:
    post(alices, "reveal", open_showing(alices, "choice"))
    alices.get(reverse("study:practice"))
    assert alices.get(reverse("study:summary")).context["done"] == 0
    assert alices.get(reverse("study:summary")).context["done"] == 1, "then it sums up the day"


def test_what_was_undone_is_not_counted(tiny: Any, alices: Client) -> None:
    post(alices, "reveal", open_showing(alices, "choice"))
    alices.post(reverse("study:undo"))
    context = alices.get(reverse("study:summary")).context
    assert (context["done"], context["reviews"], context["left"]) == (0, [], 5)
