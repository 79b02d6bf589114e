"""Choose a drill and begin it."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import NothingToDrillError, Plan, drill_start
from quizapp.study.actions.drill import LEVELS, MINUTES, PROBLEMS
from quizapp.study.drilling import choices_of


@login_required
def drill(request: LearnerRequest) -> HttpResponse:
    """Offer topics, level, length and clock; a post begins."""
    now, message = timezone.now(), ""
    plan = plan_of(request)
    if request.method == "POST":
        try:
            started = drill_start(request.user, _uuid_of(request), plan, now)
        except NothingToDrillError:
            message = _("There is no problem to drill in these topics.")
        else:
            return redirect("study:drill_problem", started.uuid, 1)
    choices = choices_of(request.user, plan, current_language(), now)
    context = {**choices, "message": message, "drill_uuid": uuid.uuid4()}
    return render(request, "study/drill.html", context)


def plan_of(request: HttpRequest) -> Plan:
    """Read a plan from a form or a link; what is unknown falls back to the usual."""
    data = request.POST if request.method == "POST" else request.GET
    usual = Plan()
    level, problems, minutes = (data.get(name, "") for name in ("level", "problems", "minutes"))
    return Plan(
        topics=tuple(str(topic) for topic in data.getlist("topic"))[:50],
        level=level if level in LEVELS else usual.level,
        problems=int(problems) if problems in map(str, PROBLEMS) else usual.problems,
        minutes=int(minutes) if minutes in map(str, MINUTES) else usual.minutes,
    )


def _uuid_of(request: HttpRequest) -> uuid.UUID:
    try:
        return uuid.UUID(request.POST.get("drill", ""))
    except ValueError:
        return uuid.uuid4()
