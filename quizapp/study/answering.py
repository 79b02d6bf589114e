"""What the pages around a showing share: whose it is, and how the desk is sent back."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from engine.exercise import Raw
from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.study.desk import desk_of
from quizapp.study.models import Showing
from quizapp.study.session import session_state
from quizapp.study.workbench import run_of

View = Callable[[LearnerRequest, uuid.UUID], HttpResponse]


def posted(view: View) -> View:
    """Let only posts reach a view; whoever comes by a link is led to the showing itself.

    That is where the log-in page leads after a session ended in the middle of a post.
    """

    @wraps(view)
    def guarded(request: LearnerRequest, showing_id: uuid.UUID) -> HttpResponse:
        if request.method == "POST":
            return view(request, showing_id)
        return redirect("study:showing", showing_id)

    return guarded


def own_showing(request: LearnerRequest, showing_id: uuid.UUID) -> Showing:
    """Return the learner's showing; anybody else's is answered with 404."""
    rows = Showing.objects.select_related("card__learner", "version__exercise__pack")
    return get_object_or_404(rows, pk=showing_id, learner=request.user)


NOT_THE_ANSWER = {"csrfmiddlewaretoken", "attempt", "hint", "run"}


def form_of(request: LearnerRequest) -> dict[str, str | list[str]]:
    """Return the posted answer as typed."""
    raw: dict[str, str | list[str]] = {}
    for name in request.POST.keys() - NOT_THE_ANSWER:
        values = [str(value) for value in request.POST.getlist(name)]
        raw[name] = values[0] if len(values) == 1 else values
    return raw


def onward(request: LearnerRequest, page: str, *words: Any) -> HttpResponse:
    """Lead to another page, by htmx or without."""
    address = reverse(page, args=words)
    return HttpResponseClientRedirect(address) if request.htmx else redirect(address)


def desk_response(
    request: LearnerRequest,
    showing: Showing,
    now: dt.datetime,
    *,
    template: str = "study/showing.html",
    **desk: Any,
) -> HttpResponse:
    """Answer with the desk alone (htmx) or with the whole page.

    Without JavaScript a successful post is answered with a redirect, so that reloading the page
    posts nothing again; what was typed but not graded is shown at once.
    """
    if request.method == "POST" and not request.htmx and not desk:
        return redirect("study:showing", showing.uuid)
    context = desk_of(showing, current_language(), now, **desk)
    context["session"] = session = session_state(request, now)
    if session and session["done"] and context["phase"] == "ask":
        # A rating leads straight on, so the way back from it is offered here.
        context["undo_url"] = reverse("study:undo")
    name = "study/desk.html" if request.htmx else template
    return render(request, name, context)


def run_response(
    request: LearnerRequest,
    showing: Showing,
    now: dt.datetime,
    message: str = "",
    raw: Raw | None = None,
) -> HttpResponse:
    """Answer with the panel of the last trial run (htmx) or with the whole page."""
    if not request.htmx:
        desk = {"raw": raw, "message": message} if raw is not None else {}
        return desk_response(request, showing, now, template="study/showing.html", **desk)
    run = run_of(showing, current_language())
    context = {
        "run": run,
        "run_message": message,
        "showing": showing,
        "attempt_uuid": uuid.uuid4(),
    }
    return render(request, "study/desk/run.html", context)
