"""A learner's progress as data; every chart has its table."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from statistics import fmean
from typing import Any

from django.db.models import Count
from django.urls import reverse

from engine.scheduling.memory import AGAIN, retrievability
from quizapp.accounts.models import User
from quizapp.packs.models import Exercise
from quizapp.review.actions import today_of
from quizapp.review.models import Card, ReviewEvent
from quizapp.study.models import Attempt
from quizapp.study.seen import outcome_of
from quizapp.study.shelf import topic_titles

PAST_DAYS = 84
COMING_DAYS = 14
RETENTION_DAYS = 30


def progress_context(learner: User, language: str, now: dt.datetime) -> dict[str, Any]:
    """Return past reviews, what comes, how the topics stand, and which slips were made."""
    today = today_of(learner, now)
    cards = list(Card.objects.of(learner).live().seen().select_related("exercise"))
    return {
        "today": today,
        "days": past_days(learner, today),
        "reviews": ReviewEvent.objects.standing().filter(learner=learner).count(),
        "retention": true_retention(learner, today),
        "forecast": forecast(cards, today),
        "by_topic": by_topic(learner, cards, language, today),
        "slips": slips(learner, language),
        "recent": recent(learner, language),
    }


def past_days(learner: User, today: dt.date) -> list[dict[str, Any]]:
    """Return the number of reviews on each of the last PAST_DAYS days, oldest first."""
    first = today - dt.timedelta(days=PAST_DAYS - 1)
    rows = (
        ReviewEvent.objects.standing()
        .filter(learner=learner, learner_day__gte=first)
        .order_by()
        .values_list("learner_day")
        .annotate(count=Count("pk"))
    )
    counts = dict(rows)
    days = [first + dt.timedelta(days=n) for n in range(PAST_DAYS)]
    return [{"date": day, "count": counts.get(day, 0)} for day in days]


def true_retention(learner: User, today: dt.date) -> dict[str, Any] | None:
    """Return how many cards were recalled when they came back on a later day, or None if none.

    The first review of a card on a day counts; on the day it was met nothing came back.
    """
    events = ReviewEvent.objects.standing().filter(
        learner=learner, learner_day__gt=today - dt.timedelta(days=RETENTION_DAYS)
    )
    firsts: dict[tuple[int, dt.date], tuple[int, bool]] = {}
    for card, day, rating, state in events.values_list(
        "card", "learner_day", "rating", "state_after"
    ):
        firsts.setdefault((card, day), (rating, state["reps"] == 1))
    returns = [rating for rating, was_new in firsts.values() if not was_new]
    if not returns:
        return None
    recalled = sum(rating > AGAIN for rating in returns)
    return {
        "recalled": recalled,
        "total": len(returns),
        "percent": round(100 * recalled / len(returns)),
        "days": RETENTION_DAYS,
    }


def forecast(cards: list[Card], today: dt.date) -> list[dict[str, Any]]:
    """Return how many cards come due on each of the next days; what is overdue counts today."""
    counts = Counter(max(card.due, today) for card in cards if card.due)
    days = [today + dt.timedelta(days=n) for n in range(COMING_DAYS)]
    return [{"date": day, "count": counts.get(day, 0)} for day in days]


def by_topic(
    learner: User, cards: list[Card], language: str, today: dt.date
) -> list[dict[str, Any]]:
    """Return, per topic, what was seen and the mean estimated recall of it today.

    The estimate leaves out what was reviewed today: within a day the model knows nothing.
    """
    totals = Counter(
        Exercise.objects.live().visible_to(learner).order_by().values_list("topic", flat=True)
    )
    seen = Counter(card.exercise.topic for card in cards)
    recall: dict[str, list[float]] = {}
    for card in cards:
        if card.memory and card.memory.last_day < today:
            recall.setdefault(card.exercise.topic, []).append(retrievability(card.memory, today))
    return [
        {
            "title": title,
            "seen": seen[topic],
            "total": totals[topic],
            "retrievability": round(100 * fmean(recall[topic])) if topic in recall else None,
        }
        for topic, title in topic_titles(learner, language).items()
        if totals[topic]
    ]


def slips(learner: User, language: str, limit: int = 8) -> list[dict[str, Any]]:
    """Return the slips and wrong options that the learner's answers showed most often."""
    rows = (
        Attempt.objects.filter(learner=learner, counted=True)
        .exclude(slip="")
        .order_by()
        .values("showing__card__exercise", "slip")
        .annotate(count=Count("pk"))
        .order_by("-count")[:limit]
    )
    return [_slip(learner, row, language) for row in rows]


def _slip(learner: User, row: Mapping[str, Any], language: str) -> dict[str, Any]:
    last = (
        Attempt.objects.filter(
            learner=learner,
            slip=row["slip"],
            showing__card__exercise=row["showing__card__exercise"],
        )
        .select_related("showing__version__exercise__pack")
        .latest("pk")
    )
    exercise = last.showing.version.exercise
    return {
        "text": last.graded.reason.get(language) or last.slip,
        "title": exercise.title_in(language),
        "count": row["count"],
        "url": reverse("study:exercise", args=[exercise.pack.slug, exercise.key]),
    }


def recent(learner: User, language: str, limit: int = 12) -> list[dict[str, Any]]:
    """Return the latest attempts, trial runs left out."""
    attempts = (
        Attempt.objects.filter(learner=learner, trial=False)
        .select_related("showing__version__exercise")
        .order_by("-pk")[:limit]
    )
    return [
        {
            "title": attempt.showing.version.exercise.title_in(language),
            "kind": attempt.showing.version.exercise.kind,
            "outcome": outcome_of(attempt, attempt.showing.version.exercise.kind),
            "when": attempt.submitted_at,
            "url": reverse("study:showing", args=[attempt.showing_id]),
        }
        for attempt in attempts
    ]
