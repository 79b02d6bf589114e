"""Progress that tells the truth."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.home.progress import progress_context


@login_required
def progress(request: LearnerRequest) -> HttpResponse:
    """Show what was reviewed, what is remembered, what comes, and which slips were made."""
    context = progress_context(request.user, current_language(), timezone.now())
    return render(request, "home/progress.html", context)
