"""The variants of one exercise that a learner has met."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from quizapp.accounts.language import current_language
from quizapp.accounts.request import LearnerRequest
from quizapp.packs.models import Exercise
from quizapp.study.seen import seen_variants
from quizapp.study.submissions import submissions_of


@login_required
def history(request: LearnerRequest, pack: str, key: str) -> HttpResponse:
    """List them, the newest first, with what was typed and how it was graded.

    Of code it lists what was handed in, each program against the one before.
    """
    visible = Exercise.objects.visible_to(request.user).select_related("pack")
    exercise = get_object_or_404(visible, pack__slug=pack, key=key)
    language = current_language()
    is_code = exercise.kind == "code"
    listed = submissions_of(request.user, exercise) if is_code else None
    rows, total = listed or seen_variants(request.user, exercise, language)
    context = {
        "title": exercise.title_in(language),
        "kind": exercise.kind,
        "exercise": exercise,
        "submissions" if is_code else "variants": rows,
        "total": total,
        "shown": len(rows),
        "live": exercise.removed_at is None,
    }
    return render(request, "study/history.html", context)
