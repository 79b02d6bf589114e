"""Follow code that waits for the judge, or take it back."""

from __future__ import annotations

import uuid

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.utils import timezone

from quizapp.accounts.request import LearnerRequest
from quizapp.study.actions import submission_withdraw
from quizapp.study.answering import desk_response, own_showing, run_response


@login_required
def submission(request: LearnerRequest, showing_id: uuid.UUID) -> HttpResponse:
    """Show the desk again (polled while the judge works); a post withdraws the submission.

    With ``run`` it is the panel of a trial run alone, so that the editor stays as it is.
    """
    showing, now = own_showing(request, showing_id), timezone.now()
    if request.method == "POST":
        submission_withdraw(request.user, showing, now)
        showing = own_showing(request, showing_id)
    if request.GET.get("run"):
        return run_response(request, showing, now)
    return desk_response(request, showing, now)
