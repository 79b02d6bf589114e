"""Keep what is being written, so that another device finds it."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils import timezone

from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import draft_save
from quizapp.study.answering import own_showing, posted


@login_required
@posted
def draft(request: LearnerRequest, showing_id: uuid.UUID) -> HttpResponse:
    """Store the text; there is nothing to show."""
    showing = own_showing(request, showing_id)
    draft_save(showing.uuid, request.POST.get("draft", ""), timezone.now())
    return HttpResponse(status=204)
