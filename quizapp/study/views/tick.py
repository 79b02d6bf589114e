"""Tick the key points of an open answer."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import RevealFirstError, points_tick
from quizapp.study.answering import desk_response, own_showing, posted


@login_required
@posted
def tick(request: LearnerRequest, showing_id: uuid.UUID) -> HttpResponse:
    """Grade the answer by the points its learner ticked."""
    showing, now = own_showing(request, showing_id), timezone.now()
    points = [str(point) for point in request.POST.getlist("points")]
    try:
        points_tick(showing.uuid, points, now)
    except RevealFirstError:
        message = _("Write an answer first; then compare it with the key points.")
        return desk_response(request, showing, now, message=message)
    return desk_response(request, own_showing(request, showing_id), now)
