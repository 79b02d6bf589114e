"""The operator's status: workers, their walls, and what waits for them."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.home.status import status_context


@login_required
def status(request: LearnerRequest) -> HttpResponse:
    """Show it to operators; anybody else is refused."""
    if not request.user.is_staff:
        raise PermissionDenied
    context = status_context(current_language(), timezone.now())
    return render(request, "home/status.html", context)
