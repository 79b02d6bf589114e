"""A learner's settings."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db

FORM = {
    "language": "zh",
    "time_zone": "Asia/Shanghai",
    "day_start_hour": "5",
    "interview_date": "2027-01-31",
    "new_per_day": "7",
    "desired_retention": "0.85",
}


def test_a_stranger_is_asked_to_log_in(client: Client) -> None:
    assert client.get(reverse("accounts:settings")).status_code == 302


def test_settings_are_stored_and_confirmed_in_the_new_language(alices: Client, alice: Any) -> None:
    page = alices.post(reverse("accounts:settings"), FORM, follow=True).content.decode()
    alice.refresh_from_db()
    assert (alice.time_zone, alice.new_per_day, alice.desired_retention) == (
        "Asia/Shanghai",
        7,
        0.85,
    )
    assert 'lang="zh-hans"' in page


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("time_zone", "Mars/Olympus"),
        ("desired_retention", "1.5"),
        ("desired_retention", "nan"),
        ("day_start_hour", "25"),
        ("interview_date", "tomorrow"),
        ("language", "xx"),
    ],
)
def test_a_wrong_value_is_named_and_nothing_is_stored(
    alices: Client, alice: Any, field: str, value: str
) -> None:
    response = alices.post(reverse("accounts:settings"), {**FORM, field: value})
    assert field in response.context["form"].errors
    alice.refresh_from_db()
    assert alice.time_zone == "UTC"


def test_nobody_becomes_an_instructor_through_the_form(alices: Client, alice: Any) -> None:
    alices.post(reverse("accounts:settings"), {**FORM, "is_instructor": "on"})
    alice.refresh_from_db()
    assert not alice.is_instructor
