"""The life of code between learner and judge: claimed with a lease, finished once, re-sent."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from celery import current_app
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from engine.exercise import Outcome, Verdict
from engine.language import Text, both
from quizapp.accounts.models import User
from quizapp.review.models import Card
from quizapp.study.actions.deciding import close_if_decided
from quizapp.study.actions.showing import locked
from quizapp.study.models import Attempt, Showing, Submission

LEASE = dt.timedelta(seconds=60)
PATIENCE = dt.timedelta(seconds=5)
MAX_TRIES = 3
MAX_CLAIMS = 2 * MAX_TRIES
JUDGE_TASK = "study.submission_judge"
GAVE_UP = both(
    "Judging broke down several times; this is not held against you.",
    "判题多次中断，不计入你的成绩。",
)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Claim:
    """A worker's right to judge a submission; it ends with the lease or with a later claim."""

    submission: Submission
    tries: int


def submission_wake(submission_id: int) -> None:
    """Send the wake-up once the row is committed; a lost message is re-sent by the reconciler."""

    def send() -> None:
        try:
            current_app.send_task(JUDGE_TASK, args=[submission_id])
        except Exception:  # any transport may be down; the row is the truth
            log.warning("could not wake a worker for submission %s", submission_id, exc_info=True)

    transaction.on_commit(send)


def submission_claim(submission_id: int, now: dt.datetime) -> Claim | None:
    """Take a submission for judging, or None if it is done or somebody else holds it.

    One that took MAX_CLAIMS workers with it, none of which lived to give it back, ends as failed.
    """
    claimed = (
        Submission.objects.claimable(now)
        .filter(pk=submission_id)
        .update(
            state=Submission.State.RUNNING,
            tries=F("tries") + 1,
            lease_until=now + LEASE,
            woken_at=now,
        )
    )
    if not claimed:
        return None
    submission = Submission.objects.select_related(
        "attempt__showing__version__exercise", "attempt__learner"
    ).get(pk=submission_id)
    claim = Claim(submission, submission.tries)
    if claim.tries > MAX_CLAIMS:
        log.error("submission %s ended %d workers", submission_id, MAX_CLAIMS)
        submission_release(claim, {"status": "INTERNAL", "message": GAVE_UP}, now, final=True)
        return None
    return claim


def submission_hold(claim: Claim, now: dt.datetime) -> bool:
    """Prolong the lease while the judge works on; say whether it still was ours."""
    held = Submission.objects.filter(
        pk=claim.submission.pk, state=Submission.State.RUNNING, tries=claim.tries
    )
    return bool(held.update(lease_until=now + LEASE))


def submission_tell(claim: Claim, so_far: Mapping[str, Any]) -> None:
    """Store the cases decided so far, while the claim holds, for the page that waits."""
    held = Submission.objects.filter(
        pk=claim.submission.pk, state=Submission.State.RUNNING, tries=claim.tries
    )
    held.update(ruling=dict(so_far))


@transaction.atomic
def submission_finish(
    claim: Claim,
    ruling: Mapping[str, Any],
    verdict: Verdict,
    now: dt.datetime,
    *,
    counted: bool = True,
) -> bool:
    """Write the ruling, if the claim still holds; close the showing where that decides it."""
    if not _finish_row(claim, Submission.State.DONE, now, ruling):
        return False
    attempt = claim.submission.attempt
    if attempt.trial:
        Attempt.objects.filter(pk=attempt.pk).update(
            verdict=verdict.to_json(), outcome=verdict.outcome
        )
        return True
    showing = locked(attempt.showing_id)
    Card.objects.filter(pk=showing.card_id).update(waiting=False)
    showing.card.waiting = False
    Attempt.objects.filter(pk=attempt.pk).update(
        verdict=verdict.to_json(),
        outcome=verdict.outcome,
        score=verdict.score,
        slip=verdict.slip,
        counted=counted,
    )
    attempt.refresh_from_db()
    if counted:
        close_if_decided(showing, attempt, attempt.submitted_at)
    return True


@transaction.atomic
def submission_release(
    claim: Claim, ruling: Mapping[str, Any], now: dt.datetime, *, final: bool = False
) -> None:
    """Give a submission back that our own fault kept from being judged.

    After MAX_TRIES, or at once where it is ``final`` that nobody here can judge, it ends as
    failed: no try is used up, nothing is rated, the card stays due, and the learner is told why.
    """
    if claim.tries < MAX_TRIES and not final:
        Submission.objects.filter(
            pk=claim.submission.pk, state=Submission.State.RUNNING, tries=claim.tries
        ).update(state=Submission.State.QUEUED, lease_until=None)
        return
    if _finish_row(claim, Submission.State.FAILED, now, ruling):
        _end_unjudged(claim.submission.attempt, Outcome.FAILED, ruling.get("message", {}))


@transaction.atomic
def submission_withdraw(learner: User, showing: Showing, now: dt.datetime) -> bool:
    """Take back code that is not judged yet, so that the learner can go on writing."""
    waiting = Submission.objects.filter(
        attempt__showing=showing,
        attempt__learner=learner,
        attempt__trial=False,
        state__in=[Submission.State.QUEUED, Submission.State.RUNNING],
    )
    submission = waiting.select_related("attempt").first()
    if submission is None:
        return False
    taken = waiting.filter(pk=submission.pk).update(
        state=Submission.State.WITHDRAWN, finished_at=now
    )
    if taken:
        _end_unjudged(submission.attempt, Outcome.UNGRADED)
    return bool(taken)


def submissions_resend(now: dt.datetime | None = None) -> int:
    """Wake a worker again for every submission that nobody takes; return how many.

    The supervisor calls it every few seconds, without ``now``; several callers do no harm.
    """
    now = now or timezone.now()
    stale = list(Submission.objects.stale(now, PATIENCE).values_list("pk", flat=True)[:500])
    for submission_id in stale:
        Submission.objects.filter(pk=submission_id).update(woken_at=now)
        submission_wake(submission_id)
    return len(stale)


def _finish_row(claim: Claim, state: str, now: dt.datetime, ruling: Mapping[str, Any]) -> bool:
    return bool(
        Submission.objects.filter(
            pk=claim.submission.pk, state=Submission.State.RUNNING, tries=claim.tries
        ).update(state=state, ruling=dict(ruling), finished_at=now, lease_until=None)
    )


def _end_unjudged(attempt: Attempt, outcome: Outcome, reason: Text | None = None) -> None:
    verdict = Verdict(outcome, 0.0, reason or {})
    Attempt.objects.filter(pk=attempt.pk).update(
        verdict=verdict.to_json(), outcome=outcome, counted=False
    )
    if not attempt.trial:
        Card.objects.filter(showings=attempt.showing_id).update(waiting=False)
