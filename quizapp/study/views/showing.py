"""The exercise page: statement, answer, verdict."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils import timezone

from quizapp.accounts.request import LearnerRequest
from quizapp.study.answering import desk_response, own_showing


@login_required
def showing(request: LearnerRequest, showing_id: uuid.UUID) -> HttpResponse:
    """Show a showing as it stands now."""
    return desk_response(request, own_showing(request, showing_id), timezone.now())
