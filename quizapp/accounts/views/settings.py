"""A learner's settings."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _

from quizapp.accounts.forms import SettingsForm
from quizapp.accounts.language import DJANGO_CODE
from quizapp.accounts.models import User
from quizapp.accounts.request import LearnerRequest


@login_required
def settings(request: LearnerRequest) -> HttpResponse:
    """Show the form and store what it says."""
    user = User.objects.get(uuid=request.user.uuid)
    form = SettingsForm(request.POST or None, instance=user)
    if request.method == "POST" and form.is_valid():
        form.save()
        with translation.override(DJANGO_CODE[user.language]):
            messages.success(request, _("Your settings are saved."))
        return redirect("accounts:settings")
    return render(request, "accounts/settings.html", {"form": form})
