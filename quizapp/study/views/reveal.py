"""Turn the card, or give up and see the solution."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils import timezone

from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import showing_reveal
from quizapp.study.answering import desk_response, own_showing, posted


@login_required
@posted
def reveal(request: LearnerRequest, showing_id: uuid.UUID) -> HttpResponse:
    """Show the answer."""
    now = timezone.now()
    showing_reveal(own_showing(request, showing_id).uuid, now)
    return desk_response(request, own_showing(request, showing_id), now)
