"""One pack of the Library, with where it comes from."""

from __future__ import annotations

from dataclasses import replace

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from engine.language import pick
from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.packs.models import Pack
from quizapp.study.shelf import Filters, shelf_of


@login_required
def pack(request: LearnerRequest, slug: str) -> HttpResponse:
    """Show a pack's exercises, sources and licence."""
    chosen = get_object_or_404(Pack.objects.visible_to(request.user), slug=slug)
    language = current_language()
    filters = replace(Filters.of(request.GET.dict()), pack=slug)
    shelf = shelf_of(request.user, filters, language, timezone.now())
    summary = pick(chosen.summary, language) if chosen.summary else ""
    heading = {"title": chosen.title_in(language), "summary": summary}
    return render(request, "study/pack.html", {**shelf, "pack": chosen, "heading": heading})
