"""One pack of the Library."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.packs.actions import pack_sync
from tests.conftest import CHOICE, source_of

pytestmark = pytest.mark.django_db


def test_a_pack_lists_its_own_exercises(tiny: Any, alices: Client) -> None:
    context = alices.get(reverse("study:pack", args=["tiny"])).context
    assert context["heading"]["title"] == "Tiny pack"
    assert context["total"] == 5


def test_it_can_be_narrowed_by_face(tiny: Any, alices: Client) -> None:
    address = reverse("study:pack", args=["tiny"])
    assert alices.get(address, {"kind": "code"}).context["total"] == 1
    assert alices.get(address, {"pack": "another"}).context["total"] == 5


def test_an_unknown_pack_is_not_there(alices: Client) -> None:
    assert alices.get(reverse("study:pack", args=["nothing"])).status_code == 404


def test_a_pack_names_its_licence(tiny: Any, alices: Client) -> None:
    assert "MIT" in alices.get(reverse("study:pack", args=["tiny"])).content.decode()


def test_anothers_private_pack_is_not_there(alices: Client, bobs: Client, bob: Any) -> None:
    pack_sync(source_of({"choice": CHOICE}, "secret"), owner=bob, visibility="private")
    address = reverse("study:pack", args=["secret"])
    assert (alices.get(address).status_code, bobs.get(address).status_code) == (404, 200)


def test_it_speaks_the_learners_language(tiny: Any, alices: Client, alice: Any) -> None:
    alice.language = "zh"
    alice.save()
    context = alices.get(reverse("study:pack", args=["tiny"])).context
    assert context["heading"] == {"title": "小题集", "summary": "测试用。"}
    assert context["topics"][0]["items"][0]["title"] == "一个flashcard"
