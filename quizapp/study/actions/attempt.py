"""Storing one answer with its verdict."""

from __future__ import annotations

import datetime as dt
import logging
import secrets
import uuid
from collections.abc import Mapping

from django.db import transaction

from engine.exercise import Outcome, Raw, Response, UnreadableError, Verdict
from quizapp.accounts.models import User
from quizapp.review.actions import today_of
from quizapp.review.models import Card
from quizapp.study.actions.deciding import close_if_decided
from quizapp.study.actions.showing import locked, showing_close
from quizapp.study.actions.submission import submission_wake
from quizapp.study.faces import points_graded, spec_of
from quizapp.study.models import Attempt, Showing, Submission

SEEDS = 64

log = logging.getLogger(__name__)


class ShowingClosedError(Exception):
    """The showing takes no more answers."""


class RevealFirstError(Exception):
    """Key points can be ticked only after an answer was written."""


@transaction.atomic
def attempt_submit(
    learner: User, showing_id: uuid.UUID, attempt_uuid: uuid.UUID, raw: Raw, now: dt.datetime
) -> Attempt:
    """Read, grade and store one answer. The same uuid posted again returns the same attempt.

    Raises:
        UnreadableError: the answer could not be read; nothing is stored and no try is used up.
        ShowingClosedError: the showing was closed, its solution was seen (before an undo opened
            it again), or its last answer is still being judged.
    """
    showing = locked(showing_id)
    posted = Attempt.objects.filter(learner=learner, uuid=attempt_uuid).first()
    if posted is not None:
        return posted
    if showing.closed_at or showing.revealed_at or showing.card.waiting:
        raise ShowingClosedError
    attempt = _graded(showing, attempt_uuid, raw, now)
    attempt.save()
    _forget_draft(showing)
    if attempt.outcome == Outcome.FAILED:
        return attempt
    if attempt.outcome == Outcome.PENDING:
        _hand_to_judge(attempt, now)
    else:
        close_if_decided(showing, attempt, now)
    return attempt


@transaction.atomic
def points_tick(showing_id: uuid.UUID, points: list[str], now: dt.datetime) -> Showing:
    """Complete an open answer with the key points that its learner ticked.

    Posted for any other kind it does nothing.

    Raises:
        RevealFirstError: nothing was written yet.
    """
    showing = locked(showing_id)
    if showing.closed_at or showing.version.exercise.kind != "open":
        return showing
    attempt = showing.last_attempt()
    if attempt is None:
        raise RevealFirstError
    _set_verdict(attempt, points_graded(showing, points, attempt))
    attempt.save(update_fields=["verdict", "outcome", "score", "slip"])
    closing = Showing.Closing.RIGHT if attempt.outcome != Outcome.WRONG else Showing.Closing.WRONG
    showing_close(showing, closing, now)
    return showing


def _graded(showing: Showing, attempt_uuid: uuid.UUID, raw: Raw, now: dt.datetime) -> Attempt:
    response, verdict = _judged(showing, raw)
    attempt = Attempt(
        uuid=attempt_uuid,
        learner=showing.learner,
        showing=showing,
        raw=storable(raw),
        read_as=response.read_as,
        counted=verdict.outcome != Outcome.FAILED,
        submitted_at=now,
        learner_day=today_of(showing.learner, now),
    )
    _set_verdict(attempt, verdict)
    return attempt


def _judged(showing: Showing, raw: Raw) -> tuple[Response, Verdict]:
    """Read and grade; a breakdown of ours is a verdict of its own, never the learner's fault."""
    kind, spec = spec_of(showing.version)
    response = Response(value=None)
    try:
        response = kind.parse(spec, showing.drawn, raw)
        return response, kind.grade(spec, showing.drawn, response)
    except UnreadableError:
        raise
    except Exception:  # whatever it is, the learner must not pay for it
        log.exception("grading of showing %s broke down", showing.pk)
        return response, Verdict(Outcome.FAILED, 0.0)


def _set_verdict(attempt: Attempt, verdict: Verdict) -> None:
    attempt.verdict = verdict.to_json()
    attempt.outcome = verdict.outcome
    attempt.score = verdict.score
    attempt.slip = verdict.slip


def storable(raw: Raw) -> Mapping[str, str | list[str]]:
    """Keep the form as typed; PostgreSQL's JSON cannot hold a NUL, which no one can type."""

    def clean(text: str) -> str:
        return text.replace("\x00", "\ufffd")

    return {
        clean(name): clean(value) if isinstance(value, str) else [clean(one) for one in value]
        for name, value in raw.items()
    }


def _forget_draft(showing: Showing) -> None:
    """What was handed in is kept with the attempt."""
    if showing.draft_at:
        showing.draft, showing.draft_at = "", None
        showing.save(update_fields=["draft", "draft_at"])


def _hand_to_judge(attempt: Attempt, now: dt.datetime) -> None:
    submission = Submission.objects.create(
        attempt=attempt, woken_at=now, created_at=now, seed=secrets.randbelow(SEEDS)
    )
    Card.objects.filter(pk=attempt.showing.card_id).update(waiting=True)
    submission_wake(submission.pk)
