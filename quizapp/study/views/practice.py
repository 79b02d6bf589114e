"""The next exercise of the day."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from quizapp.accounts.request import LearnerRequest
from quizapp.review.queue import queue_of
from quizapp.study.actions import showing_open
from quizapp.study.models import Showing
from quizapp.study.session import session_start


@login_required
def practice(request: LearnerRequest) -> HttpResponse:
    """Open what the queue puts first, or the summary when nothing is left today."""
    now = timezone.now()
    exercise = queue_of(request.user, now).first()
    if exercise is None:
        return redirect("study:summary")
    session_start(request, now)
    showing = showing_open(request.user, exercise, now, purpose=Showing.Purpose.REVIEW)
    return redirect("study:showing", showing.uuid)
