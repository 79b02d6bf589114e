"""What is being written is kept on the server."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.study.conftest import answer, open_showing, post

pytestmark = pytest.mark.django_db


def page_of(client: Client, showing: Any) -> str:
    return client.get(reverse("study:showing", args=[showing.uuid])).content.decode()


@pytest.mark.parametrize("kind", ["code", "open"])
def test_another_device_finds_the_draft(tiny: Any, alices: Client, kind: str) -> None:
    showing = open_showing(alices, kind)
    assert post(alices, "draft", showing, draft="half a <thought>").status_code == 204
    page = page_of(alices, showing)
    assert "half a &lt;thought&gt;" in page
    assert 'data-draft-at="0"' not in page


def test_an_answer_takes_the_draft_with_it(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "code")
    post(alices, "draft", showing, draft="def double(x): pass")
    answer(alices, showing, source="def double(x):\n    return 2 * x\n")
    showing.refresh_from_db()
    assert (showing.draft, showing.draft_at) == ("", None)


def test_a_draft_after_a_trial_run_is_the_newer_one(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "code")
    answer(alices, showing, run="1", source="def double(x):\n    return x\n")
    post(alices, "draft", showing, draft="# newer")
    assert "# newer" in page_of(alices, showing)


@pytest.mark.parametrize("kind", ["numeric", "choice", "flashcard"])
def test_what_is_short_has_no_draft(tiny: Any, alices: Client, kind: str) -> None:
    showing = open_showing(alices, kind)
    post(alices, "draft", showing, draft="x")
    showing.refresh_from_db()
    assert showing.draft_at is None


def test_too_much_is_not_kept_and_nul_is_made_visible(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "code")
    post(alices, "draft", showing, draft="a\x00b")
    post(alices, "draft", showing, draft="x" * 70_000)
    showing.refresh_from_db()
    assert showing.draft == "a\ufffdb"


def test_a_closed_showing_keeps_none(tiny: Any, alices: Client) -> None:
    showing = open_showing(alices, "code")
    post(alices, "reveal", showing)
    post(alices, "draft", showing, draft="late")
    showing.refresh_from_db()
    assert showing.draft == ""


def test_nobody_writes_the_draft_of_somebody_else(tiny: Any, alices: Client, bobs: Client) -> None:
    showing = open_showing(alices, "code")
    assert post(bobs, "draft", showing, draft="x").status_code == 404
