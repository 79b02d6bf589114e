"""What a drill ends with."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from engine.kinds import numeric
from quizapp.study.actions import Plan, drill_end, drill_problem, drill_start, showing_refresh
from quizapp.study.models import Drill, Showing
from tests.study.conftest import answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def drill(tiny: Any, alice: Any, now: Any) -> Drill:
    """Alice's drill of five problems."""
    return drill_start(alice, uuid.uuid4(), Plan(problems=5), now)


def report(client: Client, drill: Drill) -> str:
    return client.get(reverse("study:drill_report", args=[drill.uuid])).content.decode()


def slip_in(client: Client, drill: Drill, number: int, now: Any) -> tuple[Showing, dict[str, Any]]:
    showing = drill_problem(drill.uuid, number, now)
    assert showing is not None
    slip = showing.drawn["slips"][0]
    answer(client, showing, answer=str(slip["value"]))
    return showing, slip


def test_it_counts_and_names_the_slips_and_what_to_look_at(
    drill: Drill, alices: Client, now: Any
) -> None:
    _, slip = slip_in(alices, drill, 1, now)
    words = max(slip["explanation"]["en"].split("$"), key=len).strip()
    second = drill_problem(drill.uuid, 2, now)
    assert second is not None
    answer(alices, second, answer=str(second.drawn["answer"]))
    drill_end(drill, now)
    page = report(alices, drill)
    assert "1 of 2 right" in page
    assert "Slips you made" in page and words in page
    assert reverse("study:exercise", args=["tiny", "x-numeric"]) in page
    assert "Try one like this" in page and str(slip["value"]) in page


def test_one_like_this_leads_out_of_the_drill(
    drill: Drill, alice: Any, alices: Client, now: Any
) -> None:
    showing, slip = slip_in(alices, drill, 1, now)
    drill_end(drill, now)
    new = showing_refresh(alice, showing.uuid, uuid.uuid4(), now, alike=True)
    assert (new.purpose, new.drill) == (Showing.Purpose.PRACTICE, None)
    assert slip["id"] in [one["id"] for one in new.drawn["slips"]]


def test_what_is_not_finished_can_go_on_or_end(drill: Drill, alices: Client, now: Any) -> None:
    showing = drill_problem(drill.uuid, 1, now)
    assert showing is not None
    page = report(alices, drill)
    assert "not finished" in page
    assert reverse("study:drill_problem", args=[drill.uuid, 1]) in page
    alices.post(reverse("study:drill_report", args=[drill.uuid]))
    page = report(alices, drill)
    assert "Nothing was answered." in page and "not answered" in page
    showing.refresh_from_db()
    assert showing.closed_at is not None


def test_ending_twice_ends_once(drill: Drill, now: Any) -> None:
    drill_end(drill, now)
    drill_end(drill, now.replace(hour=20))
    drill.refresh_from_db()
    assert drill.ended_at == now


def test_it_ends_by_itself_after_the_last_problem(drill: Drill, alices: Client, now: Any) -> None:
    for number in range(1, 6):
        slip_in(alices, drill, number, now)
    assert "0 of 5 right" in report(alices, drill)


def test_a_fresh_drill_has_nothing_to_tell(drill: Drill, alices: Client) -> None:
    assert "not finished" in report(alices, drill)


def test_a_report_is_its_learners_own(drill: Drill, bobs: Client) -> None:
    address = reverse("study:drill_report", args=[drill.uuid])
    assert bobs.get(address).status_code == 404
    assert bobs.post(address).status_code == 404


def test_when_the_time_is_up_what_is_open_was_not_answered(
    drill: Drill, alices: Client, now: Any
) -> None:
    showing = drill_problem(drill.uuid, 1, now)
    assert showing is not None
    Drill.objects.update(minutes=5)
    page = report(alices, drill)
    assert "Nothing was answered." in page and "still open" not in page
    page = alices.get(reverse("study:showing", args=[showing.uuid])).content.decode()
    assert "data-countdown" not in page and "Stop here" not in page


def test_the_list_of_drills_agrees_with_the_reports(drill: Drill, alices: Client, now: Any) -> None:
    for number in range(1, 6):
        slip_in(alices, drill, number, now) if number > 1 else drill_problem(drill.uuid, 1, now)
    page = alices.get(reverse("study:drill")).content.decode()
    assert "0 of 4 right" in page and "not finished" not in page
    assert "0 of 4 right" in report(alices, drill)
    drill.refresh_from_db()
    assert drill.ended_at is not None


def test_what_our_checker_broke_is_not_counted_as_answered(
    drill: Drill, alices: Client, now: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(numeric, "grade", None)
        slip_in(alices, drill, 1, now)
    drill_end(drill, now)
    page = report(alices, drill)
    assert "Nothing was answered." in page and "not counted" in page
