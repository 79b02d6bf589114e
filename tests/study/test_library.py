"""The Library: by topic, with filters, and only what a learner may see."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from quizapp.packs.actions import pack_sync
from tests.conftest import CHOICE, source_of

pytestmark = pytest.mark.django_db


def titles(client: Client, **query: str) -> list[str]:
    context = client.get(reverse("study:library"), query).context
    return [item["title"] for topic in context["topics"] for item in topic["items"]]


def test_a_stranger_is_asked_to_log_in(client: Client) -> None:
    assert client.get(reverse("study:library")).status_code == 302


def test_exercises_are_grouped_by_topic_and_filtered(tiny: Any, alices: Client) -> None:
    assert len(titles(alices)) == 5
    assert titles(alices, kind="choice") == ["A choice"]
    assert titles(alices, q="flash") == ["A flashcard"]
    assert titles(alices, q="小题") == []
    assert titles(alices, topic="nothing") == []
    assert titles(alices, pack="tiny", kind="code") == ["A code"]


def test_a_nul_is_not_looked_for(tiny: Any, alices: Client) -> None:
    assert titles(alices, q="fl\x00ash", kind="\x00") == ["A flashcard"]
    with pytest.raises(Resolver404):
        resolve("/exercise/tiny/x\x00/")


def test_anothers_private_pack_is_invisible(alices: Client, bobs: Client, bob: Any) -> None:
    pack_sync(source_of({"choice": CHOICE}, "secret"), owner=bob, visibility="private")
    assert titles(alices) == []
    assert titles(bobs) == ["A choice"]
