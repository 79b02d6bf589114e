"""A guest starts at once, and keeps everything when they become somebody."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.contrib.auth.signals import user_logged_in
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizapp.accounts.actions import guest_join
from quizapp.accounts.models import User
from quizapp.packs.models import Exercise
from quizapp.review.actions import card_rebuild, today_of
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


def test_logging_in_twice_at_once_brings_the_work_along_once(guest: Client, alice: Any) -> None:
    answer_choice(guest, "a")
    row = User.objects.get(is_guest=True)

    def the_other_tab_is_faster(**_: Any) -> None:
        guest_join(row, alice)

    user_logged_in.connect(the_other_tab_is_faster)
    try:
        form = {"login": "alice", "password": "a long password"}
        assert guest.post(reverse("account_login"), form).status_code == 302
    finally:
        user_logged_in.disconnect(the_other_tab_is_faster)
    assert ReviewEvent.objects.get().learner == alice
    assert guest.get(reverse("home:today")).context["user"] == alice


@pytest.mark.parametrize("failing", ["guest", "account"])
def test_a_failure_moves_the_others_siblings_as_rebuilding_does(
    guest: Client, alice: Any, alices: Client, failing: str
) -> None:
    Exercise.objects.update(skill="one-skill")
    first, second = (guest, alices) if failing == "account" else (alices, guest)
    known_well = first.get(reverse("study:exercise", args=["tiny", "x-flashcard"]))["Location"]
    first.post(known_well + "reveal/")
    first.post(known_well + "rate/", {"rating": "4"})
    failed = second.get(reverse("study:exercise", args=["tiny", "x-numeric"]))["Location"]
    second.post(failed + "reveal/")
    guest.post(reverse("account_login"), {"login": "alice", "password": "a long password"})
    known = Card.objects.get(exercise__kind="flashcard")
    due = known.due
    card_rebuild(known.pk)
    known.refresh_from_db()
    assert known.due == due == today_of(alice, timezone.now()) + dt.timedelta(days=1)


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
