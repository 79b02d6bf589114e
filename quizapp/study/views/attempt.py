"""Post an answer."""

from __future__ import annotations

import datetime as dt
import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseBadRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from engine.exercise import Outcome, Raw, UnreadableError
from engine.language import pick
from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import (
    ShowingClosedError,
    attempt_submit,
    run_start,
    showing_replace,
)
from quizapp.study.answering import (
    desk_response,
    form_of,
    onward,
    own_showing,
    posted,
    run_response,
)
from quizapp.study.models import Showing


@login_required
@posted
def attempt(request: LearnerRequest, showing_id: uuid.UUID) -> HttpResponse:
    """Grade an answer; one that cannot be read comes back with a message and uses up no try."""
    showing = own_showing(request, showing_id)
    try:
        attempt_uuid = uuid.UUID(request.POST.get("attempt", ""))
    except ValueError:
        return HttpResponseBadRequest(_("This form is incomplete. Reload the page."))
    raw, now = form_of(request), timezone.now()
    if request.POST.get("run"):
        return _run(request, showing, attempt_uuid, raw, now)
    try:
        stored = attempt_submit(request.user, showing.uuid, attempt_uuid, raw, now)
    except UnreadableError as error:
        message = pick(error.message, current_language())
        return desk_response(request, showing, now, raw=raw, message=message)
    except ShowingClosedError:
        pass  # posted twice from two tabs: the page shows what was decided
    else:
        if stored.outcome == Outcome.FAILED:
            return _replaced(request, showing, now)
    return desk_response(request, own_showing(request, showing_id), now)


def _run(
    request: LearnerRequest, showing: Showing, attempt_uuid: uuid.UUID, raw: Raw, now: dt.datetime
) -> HttpResponse:
    """Have code run on public cases; the answer is the panel beneath the editor."""
    try:
        run_start(request.user, showing.uuid, attempt_uuid, raw, now)
    except UnreadableError as error:
        return run_response(request, showing, now, pick(error.message, current_language()), raw)
    except ShowingClosedError:
        return onward(request, "study:showing", showing.uuid)
    return run_response(request, showing, now)


def _replaced(request: LearnerRequest, showing: Showing, now: dt.datetime) -> HttpResponse:
    """Go on with other numbers where the grading broke down on these."""
    new = showing_replace(request.user, showing.uuid, now)
    if new.uuid == showing.uuid:
        return desk_response(request, own_showing(request, showing.uuid), now)
    messages.info(
        request, _("The checker broke down on those numbers. Nothing was counted; here are others.")
    )
    return onward(request, "study:showing", new.uuid)
