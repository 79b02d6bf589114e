"""What a drill showed."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import drill_end, drill_settle
from quizapp.study.drilling import report_of
from quizapp.study.models import Drill


@login_required
def drill_report(request: LearnerRequest, drill_id: uuid.UUID) -> HttpResponse:
    """Sum up a drill: how it went, which slips were made, what to look at; a post ends it."""
    drill, now = get_object_or_404(Drill.objects.of(request.user), pk=drill_id), timezone.now()
    if request.method == "POST":
        drill_end(drill, now)
        return redirect("study:drill_report", drill.uuid)
    drill_settle(drill, now)
    report = report_of(drill, current_language(), now)
    return render(request, "study/drill_report.html", report)
