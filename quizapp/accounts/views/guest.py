"""Start at once, without an account."""

from __future__ import annotations

from zoneinfo import available_timezones

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from quizapp.accounts.actions import guest_create
from quizapp.accounts.language import current_language

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@require_POST
def guest(request: HttpRequest) -> HttpResponse:
    """Create a guest and log them in; somebody who is logged in already simply goes on."""
    if not request.user.is_authenticated:
        zone = request.POST.get("time_zone", "")
        user = guest_create(
            language=current_language(),
            time_zone=zone if zone in available_timezones() else "",
        )
        login(request, user, backend=BACKEND)
    return redirect("home:today")
