"""Judging one submission: the only place in this room that meets the judge."""

from __future__ import annotations

import datetime as dt
import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from engine.judge.court import Judge
from engine.judge.ruling import CaseRuling, Ruling, Status
from engine.kinds.code import rehearsal_of, verdict_of
from quizapp.study.actions import (
    submission_claim,
    submission_finish,
    submission_hold,
    submission_release,
    submission_tell,
)
from quizapp.study.actions.submission import LEASE, Claim

HOLD_EVERY_S = LEASE.total_seconds() / 3
MOST_HOLDS = 30
TELL_AFTER_S = 0.4

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
    spec, source = attempt.showing.version.spec, str(attempt.raw["source"])
    with _held(claim, clock):
        if attempt.trial:
            ruling = judge.rehearse(spec, source, str(attempt.raw.get("own", "")))
        else:
            ruling = judge.verify(spec, source, claim.submission.seed, _Teller(claim))
    stored: dict[str, Any] = ruling.to_json()
    if ruling.status == Status.INTERNAL:
        log.error("submission %s could not be judged: %s", submission_id, ruling.message)
        submission_release(claim, stored, clock(), final=ruling.final)
    else:
        verdict = rehearsal_of(stored) if attempt.trial else verdict_of(stored)
        submission_finish(claim, stored, verdict, clock(), counted=_uses_a_try(ruling))
    return str(ruling.status)


class _Teller:
    """Shows cases as they are decided, where that takes long enough for anybody to look."""

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._began = time.monotonic()
        self._cases: list[CaseRuling] = []

    def __call__(self, case: CaseRuling) -> None:
        self._cases.append(case)
        if time.monotonic() - self._began >= TELL_AFTER_S:
            so_far = Ruling(Status.NO_RESULT, cases=tuple(self._cases)).to_json()
            submission_tell(self._claim, {"cases": so_far["cases"]})


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
