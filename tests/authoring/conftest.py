"""A judge that says what it is told, and the steps from a zip to a checked draft."""

from __future__ import annotations

import io
import zipfile
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizapp.authoring import actions
from quizapp.authoring.checking import check_draft
from quizapp.authoring.models import Draft
from quizapp.packs.starting import starter_files


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture(autouse=True)
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids whose check a worker would be woken for."""
    woken: list[str] = []

    def send_task(name: str, args: list[str]) -> None:
        assert name == actions.CHECK_TASK
        woken.append(args[0])

    monkeypatch.setattr(actions, "current_app", SimpleNamespace(send_task=send_task))
    return woken


class Bench:
    """A judge that says of each source what it is told to say."""

    tier = "A"

    def __init__(self, note: str = "", **statuses: str) -> None:
        self.statuses = statuses
        self.note = note

    def verify(self, spec: Any, source: str, seed: int) -> Any:
        words = {"absolute": "np.abs", "where": "np.where", "reference": "np.maximum"}
        name = next(name for name, word in words.items() if word in source)
        expected = "WRONG" if name == "absolute" else "PASS"
        return SimpleNamespace(
            status=self.statuses.get(name, expected),
            first_failing=None,
            message={"en": "It differs.", "zh": "结果不同。"},
            line=0,
            note=self.note,
        )


def no_judge() -> Any:
    raise LookupError


def zipped(files: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def without_code(slug: str = "demo") -> dict[str, str]:
    return {name: text for name, text in starter_files(slug).items() if "tasks/" not in name}


def upload(client: Client, archive: bytes, name: str = "demo.zip") -> Draft:
    file = SimpleUploadedFile(name, archive, content_type="application/zip")
    answer = client.post(reverse("authoring:upload"), {"file": file})
    assert answer.status_code == 302, answer.content
    draft = Draft.objects.order_by("created_at").last()
    assert draft is not None
    assert answer["Location"] == reverse("authoring:draft", args=[draft.uuid])
    return draft


def checked(client: Client, archive: bytes, bench: Any = no_judge, name: str = "demo.zip") -> Draft:
    draft = upload(client, archive, name)
    assert check_draft(draft.uuid, bench, timezone.now) is True
    draft.refresh_from_db()
    return draft


def publish(client: Client, draft: Draft, visibility: str = "public") -> Any:
    address = reverse("authoring:publish", args=[draft.uuid])
    return client.post(address, {"visibility": visibility})


def page(client: Client, draft: Draft, **headers: str) -> str:
    return client.get(reverse("authoring:draft", args=[draft.uuid]), headers=headers).text
