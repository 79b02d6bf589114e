"""The run of exercises that a learner is in the middle of."""

from __future__ import annotations

import datetime as dt
from typing import Any

from quizapp.accounts.request import LearnerRequest
from quizapp.review.actions import today_of
from quizapp.review.models import ReviewEvent
from quizapp.review.queue import queue_of

KEY = "practice_started"


def session_start(request: LearnerRequest, now: dt.datetime) -> None:
    """Remember when this run began, unless one of today is going on."""
    started = request.session.get(KEY)
    today = today_of(request.user, now)
    if not started or today_of(request.user, dt.datetime.fromisoformat(started)) != today:
        request.session[KEY] = now.isoformat()


def session_end(request: LearnerRequest) -> dt.datetime | None:
    """Forget the run; return when it began."""
    started = request.session.pop(KEY, None)
    return dt.datetime.fromisoformat(started) if started else None


def session_state(request: LearnerRequest, now: dt.datetime) -> dict[str, Any] | None:
    """Return how far the run has come, or None outside one."""
    started = request.session.get(KEY)
    if not started:
        return None
    queue = queue_of(request.user, now)
    done = (
        ReviewEvent.objects.standing()
        .filter(learner=request.user, reviewed_at__gte=started)
        .count()
    )
    total = done + queue.size
    return {
        "done": done,
        "left": queue.size,
        "total": total,
        "minutes": queue.minutes,
        "percent": round(100 * done / total) if total else 100,
    }
