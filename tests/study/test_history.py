"""The variants of an exercise that a learner has met."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.review.models import Card
from quizapp.study.models import Attempt
from tests.study.conftest import answer, open_showing, post

pytestmark = pytest.mark.django_db
ADDRESS = ["tiny", "x-numeric"]


def page_of(client: Client, key: str = "x-numeric") -> str:
    return client.get(reverse("study:history", args=["tiny", key])).content.decode()


def test_it_lists_what_was_typed_and_how_it_ended(
    tiny: Any, alices: Client, right_number: Any
) -> None:
    first = open_showing(alices, "numeric")
    answer(alices, first, answer="1000000")
    answer(alices, first, answer=right_number(first))
    second = open_showing(alices, "numeric")
    page = page_of(alices)
    assert "2 variants seen" in page
    assert page.index(str(second.uuid)) < page.index(str(first.uuid)), "the newest comes first"
    assert "1000000" in page and right_number(first) in page
    assert "still open" in page and "Right" in page
    assert f"{first.drawn['params']['n']} \\times" in page, "the statement is there"


def test_it_shows_no_more_than_a_page_and_says_so(
    tiny: Any, alices: Client, right_number: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.study.seen.SHOWN", 1)
    showing = open_showing(alices, "numeric")
    answer(alices, showing, answer=right_number(showing))
    open_showing(alices, "numeric")
    assert "The last 1 of 2 variants" in page_of(alices)


def test_every_face_has_one(tiny: Any, alices: Client) -> None:
    for kind in ("choice", "open", "flashcard"):
        open_showing(alices, kind)
        assert "1 variant seen" in page_of(alices, f"x-{kind}")


def test_it_is_of_this_learner_alone(tiny: Any, alices: Client, bobs: Client) -> None:
    showing = open_showing(alices, "numeric")
    assert str(showing.uuid) not in page_of(bobs)


def test_an_unknown_exercise_is_not_there(tiny: Any, alices: Client) -> None:
    assert alices.get(reverse("study:history", args=["tiny", "nothing"])).status_code == 404


def test_the_desk_counts_the_variants(tiny: Any, alices: Client, right_number: Any) -> None:
    showing = open_showing(alices, "numeric")
    answer(alices, showing, answer=right_number(showing))
    again = open_showing(alices, "numeric")
    page = alices.get(reverse("study:showing", args=[again.uuid])).content.decode()
    assert "2 variants seen" in page and reverse("study:history", args=ADDRESS) in page


def test_of_code_it_shows_each_program_against_the_one_before(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "code")
    for body in ("x", "2 * x", "2 * x"):
        answer(alices, showing, source=f"def double(x):\n    return {body}\n")
        Card.objects.update(waiting=False)
    page = page_of(alices, "x-code")
    assert "3 programs handed in" in page
    assert "-    return x" in page and "+    return 2 * x" in page
    assert "The same program as before." in page


def test_trial_runs_are_no_part_of_it(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "code")
    answer(alices, showing, run="1", source="def double(x):\n    return 77\n")
    assert "return 77" not in page_of(alices, "x-code")
    assert "return 77" not in (progress := alices.get("/progress/").content.decode())
    assert str(showing.uuid) not in progress


def hand_in(client: Client, showing: Any, source: str, verdict: dict[str, Any]) -> None:
    answer(client, showing, source=source)
    stored = {"outcome": "ungraded", "score": 0, **verdict}
    Attempt.objects.update(outcome="ungraded", verdict=stored)
    Card.objects.update(waiting=False)


def test_code_that_was_not_graded_is_not_called_self_rated(tiny: Any, alices: Client) -> None:
    post(alices, "reveal", open_showing(alices, "choice"))
    showing = open_showing(alices, "code")
    for word, detail in (("taken back", {}), ("does not run", {"status": "ERROR"})):
        hand_in(alices, showing, "def double(x):\n    return 1\n", {"detail": detail})
        for page in (page_of(alices, "x-code"), alices.get("/progress/").content.decode()):
            assert word in page and "self-rated" not in page


def test_long_programs_are_shown_and_not_compared(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "code")
    for sign in "ab":
        answer(alices, showing, source=f"{sign} = 1\n" * 2000)
        Card.objects.update(waiting=False)
    page = page_of(alices, "x-code")
    assert page.count("change-") == 1 and "The same program" not in page


def test_of_many_programs_the_newest_are_shown(
    tiny: Any, alices: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizapp.study.submissions.SHOWN", 1)
    showing = open_showing(alices, "code")
    for value in (1, 2):
        answer(alices, showing, source=f"def double(x):\n    return {value}\n")
        Card.objects.update(waiting=False)
    page = page_of(alices, "x-code")
    assert "The last 1 of 2 programs" in page and page.count('class="fold"') == 1


def test_a_variant_that_was_exchanged_keeps_its_solution(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "numeric")
    post(alices, "fresh", showing, next=str(uuid.uuid4()))
    page = alices.get(reverse("study:showing", args=[showing.uuid])).content.decode()
    assert "exchanged for others" in page
    assert "Step by step" not in page and "Where others slip" not in page
