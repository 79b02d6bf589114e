"""The code of a draft is run by the judge before it may be published."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.utils import timezone

from quizapp.authoring import actions
from quizapp.authoring.checking import check_draft
from quizapp.authoring.models import Draft
from quizapp.packs.starting import starter_files
from tests.authoring.conftest import (
    Bench,
    checked,
    page,
    upload,
    zipped,
)

pytestmark = pytest.mark.django_db


def test_code_is_run_by_the_judge_before_it_may_be_published(teachers: Client) -> None:
    archive = zipped(starter_files("demo"))
    assert checked(teachers, archive, Bench).state == Draft.State.READY
    for name, status in (("reference", "WRONG"), ("where", "ERROR"), ("absolute", "PASS")):
        draft = checked(teachers, archive, lambda: Bench(**{name: status}))  # noqa: B023
        assert draft.state == Draft.State.REFUSED
        assert [one["file"].rpartition("/")[2] for one in draft.report["complaints"]] == [
            f"{name}.py"
        ]


@pytest.mark.sandbox
def test_the_real_judge_agrees_with_the_starter_pack_and_finds_a_wrong_reference(
    teachers: Client,
) -> None:
    court = pytest.importorskip("engine.judge.court")
    files = starter_files("demo")
    with court.Judge() as judge:
        assert checked(teachers, zipped(files), lambda: judge).report["complaints"] == []
        files["tasks/relu/reference.py"] = "def relu(x):\n    return x + 1\n"
        draft = checked(teachers, zipped(files), lambda: judge)
    assert draft.state == Draft.State.REFUSED
    assert "tasks/relu/right/where.py" in {one["file"] for one in draft.report["complaints"]}


def test_without_a_judge_code_is_not_published_and_the_page_says_why(teachers: Client) -> None:
    draft = checked(teachers, zipped(starter_files("demo")))
    assert draft.state == Draft.State.REFUSED
    assert "The code was not checked" in page(teachers, draft)


def test_a_breakdown_of_the_judge_is_tried_again_and_in_the_end_admitted(teachers: Client) -> None:
    draft = upload(teachers, zipped(starter_files("demo")))
    for _ in range(actions.MAX_TRIES):
        draft.refresh_from_db()
        assert draft.is_waiting
        check_draft(
            draft.uuid, lambda: Bench("ZygoteError: gone", reference="INTERNAL"), timezone.now
        )
    draft.refresh_from_db()
    assert draft.state == Draft.State.REFUSED
    assert "our fault" in page(teachers, draft)


def test_a_draft_that_ends_every_worker_is_given_up(teachers: Client) -> None:
    draft, now = upload(teachers, zipped(starter_files("demo"))), timezone.now()
    for _ in range(actions.MAX_CLAIMS):
        assert actions.draft_claim(draft.pk, now)
        now += dt.timedelta(minutes=3)
    check_draft(draft.pk, Bench, lambda: now)
    draft.refresh_from_db()
    assert draft.state == Draft.State.REFUSED
    assert "our fault" in page(teachers, draft)


def test_cases_that_cannot_be_drawn_are_the_authors_to_mend(teachers: Client) -> None:
    bench = Bench("TrialError: draw(public) raises NameError: x", reference="INTERNAL")
    draft = checked(teachers, zipped(starter_files("demo")), lambda: bench)
    assert draft.state == Draft.State.REFUSED
    assert [one["file"] for one in draft.report["complaints"]] == ["tasks/relu/cases.py"]
    assert "raises NameError: x" in page(teachers, draft)
