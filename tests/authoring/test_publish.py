"""Publishing a draft: once, for whom, and over what is there."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.packs.models import Exercise, ExerciseVersion, Pack
from tests.authoring.conftest import (
    checked,
    page,
    publish,
    without_code,
    zipped,
)

pytestmark = pytest.mark.django_db


def test_publishing_twice_publishes_once(teachers: Client, teacher: Any) -> None:
    draft = checked(teachers, zipped(without_code()))
    first, second = publish(teachers, draft), publish(teachers, draft)
    assert first["Location"] == second["Location"]
    assert Pack.objects.get().owner == teacher
    assert ExerciseVersion.objects.count() == Exercise.objects.count() == 10


def test_an_update_shows_its_changes_and_keeps_the_rest(teachers: Client) -> None:
    publish(teachers, checked(teachers, zipped(without_code())))
    files = without_code()
    name = "exercises/same-padding.yaml"
    files[name] = files[name].replace("Which padding", "What padding")
    draft = checked(teachers, zipped(files))
    text = page(teachers, draft)
    assert "spec.prompt.en: Which padding" in text
    publish(teachers, draft)
    assert ExerciseVersion.objects.count() == 11


def test_publishing_asks_for_a_known_visibility(teachers: Client) -> None:
    draft = checked(teachers, zipped(without_code()))
    assert publish(teachers, draft, "world").status_code == 400
    assert not Pack.objects.exists()


def test_a_private_pack_is_found_by_its_owner_alone(teachers: Client, alices: Client) -> None:
    publish(teachers, checked(teachers, zipped(without_code())), "private")
    address = reverse("study:pack", args=["demo"])
    assert teachers.get(address).status_code == 200
    assert alices.get(address).status_code == 404
