"""Opening and answering exercises through the pages, as a browser does."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from quizapp.review.models import ReviewEvent
from quizapp.study.models import Showing


def open_showing(client: Client, kind: str) -> Showing:
    """Open the tiny pack's exercise of a kind from the Library."""
    answer = client.get(reverse("study:exercise", args=["tiny", f"x-{kind}"]))
    assert answer.status_code == 302
    return Showing.objects.get(pk=answer["Location"].strip("/").rpartition("/")[2])


def post(client: Client, page: str, showing: Showing, **form: Any) -> HttpResponse:
    """Post to one of a showing's pages as htmx does."""
    url = reverse(f"study:{page}", args=[showing.uuid])
    return client.post(url, form, headers={"HX-Request": "true"})  # type: ignore[return-value]


def answer(client: Client, showing: Showing, **form: Any) -> HttpResponse:
    """Post an answer with an attempt uuid of its own."""
    form.setdefault("attempt", str(uuid.uuid4()))
    return post(client, "attempt", showing, **form)


def standing() -> list[int]:
    """The ratings that count, in the order in which they were given."""
    return [event.rating for event in ReviewEvent.objects.standing()]


@pytest.fixture
def right_number() -> Any:
    """The right answer of a numeric showing, from its stored key."""
    return lambda showing: str(showing.drawn["answer"])
