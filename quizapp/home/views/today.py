"""Today: what is due, and one button that starts it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from quizapp.accounts.language import current_language
from quizapp.home.today import today_context
from quizapp.packs.models import Exercise, Pack


def today(request: HttpRequest) -> HttpResponse:
    """Greet a stranger with what this is, a learner with today's work."""
    if not request.user.is_authenticated:
        public = Exercise.objects.live().filter(pack__visibility=Pack.Visibility.PUBLIC)
        counts = {
            "questions": public.filter(kind="open").count(),
            "families": public.filter(kind="numeric").count(),
            "tasks": public.filter(kind="code").count(),
        }
        return render(request, "home/landing.html", counts)
    context = today_context(request.user, current_language(), timezone.now())
    return render(request, "home/today.html", context)
