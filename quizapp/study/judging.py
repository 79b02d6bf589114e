"""Judging one submission: the only place in this room that meets the judge."""

from __future__ import annotations

import datetime as dt
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from engine.judge.court import Judge
from engine.judge.ruling import Ruling, Status
from engine.kinds.code import verdict_of
from quizapp.study.actions import (
    submission_claim,
    submission_finish,
    submission_hold,
    submission_release,
)
from quizapp.study.actions.submission import LEASE, Claim

HOLD_EVERY_S = LEASE.total_seconds() / 3
MOST_HOLDS = 30

Clock = Callable[[], dt.datetime]
log = logging.getLogger(__name__)


def judge_submission(submission_id: int, judge: Judge, clock: Clock) -> str | None:
    """Claim, judge and finish one submission; return its status, or None if it was not ours.

    Our own faults (INTERNAL) are retried and never counted; what did not compile uses no try.
    """
    claim = submission_claim(submission_id, clock())
    if claim is None:
        return None
    attempt = claim.submission.attempt
    with _held(claim, clock):
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


@contextmanager
def _held(claim: Claim, clock: Clock) -> Iterator[None]:
    """Keep the lease while the judge works: a task may allow itself more time than one lease.

    The lease still ends with this process, and after MOST_HOLDS with a judge that is stuck.
    """
    done = threading.Event()

    def hold() -> None:
        try:
            for _ in range(MOST_HOLDS):
                if done.wait(HOLD_EVERY_S) or not submission_hold(claim, clock()):
                    break
        finally:
            connection.close()

    keeper = threading.Thread(target=hold, daemon=True)
    keeper.start()
    try:
        yield
    finally:
        done.set()
        keeper.join()
