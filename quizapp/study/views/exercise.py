"""Open one exercise from the Library."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone

from quizapp.accounts.request import LearnerRequest
from quizapp.packs.models import Exercise
from quizapp.study.actions import showing_open
from quizapp.study.session import session_end


@login_required
def exercise(request: LearnerRequest, pack: str, key: str) -> HttpResponse:
    """Open it as a review where it is new or due, else as unscheduled practice."""
    visible = Exercise.objects.live().visible_to(request.user).select_related("pack")
    chosen = get_object_or_404(visible, pack__slug=pack, key=key)
    session_end(request)
    showing = showing_open(request.user, chosen, timezone.now())
    return redirect("study:showing", showing.uuid)
