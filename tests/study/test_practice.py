"""The run of the day."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.packs.actions import pack_sync
from quizapp.review.models import Card, ReviewEvent
from quizapp.study.models import Showing
from quizapp.study.session import KEY
from tests.conftest import CODE, source_of
from tests.study.conftest import answer, open_showing, post, standing

pytestmark = pytest.mark.django_db


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


def test_a_card_that_is_due_comes_before_new_ones(tiny: Any, alices: Client) -> None:
    answer(alices, open_showing(alices, "numeric"), answer="1000000")
    post(alices, "reveal", Showing.objects.get())
    Card.objects.update(due="2020-01-01", retry_at=None)
    ReviewEvent.objects.update(learner_day="2020-01-01")
    page = alices.get(reverse("study:practice"), follow=True)
    assert page.context["exercise"]["kind"] == "numeric"


def test_a_run_goes_on_until_the_day_ends(tiny: Any, alices: Client) -> None:
    alices.get(reverse("study:practice"))
    begun = alices.session[KEY]
    alices.get(reverse("study:practice"))
    assert alices.session[KEY] == begun
    session = alices.session
    session[KEY] = "2020-01-01T12:00:00+00:00"
    session.save()
    alices.get(reverse("study:practice"))
    assert alices.session[KEY] > begun


def test_code_that_is_being_judged_is_not_asked_for_again(alices: Client) -> None:
    pack_sync(source_of({"code": CODE}))
    address = alices.get(reverse("study:practice"))["Location"]
    showing = Showing.objects.get(pk=address.strip("/").rpartition("/")[2])
    answer(alices, showing, source="def double(x):\n    return 2 * x\n")
    assert alices.get(reverse("study:practice"))["Location"] == reverse("study:summary")


def test_a_stranger_is_asked_to_log_in(tiny: Any, client: Client) -> None:
    assert reverse("account_login") in client.get(reverse("study:practice"))["Location"]


def test_one_more_in_between_leads_back_to_the_run(tiny: Any, alices: Client) -> None:
    alices.get(reverse("study:practice"))
    showing = Showing.objects.get()
    Showing.objects.update(purpose=Showing.Purpose.PRACTICE)
    page = post(alices, "reveal", showing).content.decode()
    assert "Next exercise" in page and reverse("study:practice") in page
    assert "Once more" not in page
