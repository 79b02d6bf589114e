"""Today as data."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.urls import reverse

from quizapp.accounts.models import User
from quizapp.packs.models import Exercise
from quizapp.review.models import ReviewEvent
from quizapp.review.queue import queue_of
from quizapp.study.models import Submission
from quizapp.study.shelf import topics_of


def today_context(learner: User, language: str, now: dt.datetime) -> dict[str, Any]:
    """Return what is due, how long it takes, and how the topics stand."""
    queue = queue_of(learner, now)
    date = queue.day.date
    exercises = Exercise.objects.live().visible_to(learner).select_related("pack")
    topics = topics_of(learner, exercises.order_by("pack_id", "position"), language, now)
    events = ReviewEvent.objects.standing().filter(learner=learner)
    return {
        "due": len(queue.due) + len(queue.cooling),
        "new": len(queue.new),
        "minutes": queue.minutes,
        "days_left": _days_left(learner, date),
        "interview_date": learner.interview_date,
        "streak": streak_of(learner, date),
        "done_today": queue.day.reviews,
        "is_new": not events.exists(),
        "judging": Submission.objects.filter(
            attempt__learner=learner,
            state__in=[Submission.State.QUEUED, Submission.State.RUNNING],
        ).count(),
        "topics": [
            {
                "id": topic["id"],
                "title": topic["title"],
                "url": f"{reverse('study:library')}?topic={topic['id']}",
                **topic["counts"],
            }
            for topic in topics
        ],
    }


def streak_of(learner: User, today: dt.date) -> int:
    """Return on how many days in a row, up to today or yesterday, something was reviewed."""
    days = set(
        ReviewEvent.objects.standing()
        .filter(learner=learner)
        .order_by()
        .values_list("learner_day", flat=True)
        .distinct()
    )
    day = today if today in days else today - dt.timedelta(days=1)
    length = 0
    while day in days:
        length += 1
        day -= dt.timedelta(days=1)
    return length


def _days_left(learner: User, today: dt.date) -> int | None:
    if learner.interview_date is None or learner.interview_date < today:
        return None
    return (learner.interview_date - today).days
