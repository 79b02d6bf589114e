"""Ticking the key points of an open answer."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from quizapp.review.models import ReviewEvent
from quizapp.study.models import Attempt
from tests.study.conftest import answer, open_showing, post, standing

pytestmark = pytest.mark.django_db


def test_points_before_an_answer_are_refused_with_a_sentence(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "open")
    page = post(alices, "tick", showing, points=["k1"]).content.decode()
    assert "Write an answer first" in page
    assert standing() == []


def test_ticking_twice_changes_nothing(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "open")
    answer(alices, showing, text="A size.")
    every = [f"k{n}" for n in range(1, 6)]
    post(alices, "tick", showing, points=every)
    post(alices, "tick", showing, points=[])
    assert standing() == [3]
    assert ReviewEvent.objects.get().score == 1.0


def test_no_point_at_all_is_again(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "open")
    answer(alices, showing, text="I do not know.")
    page = post(alices, "tick", showing).content.decode()
    assert 'data-outcome="wrong"' in page
    assert standing() == [1]


def test_points_that_the_question_lacks_are_ignored(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "open")
    answer(alices, showing, text="A size.")
    post(alices, "tick", showing, points=["k1", "k9", "<script>"])
    assert ReviewEvent.objects.get().score == pytest.approx(0.2)


@pytest.mark.parametrize("kind", ["numeric", "choice", "flashcard", "code"])
def test_only_an_open_answer_is_ticked(tiny: Any, alices: Client, kind: str) -> None:
    showing = open_showing(alices, kind)
    answer(alices, showing, answer="1", source="x = 1")
    response = post(alices, "tick", showing, points=["k1"])
    assert response.status_code == 200
    showing.refresh_from_db()
    assert (showing.closed_at, standing()) == (None, [])


def test_an_open_answer_is_graded_by_the_points_its_learner_ticks(
    tiny: Any, alices: Client
) -> None:
    showing = open_showing(alices, "open")
    page = answer(alices, showing, text="A size.").content.decode()
    assert 'data-phase="tick"' in page
    assert ReviewEvent.objects.count() == 0
    post(alices, "tick", showing, points=["k1", "k2", "k3"])
    attempt, event = Attempt.objects.get(), ReviewEvent.objects.get()
    assert (attempt.outcome, attempt.score, event.rating) == ("partial", 0.6, 2)
