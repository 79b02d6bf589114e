"""Switch between English and Chinese."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from quizapp.accounts.actions import language_choose
from quizapp.accounts.language import DJANGO_CODE


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Remember the language in the cookie and, where somebody is logged in, with their account."""
    chosen = request.POST.get("language", "")
    if chosen not in DJANGO_CODE:
        return HttpResponseBadRequest(_("The language must be “en” or “zh”."))
    if request.user.is_authenticated:
        language_choose(request.user, chosen)
    response = HttpResponseRedirect(_back(request))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        DJANGO_CODE[chosen],
        max_age=60 * 60 * 24 * 365,
        samesite="Lax",
        secure=settings.HTTPS,
    )
    return response


def _back(request: HttpRequest) -> str:
    target = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure())
    return target if safe else "/"
