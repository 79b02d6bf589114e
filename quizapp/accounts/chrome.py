"""What the frame around every page needs to know."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from quizapp.accounts.language import current_language

THEMES = ("light", "dark")


def chrome(request: HttpRequest) -> dict[str, Any]:
    """Return the theme (from its cookie; "" = the device decides) and the engine's language."""
    theme = request.COOKIES.get("theme", "")
    return {
        "theme": theme if theme in THEMES else "",
        "language": current_language(),
    }
