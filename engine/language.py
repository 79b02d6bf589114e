"""Texts that exist in every language the product speaks."""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES = ("en", "zh")

Text = Mapping[str, str]
"""One sentence or page in each of LANGUAGES, e.g. ``{"en": "stride", "zh": "步长"}``."""


def pick(text: Text, language: str) -> str:
    """Return ``text`` in ``language``, or in the first language it has.

    A pack may be written in one language only; showing it in that one beats showing nothing.

    Raises:
        ValueError: ``text`` is empty.
    """
    if language in text:
        return text[language]
    for known in LANGUAGES:
        if known in text:
            return text[known]
    raise ValueError("a text needs at least one language")


def both(en: str, zh: str) -> dict[str, str]:
    """Spell out a text of the two languages in one line."""
    return {"en": en, "zh": zh}
