"""One problem of a drill."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone

from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import drill_problem as problem_open
from quizapp.study.models import Drill


@login_required
def drill_problem(request: LearnerRequest, drill_id: uuid.UUID, number: int) -> HttpResponse:
    """Lead to problem ``number``, or to the report where the drill is over."""
    drill = get_object_or_404(Drill.objects.of(request.user), pk=drill_id)
    showing = problem_open(drill.uuid, min(number, drill.problems + 1), timezone.now())
    if showing is None:
        return redirect("study:drill_report", drill.uuid)
    return redirect("study:showing", showing.uuid)
