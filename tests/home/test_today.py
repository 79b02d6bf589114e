"""Today: one page for strangers, one for learners."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_a_stranger_sees_what_this_is_and_can_start(tiny: Any, client: Client) -> None:
    page = client.get("/").content.decode()
    assert reverse("accounts:guest") in page
    assert reverse("account_login") in page


def test_a_learner_sees_what_is_due_and_one_way_to_start(tiny: Any, alices: Client) -> None:
    response = alices.get("/")
    assert (response.context["due"], response.context["new"]) == (0, 5)
    assert response.context["minutes"] == 18
    assert reverse("study:practice") in response.content.decode()


def test_what_was_answered_today_is_counted(tiny: Any, alices: Client) -> None:
    shown = alices.get(reverse("study:exercise", args=["tiny", "x-choice"]))["Location"]
    alices.post(f"{shown}attempt/", {"choice": "a", "attempt": str(uuid.uuid4())})
    context = alices.get("/").context
    assert (context["done_today"], context["new"], context["streak"]) == (1, 4, 1)


def test_when_nothing_is_left_the_page_says_so(alices: Client) -> None:
    assert reverse("study:practice") not in alices.get("/").content.decode()


def test_an_unknown_address_has_a_page_of_its_own(client: Client) -> None:
    response = client.get("/no/such/page/")
    assert response.status_code == 404
    assert "<main" in response.content.decode()


def test_every_page_carries_the_strict_policy(client: Client) -> None:
    policy = client.get("/")["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
