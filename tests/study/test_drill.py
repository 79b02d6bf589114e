"""Choosing a drill."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from quizapp.packs.actions import pack_sync
from quizapp.study.actions import Plan, drill_start
from quizapp.study.models import Drill, Showing
from tests.conftest import source_of
from tests.study.conftest import post

pytestmark = pytest.mark.django_db


def start(client: Client, **form: Any) -> HttpResponse:
    form.setdefault("drill", str(uuid.uuid4()))
    return client.post(reverse("study:drill"), form)  # type: ignore[return-value]


def test_the_page_offers_topics_with_their_number_of_problems(tiny: Any, alices: Client) -> None:
    page = alices.get(reverse("study:drill")).content.decode()
    assert 'value="convolution"' in page and 'name="minutes"' in page


def test_it_begins_with_what_was_chosen(tiny: Any, alices: Client) -> None:
    answered = start(alices, topic=["convolution"], level="hard", problems="5", minutes="10")
    drill = Drill.objects.get()
    assert answered["Location"] == reverse("study:drill_problem", args=[drill.uuid, 1])
    assert (drill.level, drill.problems, drill.minutes) == ("hard", 5, 10)
    assert drill.exercises == [tiny.exercises.get(key="x-numeric").pk], "only what is generated"


def test_a_double_click_begins_one_drill(tiny: Any, alices: Client) -> None:
    same = str(uuid.uuid4())
    assert start(alices, drill=same)["Location"] == start(alices, drill=same)["Location"]
    assert Drill.objects.count() == 1


@pytest.mark.parametrize(
    "form", [{"level": "divine"}, {"problems": "1000000"}, {"minutes": "-5"}, {"drill": "x"}]
)
def test_what_is_not_offered_falls_back_to_the_usual(
    tiny: Any, alices: Client, form: dict[str, str]
) -> None:
    start(alices, **form)
    drill = Drill.objects.get()
    assert (drill.level, drill.problems, drill.minutes) == ("interview", 10, 0)


def test_topics_without_problems_are_refused_with_a_message(tiny: Any, alices: Client) -> None:
    page = start(alices, topic=["nothing", "\x00"]).content.decode()
    assert 'role="alert"' in page
    assert Drill.objects.count() == 0


def test_a_new_drill_ends_the_one_before(tiny: Any, alice: Any, now: Any) -> None:
    first = drill_start(alice, uuid.uuid4(), Plan(), now)
    drill_start(alice, uuid.uuid4(), Plan(), now)
    first.refresh_from_db()
    assert first.ended_at == now


def test_a_link_may_choose_beforehand(tiny: Any, alices: Client) -> None:
    page = alices.get(reverse("study:drill"), {"topic": "convolution", "level": "easy"})
    assert 'value="convolution" checked' in page.content.decode()
    assert 'value="easy" checked' in page.content.decode()


def test_the_uuid_of_somebody_elses_drill_begins_an_own_one(
    tiny: Any, alice: Any, bob: Any, now: Any
) -> None:
    theirs = drill_start(alice, uuid.uuid4(), Plan(), now)
    own = drill_start(bob, theirs.uuid, Plan(), now)
    assert own.uuid != theirs.uuid and own.learner == bob


def test_a_private_pack_is_not_drilled_by_others(alices: Client, db: None) -> None:
    pack_sync(source_of({"numeric": {"family": "conv_out"}}, slug="hidden"))
    from quizapp.packs.models import Pack

    Pack.objects.update(visibility="private")
    page = alices.get(reverse("study:drill")).content.decode()
    assert 'name="topic"' not in page
    assert 'role="alert"' in start(alices).content.decode()


def test_only_topics_that_exist_are_kept(tiny: Any, alices: Client) -> None:
    start(alices, topic=["convolution", "nothing", "\x00", "x" * 5000])
    assert Drill.objects.get().topics == ["convolution"]


def test_a_page_that_the_browser_kept_begins_another_drill(tiny: Any, alices: Client) -> None:
    same = str(uuid.uuid4())
    first = start(alices, drill=same, level="hard")["Location"]
    showing = Showing.objects.get(pk=alices.get(first)["Location"].split("/")[2])
    post(alices, "reveal", showing)
    second = start(alices, drill=same, level="easy")["Location"]
    assert second != first
    assert Drill.objects.get(ended_at=None).level == "easy"
