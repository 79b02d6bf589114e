"""Take the last rating back."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import showing_undo


@login_required
@require_POST
def undo(request: LearnerRequest) -> HttpResponse:
    """Void today's last rating and go back to its exercise."""
    showing = showing_undo(request.user, timezone.now())
    if showing is None:
        messages.info(request, _("There is nothing to undo today."))
        return redirect("home:today")
    messages.success(request, _("The last rating is undone."))
    return redirect("study:showing", showing.uuid)
