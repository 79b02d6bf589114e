"""What the page shows of code that is being written, tried and judged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.exercise import Outcome
from engine.language import pick
from quizapp.study.actions.run import DRAFT_FIELDS
from quizapp.study.cases import cases_of, told_by_exception
from quizapp.study.models import Attempt, Showing, Submission

WAITING = (Submission.State.QUEUED, Submission.State.RUNNING)


def run_of(showing: Showing, language: str) -> dict[str, Any] | None:
    """Return the last trial run of a showing, or None.

    None, too, once code was handed in after it: its verdict says more.
    """
    attempt = showing.last_run()
    last = showing.last_attempt()
    if attempt is None or (last is not None and last.pk > attempt.pk):
        return None
    submission = Submission.objects.filter(attempt=attempt).first()
    verdict = attempt.graded
    cases = cases_of(verdict.detail)
    public = [case for case in cases if case.get("group") == "public"]
    return {
        "waiting": submission is not None and submission.state in WAITING,
        "ahead": ahead_of(submission),
        "failed": verdict.outcome == Outcome.FAILED,
        "reason": pick(verdict.reason, language) if verdict.reason else "",
        "plain": told_by_exception(verdict.detail),
        "passed": bool(public) and all(case["status"] == "PASS" for case in public),
        "cases": cases,
        "line": verdict.detail.get("line", 0),
        "own": str(attempt.raw.get("own", "")),
    }


def waiting_of(submission: Submission | None) -> dict[str, Any]:
    """Return how many programs come before one that waits, and its cases decided so far."""
    so_far = (submission.ruling or {}) if submission else {}
    return {"ahead": ahead_of(submission), "decided": {"cases": cases_of(so_far)}}


def ahead_of(submission: Submission | None) -> int:
    """Count the programs that the judge takes before this one; 0 once it is being judged."""
    if submission is None or submission.state != Submission.State.QUEUED:
        return 0
    return Submission.objects.filter(state__in=WAITING, pk__lt=submission.pk).count()


def submission_of(showing: Showing) -> Submission | None:
    """Return the newest program that was handed in, or None."""
    rows = Submission.objects.filter(attempt__showing=showing, attempt__trial=False)
    return rows.order_by("-pk").first()


def written_in(showing: Showing, attempt: Attempt | None, phase: str) -> Mapping[str, Any]:
    """Return what stands in the form: the last answer, a later trial run, or a later draft."""
    if phase != "ask":
        return attempt.raw if attempt else {}
    newest = showing.attempts.order_by("-pk").first()
    raw: dict[str, Any] = dict(newest.raw) if newest else {}
    field = DRAFT_FIELDS.get(showing.version.exercise.kind)
    if field and showing.draft_at and (newest is None or newest.submitted_at < showing.draft_at):
        raw[field] = showing.draft
    return raw


def handed_in(showing: Showing) -> int:
    """Count the programs handed in for this exercise, in all its showings; 0 for other kinds."""
    if showing.version.exercise.kind != "code":
        return 0
    return Attempt.objects.filter(showing__card=showing.card_id, trial=False).count()
