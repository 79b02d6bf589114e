"""A guest starts at once, and keeps everything when they become somebody."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.accounts.models import User
from quizapp.review.models import Card, ReviewEvent
from quizapp.study.models import Attempt, Showing

pytestmark = pytest.mark.django_db

PASSWORD = "a very long password"


@pytest.fixture
def guest(tiny: Any) -> Client:
    """A browser that pressed "start as a guest"."""
    client = Client()
    client.post(reverse("accounts:guest"), {"time_zone": "Asia/Shanghai"})
    return client


def answer_choice(client: Client, option: str) -> None:
    response = client.get(reverse("study:exercise", args=["tiny", "x-choice"]))
    url = response["Location"] + "attempt/"
    client.post(url, {"choice": option, "attempt": str(uuid.uuid4())})


def sign_up(client: Client, name: str = "newcomer") -> Any:
    form = {"username": name, "password1": PASSWORD, "password2": PASSWORD}
    return client.post(reverse("account_signup"), form)


def test_a_guest_is_in_with_one_click_and_in_their_own_time_zone(guest: Client) -> None:
    user = User.objects.get()
    assert (user.is_guest, user.time_zone, user.display_name) == (True, "Asia/Shanghai", "")
    assert guest.get(reverse("home:today")).status_code == 200


def test_pressing_start_twice_makes_one_guest(guest: Client) -> None:
    guest.post(reverse("accounts:guest"))
    assert User.objects.count() == 1


def test_an_unknown_time_zone_is_ignored(db: None) -> None:
    Client().post(reverse("accounts:guest"), {"time_zone": "Mars/Olympus"})
    assert User.objects.get().time_zone == "UTC"


def test_signing_up_keeps_the_guests_own_row_and_work(guest: Client) -> None:
    answer_choice(guest, "a")
    before = User.objects.get()
    assert sign_up(guest).status_code == 302
    after = User.objects.get()
    assert (after.pk, after.username, after.is_guest) == (before.pk, "newcomer", False)
    assert ReviewEvent.objects.get().learner == after
    assert guest.get(reverse("home:progress")).status_code == 200


def test_logging_in_brings_the_guests_work_along(guest: Client, alice: Any) -> None:
    answer_choice(guest, "a")
    form = {"login": "alice", "password": "a long password"}
    assert guest.post(reverse("account_login"), form).status_code == 302
    assert list(User.objects.values_list("username", flat=True)) == ["alice"]
    for model in (Card, Showing, Attempt, ReviewEvent):
        assert [row.learner for row in model.objects.all()] == [alice]


def test_two_histories_of_one_card_are_put_behind_each_other(
    guest: Client, alice: Any, alices: Client
) -> None:
    answer_choice(alices, "b")
    answer_choice(guest, "a")
    guest.post(reverse("account_login"), {"login": "alice", "password": "a long password"})
    card = Card.objects.get()
    assert card.learner == alice
    assert card.memory is not None
    assert (card.memory.reps, Showing.objects.count(), Attempt.objects.count()) == (2, 2, 2)


def test_a_failed_log_in_moves_nothing(guest: Client, alice: Any) -> None:
    answer_choice(guest, "a")
    guest.post(reverse("account_login"), {"login": "alice", "password": "wrong password"})
    assert ReviewEvent.objects.get().learner.is_guest


def test_a_new_account_begins_without_anybodys_work(tiny: Any, alice: Any) -> None:
    sign_up(Client())
    newcomer = User.objects.get(username="newcomer")
    assert not newcomer.is_instructor
    assert Card.objects.filter(learner=newcomer).count() == 0


def test_the_interview_date_of_a_guest_is_shown_as_days_left(guest: Client) -> None:
    tomorrow = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=40)
    User.objects.update(interview_date=tomorrow)
    assert guest.get(reverse("home:today")).context["days_left"] in {39, 40, 41}
