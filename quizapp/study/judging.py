"""Judging one submission: the only place in this room that meets the judge."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from typing import Any

from engine.judge.court import Judge
from engine.judge.ruling import Ruling, Status
from engine.kinds.code import verdict_of
from quizapp.study.actions import submission_claim, submission_finish, submission_release

log = logging.getLogger(__name__)


def judge_submission(
    submission_id: int, judge: Judge, clock: Callable[[], dt.datetime]
) -> str | None:
    """Claim, judge and finish one submission; return its status, or None if it was not ours.

    Our own faults (INTERNAL) are retried and never counted; what did not compile uses no try.
    """
    claim = submission_claim(submission_id, clock())
    if claim is None:
        return None
    attempt = claim.submission.attempt
    ruling = judge.verify(
        attempt.showing.version.spec, str(attempt.raw["source"]), claim.submission.seed
    )
    stored: dict[str, Any] = ruling.to_json()
    if ruling.status == Status.INTERNAL:
        log.error("submission %s could not be judged: %s", submission_id, ruling.message)
        submission_release(claim, stored, clock(), final=ruling.final)
    else:
        submission_finish(claim, stored, verdict_of(stored), clock(), counted=_uses_a_try(ruling))
    return str(ruling.status)


def _uses_a_try(ruling: Ruling) -> bool:
    return ruling.phase != "compile"
