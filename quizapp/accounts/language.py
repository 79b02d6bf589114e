"""The language of a request, in Django's and in the engine's spelling."""

from __future__ import annotations

from django.utils.translation import get_language

DJANGO_CODE = {"en": "en", "zh": "zh-hans"}


def current_language() -> str:
    """Return the engine's code ("en" or "zh") of the language that is active now."""
    return "zh" if (get_language() or "en").startswith("zh") else "en"
