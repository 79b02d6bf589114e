"""The Library by topic."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.study.shelf import Filters, shelf_of


@login_required
def library(request: LearnerRequest) -> HttpResponse:
    """Show every exercise the learner may study, narrowed by kind, pack, topic and words."""
    filters = Filters.of(request.GET.dict())
    shelf = shelf_of(request.user, filters, current_language(), timezone.now())
    return render(request, "study/library.html", shelf)
