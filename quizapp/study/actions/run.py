"""Trial runs of code, and the draft that survives a lost device."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db import transaction

from engine.exercise import Outcome, Raw, UnreadableError
from engine.kinds.code import MAX_OWN, MAX_SOURCE
from engine.language import both
from quizapp.accounts.models import User
from quizapp.review.actions import today_of
from quizapp.study.actions.attempt import SEEDS, ShowingClosedError, storable
from quizapp.study.actions.showing import locked
from quizapp.study.actions.submission import submission_wake
from quizapp.study.faces import spec_of
from quizapp.study.models import Attempt, Showing, Submission

DRAFT_FIELDS = {"code": "source", "open": "text"}


@transaction.atomic
def run_start(
    learner: User, showing_id: uuid.UUID, attempt_uuid: uuid.UUID, raw: Raw, now: dt.datetime
) -> Attempt:
    """Have code run on the public cases and on the ``own`` lines behind it; grades nothing.

    The same uuid again is the same run; an earlier run of the showing that waits is given up. A
    run is stored under a uuid of its own, because the form hands in with the one it ran with
    where the answer to the run was lost on its way.

    Raises:
        UnreadableError: the code is none that can be run, or the own lines are too long.
        ShowingClosedError: not code, closed, or its submission is being judged.
    """
    showing, run_uuid = locked(showing_id), uuid.uuid5(attempt_uuid, "run")
    posted = Attempt.objects.filter(learner=learner, uuid=run_uuid).first()
    if posted is not None:
        return posted
    if showing.closed_at or showing.card.waiting or showing.version.exercise.kind != "code":
        raise ShowingClosedError
    kind, spec = spec_of(showing.version)
    verdict = kind.grade(spec, showing.drawn, kind.parse(spec, showing.drawn, raw))
    if len(str(raw.get("own", ""))) > MAX_OWN:
        raise UnreadableError(
            both(f"At most {MAX_OWN} characters are run.", f"最多运行 {MAX_OWN} 个字符。")
        )
    _give_up_waiting(showing, now)
    run = Attempt.objects.create(
        uuid=run_uuid,
        learner=learner,
        showing=showing,
        raw=storable(raw),
        outcome=verdict.outcome,
        score=0.0,
        verdict=verdict.to_json(),
        counted=False,
        trial=True,
        submitted_at=now,
        learner_day=today_of(learner, now),
    )
    submission = Submission.objects.create(
        attempt=run, woken_at=now, created_at=now, seed=showing.seed % SEEDS
    )
    submission_wake(submission.pk)
    return run


@transaction.atomic
def draft_save(showing_id: uuid.UUID, text: str, now: dt.datetime) -> None:
    """Keep what is being written; too much, or for a closed showing, is not kept."""
    showing = locked(showing_id)
    if showing.closed_at or showing.version.exercise.kind not in DRAFT_FIELDS:
        return
    if len(text.encode("utf-8", "surrogatepass")) > MAX_SOURCE:
        return
    showing.draft, showing.draft_at = text.replace("\x00", "\ufffd"), now
    showing.save(update_fields=["draft", "draft_at"])


def _give_up_waiting(showing: Showing, now: dt.datetime) -> None:
    waiting = Submission.objects.filter(
        attempt__showing=showing,
        attempt__trial=True,
        state__in=[Submission.State.QUEUED, Submission.State.RUNNING],
    )
    runs = list(waiting.values_list("attempt", flat=True))
    waiting.update(state=Submission.State.WITHDRAWN, finished_at=now)
    Attempt.objects.filter(pk__in=runs).update(outcome=Outcome.UNGRADED)
