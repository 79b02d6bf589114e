"""The end of a run: what was done, and what comes next."""

from __future__ import annotations

import datetime as dt

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.review.actions import today_of
from quizapp.review.models import Card, ReviewEvent
from quizapp.review.queue import queue_of
from quizapp.review.wording import due_in_words
from quizapp.study.session import session_end


@login_required
def summary(request: LearnerRequest) -> HttpResponse:
    """Sum up the run (or, outside one, the day)."""
    now = timezone.now()
    today = today_of(request.user, now)
    started = session_end(request)
    events = ReviewEvent.objects.standing().filter(learner=request.user)
    events = (
        events.filter(reviewed_at__gte=started) if started else events.filter(learner_day=today)
    )
    reviews = list(events.select_related("card__exercise__pack"))
    language = current_language()
    coming = Card.objects.of(request.user).live().filter(due__gt=today).order_by("due").first()
    return render(
        request,
        "study/summary.html",
        {
            "done": len(reviews),
            "again": sum(review.rating == 1 for review in reviews),
            "minutes": _minutes(started, now),
            "reviews": [
                {
                    "title": review.card.exercise.title_in(language),
                    "kind": review.card.exercise.kind,
                    "rating": review.rating,
                    "next": due_in_words(review.card.due, today),
                    "showing": review.showing,
                }
                for review in reviews
            ],
            "left": queue_of(request.user, now).size,
            "next_due": due_in_words(coming.due, today) if coming else "",
        },
    )


def _minutes(started: dt.datetime | None, now: dt.datetime) -> int | None:
    return max(1, round((now - started) / dt.timedelta(minutes=1))) if started else None
