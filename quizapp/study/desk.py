"""Everything the study page shows of a showing, as plain data for the templates."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from engine.exercise import Outcome, Verdict
from engine.language import pick
from engine.scheduling.rating import allowed
from quizapp.review.actions import card_preview, today_of
from quizapp.review.models import Card, ReviewEvent
from quizapp.review.wording import due_in_words, interval_in_words
from quizapp.study.actions.deciding import may_retry
from quizapp.study.actions.fresh import may_refresh
from quizapp.study.actions.showing import is_last_today, last_today
from quizapp.study.cases import cases_of, passed_hidden, told_by_exception
from quizapp.study.drilling import edge_of
from quizapp.study.evidence import evidence_of, proposed_rating
from quizapp.study.faces import hints_of, is_generated, points_found, sheet_of, solution_of
from quizapp.study.models import Attempt, Showing
from quizapp.study.workbench import handed_in, run_of, submission_of, waiting_of, written_in

GOOD = 3


def desk_of(
    showing: Showing,
    language: str,
    now: dt.datetime,
    *,
    raw: Mapping[str, Any] | None = None,
    message: str = "",
) -> dict[str, Any]:
    """Return the context of ``study/desk.html``.

    Args:
        raw: the form as just typed, where it could not be read; else the last attempt's.
        message: why it could not be read.
    """
    attempt = showing.last_attempt()
    phase = phase_of(showing, attempt)
    event = ReviewEvent.objects.standing().filter(showing=showing.uuid).last()
    exchanged = attempt is None and showing.closing == Showing.Closing.REPLACED
    answered = phase in {"feedback", "closed", "tick"} and not exchanged
    undoable = event is not None and event == last_today(showing.card.learner, now)
    return {
        "phase": phase,
        "showing": showing,
        "exercise": exercise_of(showing, language),
        "sheet": sheet_of(showing, language),
        "attempt_uuid": uuid.uuid4(),
        "raw": raw if raw is not None else written_in(showing, attempt, phase),
        "message": message,
        "read_as": attempt.read_as if attempt and not message else "",
        "verdict": None if message else _verdict(attempt, language),
        "solution": solution_of(showing, language) if answered else None,
        "found": points_found(attempt) if phase == "tick" else {},
        "exchanged": exchanged,
        "may_retry": phase == "ask" and attempt is not None and may_retry(showing),
        "submission": (submission := submission_of(showing)),
        **waiting_of(submission if phase == "waiting" else None),
        "run": run_of(showing, language) if phase == "ask" else None,
        "draft_at": round(showing.draft_at.timestamp() * 1000) if showing.draft_at else 0,
        "ratings": _ratings(showing, event, phase, now),
        "next_due": _next_due(showing.card, now) if event else "",
        "undo_url": reverse("study:undo") if undoable else "",
        **_help_of(showing, phase, language),
        "drill": edge_of(showing, now),
    }


def _help_of(showing: Showing, phase: str, language: str) -> dict[str, Any]:
    """Return the hints that are open, how many are left, and whether other numbers can be had."""
    hints = hints_of(showing, language) if phase == "ask" else []
    seen = Showing.objects.filter(card=showing.card_id).count()
    generated = is_generated(showing.version.exercise.kind)
    return {
        "hints": hints[: showing.hints],
        "hints_total": len(hints),
        "next_hint": showing.hints + 1 if showing.hints < len(hints) else 0,
        "may_refresh": may_refresh(showing),
        "next_uuid": uuid.uuid4(),
        "variants_seen": seen if generated else 0,
        "handed_in": handed_in(showing),
    }


def phase_of(showing: Showing, attempt: Attempt | None) -> str:
    """Say what the page is about: ask, waiting, tick, feedback or closed."""
    if showing.card.waiting and attempt and attempt.outcome == Outcome.PENDING:
        return "waiting"
    if showing.closed_at:
        return "closed" if showing.closing == Showing.Closing.RATED else "feedback"
    if showing.revealed_at or (attempt and attempt.outcome == Outcome.RIGHT):
        return "feedback"
    if attempt and showing.version.exercise.kind == "open":
        return "tick"
    return "ask"


def exercise_of(showing: Showing, language: str) -> dict[str, Any]:
    """Return the names around an exercise in the learner's language."""
    exercise = showing.version.exercise
    topics = {topic["id"]: topic for topic in exercise.pack.topics}
    topic = topics.get(exercise.topic, {"en": exercise.topic})
    return {
        "title": exercise.title_in(language),
        "kind": exercise.kind,
        "topic": exercise.topic,
        "topic_title": pick(topic, language),
        "pack_title": exercise.pack.title_in(language),
        "pack_slug": exercise.pack.slug,
        "key": exercise.key,
        "difficulty": exercise.difficulty,
        "question": exercise.question,
        "sources": exercise.sources,
    }


def verdict_in(verdict: Verdict, language: str) -> dict[str, Any]:
    """Return a verdict in one language."""
    return {
        "outcome": str(verdict.outcome),
        "score": verdict.score,
        "reason": pick(verdict.reason, language) if verdict.reason else "",
        "plain": told_by_exception(verdict.detail),
        "slip": verdict.slip,
        "detail": verdict.detail,
        "marks": _marks(verdict),
        "cases": cases_of(verdict.detail),
        "passed_hidden": passed_hidden(verdict.detail),
    }


def _marks(verdict: Verdict) -> dict[str, bool]:
    """Return which fields are right, by name; nothing where there is only one or all are."""
    marks = verdict.detail.get("marks", [])
    if len(marks) < 2 or verdict.outcome == Outcome.RIGHT:
        return {}
    return {str(place): bool(mark) for place, mark in enumerate(marks)}


def _verdict(attempt: Attempt | None, language: str) -> dict[str, Any] | None:
    """Return the verdict to show; code that was withdrawn has none."""
    if attempt is None:
        return None
    verdict = attempt.graded
    withdrawn = verdict.outcome == Outcome.UNGRADED and not verdict.reason
    return None if withdrawn else verdict_in(verdict, language)


def _next_due(card: Card, now: dt.datetime) -> str:
    """Return when a card comes back, seen from now; what is overdue comes back today."""
    today = today_of(card.learner, now)
    return due_in_words(max(card.due, today) if card.due else None, today)


def _ratings(
    showing: Showing, event: ReviewEvent | None, phase: str, now: dt.datetime
) -> list[dict[str, Any]]:
    """Return the buttons; none where nothing can be rated (practice, waiting, an old review)."""
    if phase not in {"feedback", "closed"} or showing.purpose != Showing.Purpose.REVIEW:
        return []
    if event is not None and not is_last_today(event, now):
        return []
    if event is None and showing.closed_at:
        return []
    proposed = event.proposed or None if event else proposed_rating(evidence_of(showing))
    chosen = event.rating if event else proposed or GOOD
    names = {1: _("Again"), 2: _("Hard"), 3: _("Good"), 4: _("Easy")}
    states = card_preview(showing.card, event.reviewed_at if event else now, without=event)
    return [
        {
            "value": rating,
            "name": names[rating],
            "interval": interval_in_words((state.due - state.last_day).days),
            "proposed": rating == chosen,
            "allowed": allowed(proposed, rating, showing.version.exercise.kind, showing.hints),
        }
        for rating, state in states.items()
    ]
