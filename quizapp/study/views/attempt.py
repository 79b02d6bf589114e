"""Post an answer."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, HttpResponseBadRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from engine.exercise import UnreadableError
from engine.language import pick
from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import ShowingClosedError, attempt_submit
from quizapp.study.answering import desk_response, own_showing, posted

NOT_THE_ANSWER = {"csrfmiddlewaretoken", "attempt"}


@login_required
@posted
def attempt(request: LearnerRequest, showing_id: uuid.UUID) -> HttpResponse:
    """Grade an answer; one that cannot be read comes back with a message and uses up no try."""
    showing = own_showing(request, showing_id)
    try:
        attempt_uuid = uuid.UUID(request.POST.get("attempt", ""))
    except ValueError:
        return HttpResponseBadRequest(_("This form is incomplete. Reload the page."))
    raw: dict[str, str | list[str]] = {}
    for name in request.POST.keys() - NOT_THE_ANSWER:
        values = [str(value) for value in request.POST.getlist(name)]
        raw[name] = values[0] if len(values) == 1 else values
    now = timezone.now()
    try:
        attempt_submit(request.user, showing.uuid, attempt_uuid, raw, now)
    except UnreadableError as error:
        message = pick(error.message, current_language())
        return desk_response(request, showing, now, raw=raw, message=message)
    except ShowingClosedError:
        pass  # posted twice from two tabs: the page shows what was decided
    return desk_response(request, own_showing(request, showing_id), now)
