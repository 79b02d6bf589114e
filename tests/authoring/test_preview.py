"""Seeing a draft's exercises as a learner would."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from quizapp.packs.starting import starter_files
from tests.authoring.conftest import (
    Bench,
    checked,
    zipped,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "key", ["pooling.flashcard", "pooling.open", "same-padding", "conv-size", "relu"]
)
def test_each_kind_is_previewed_with_its_solution(teachers: Client, key: str) -> None:
    draft = checked(teachers, zipped(starter_files("demo")), Bench)
    address = reverse("authoring:preview", args=[draft.uuid, key])
    for seed in ("", "?seed=7", "?seed=-1", "?seed=" + "9" * 5000):
        answer = teachers.get(address + seed)
        assert answer.status_code == 200
        assert "disabled" in answer.text or key == "pooling.flashcard"
    expected = {
        "pooling.flashcard": "the number of channels stays",
        "pooling.open": "the number of channels stays",
        "same-padding": "That suits a kernel of side 3.",
        "conv-size": "<ol",
        "relu": "maximum",
    }
    assert expected[key] in answer.text
