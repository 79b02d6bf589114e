"""Upload a pack."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from quizapp.accounts.request import LearnerRequest
from quizapp.authoring.actions import draft_upload
from quizapp.authoring.forms import UploadForm
from quizapp.authoring.gate import instructors_only


@instructors_only
def upload(request: LearnerRequest) -> HttpResponse:
    """Show the form; store the zip and go to its draft."""
    posted = request.method == "POST"
    form = UploadForm(request.POST, request.FILES) if posted else UploadForm()
    if form.is_valid():
        draft = draft_upload(request.user, form.cleaned_data["file"], timezone.now())
        return redirect("authoring:draft", draft.uuid)
    status = 400 if form.errors else 200
    return render(request, "authoring/upload.html", {"form": form}, status=status)
