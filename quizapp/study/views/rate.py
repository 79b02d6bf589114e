"""Rate a card, or correct the rating the evidence proposed."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import NotRateableError, showing_rate
from quizapp.study.answering import desk_response, onward, own_showing, posted
from quizapp.study.session import KEY


@login_required
@posted
def rate(request: LearnerRequest, showing_id: uuid.UUID) -> HttpResponse:
    """Store the rating; in the middle of a run go straight on to the next exercise."""
    showing, now = own_showing(request, showing_id), timezone.now()
    try:
        showing_rate(showing.uuid, int(request.POST.get("rating", "0")), now)
    except (NotRateableError, ValueError):
        messages.error(request, _("This rating cannot be given here any more."))
        return desk_response(request, showing, now)
    if KEY in request.session:
        return onward(request, "study:practice")
    return desk_response(request, own_showing(request, showing_id), now)
