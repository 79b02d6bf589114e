"""Speak the language that the learner chose."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from quizapp.accounts.language import DJANGO_CODE


class LearnerLanguage:
    """Activate the user's own language; strangers get cookie or browser's (LocaleMiddleware)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            code = DJANGO_CODE[request.user.language]
            translation.activate(code)
            request.LANGUAGE_CODE = code
        return self.get_response(request)
