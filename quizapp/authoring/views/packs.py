"""An instructor's packs and drafts."""

from __future__ import annotations

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import render

from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.authoring.gate import instructors_only
from quizapp.authoring.models import Draft
from quizapp.packs.models import Exercise, Pack

RECENT = 30


@instructors_only
def packs(request: LearnerRequest) -> HttpResponse:
    """List what was published and what is on its way."""
    language = current_language()
    published = Pack.objects.filter(owner=request.user).order_by("slug")
    live = Exercise.objects.live().filter(pack__owner=request.user).order_by()
    counts = dict(live.values_list("pack").annotate(Count("pk")))
    context = {
        "packs": [
            {
                "slug": one.slug,
                "title": one.title_in(language),
                "version": one.version,
                "visibility": one.visibility,
                "exercises": counts.get(one.pk, 0),
            }
            for one in published
        ],
        "drafts": Draft.objects.of(request.user).defer("pack", "report")[:RECENT],
    }
    return render(request, "authoring/packs.html", context)
