"""Open the next hint, keeping what was typed."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils import timezone

from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import showing_hint
from quizapp.study.answering import desk_response, form_of, own_showing, posted


@login_required
@posted
def hint(request: LearnerRequest, showing_id: uuid.UUID) -> HttpResponse:
    """Show one more step of the way."""
    showing, now = own_showing(request, showing_id), timezone.now()
    number = request.POST.get("hint", "")
    if number.isascii() and number.isdecimal():
        showing_hint(showing.uuid, int(number[:4]), now)
    return desk_response(request, own_showing(request, showing_id), now, raw=form_of(request))
