"""Uploading a zip: what is refused, and that its name is never a path."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from quizapp.authoring.models import Draft
from tests.authoring.conftest import (
    checked,
    page,
    without_code,
    zipped,
)

pytestmark = pytest.mark.django_db


def test_a_file_name_is_shown_escaped_and_never_used_as_a_path(teachers: Client) -> None:
    draft = checked(teachers, b"x", name="<b>深度学习 a b+c%20d.zip")
    assert draft.file.name == f"drafts/{draft.uuid}.zip"
    assert "<b>" not in page(teachers, draft).partition("<h1>")[2].partition("</h1>")[0]


def test_an_upload_that_is_too_large_or_missing_is_refused(teachers: Client, settings: Any) -> None:
    settings.PACK_UPLOAD_MAX_BYTES = 10
    file = SimpleUploadedFile("demo.zip", b"x" * 11)
    for data in ({"file": file}, {}):
        assert teachers.post(reverse("authoring:upload"), data).status_code == 400
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    "archive",
    [
        zipped({**without_code(), "../../evil.txt": "x"}),
        zipped({**without_code(), "zeros.txt": b"0" * (7 << 20)}),
        zipped({"pack.yaml": "a: " + "[" * 100_000}),
        zipped({"readme.txt": "no pack"}),
        b"PK\x03\x04 no zip at all",
        b"x",
    ],
    ids=["slip", "bomb", "deep yaml", "no pack", "broken", "one byte"],
)
def test_a_hostile_zip_is_refused_with_a_message(teachers: Client, archive: bytes) -> None:
    draft = checked(teachers, archive)
    assert draft.state == Draft.State.REFUSED
    assert len(draft.report["complaints"]) >= 1
    text = page(teachers, draft)
    assert draft.report["complaints"][0]["message"]["en"].replace("'", "&#x27;") in text
