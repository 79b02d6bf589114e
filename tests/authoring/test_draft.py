"""Following a draft from upload to its report."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from quizapp.authoring import actions
from quizapp.authoring.checking import check_draft
from quizapp.authoring.models import Draft
from quizapp.packs.models import Pack
from tests.authoring.conftest import (
    checked,
    no_judge,
    page,
    publish,
    upload,
    without_code,
    zipped,
)

pytestmark = pytest.mark.django_db


def test_an_instructor_uploads_checks_previews_and_publishes(
    teachers: Client, alices: Client, sent: list[str], django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        draft = upload(teachers, zipped(without_code()))
    assert sent == [str(draft.uuid)]
    assert "hx-get" in page(teachers, draft)
    check_draft(draft.uuid, no_judge, timezone.now)
    text = page(teachers, draft)
    assert "hx-trigger" not in text
    assert "My first pack" in text
    assert publish(teachers, draft)["Location"] == reverse("study:pack", args=["demo"])
    assert "My first pack" in alices.get(reverse("study:pack", args=["demo"])).text


def test_every_mistake_is_shown_with_file_line_key_and_mend(teachers: Client) -> None:
    files = without_code()
    name = "exercises/same-padding.yaml"
    files[name] = files[name].replace("skill:", "skil:").replace("right: true", "right: perhaps")
    draft = checked(teachers, zipped(files))
    assert draft.state == Draft.State.REFUSED
    text = page(teachers, draft)
    for word in (name, "3:1", "skil", "skill", "12:12", "options.1.right"):
        assert word in text
    assert reverse("authoring:publish", args=[draft.uuid]) not in text
    assert publish(teachers, draft).status_code == 302
    assert not Pack.objects.exists()


def test_a_check_is_claimed_once_and_resent_when_its_worker_died(
    teachers: Client, sent: list[str], django_capture_on_commit_callbacks: Any
) -> None:
    draft, now = upload(teachers, b"x"), timezone.now()
    first = actions.draft_claim(draft.uuid, now)
    assert first is not None
    assert actions.draft_claim(draft.uuid, now) is None
    assert actions.drafts_resend(now) == 0
    later = now + actions.LEASE + dt.timedelta(seconds=10)
    with django_capture_on_commit_callbacks(execute=True):
        assert actions.drafts_resend(later) == 1
        assert actions.drafts_resend(later) == 0
    assert sent == [str(draft.uuid)]
    second = actions.draft_claim(draft.uuid, later)
    assert second is not None
    report = {"complaints": [], "tier": ""}
    assert actions.draft_finish(first, report, None, later) is False
    assert actions.draft_finish(second, report, None, later) is True
    assert check_draft(draft.uuid, no_judge, timezone.now) is False


def test_the_id_of_a_built_in_pack_is_refused(teachers: Client, tiny: Pack) -> None:
    draft = checked(teachers, zipped(without_code("tiny")))
    assert draft.state == Draft.State.REFUSED
    assert draft.report["complaints"][-1]["key"] == "id"
