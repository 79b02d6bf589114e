"""The filters ``kind_title`` and ``kind_icon``: what a kind is called and drawn as."""

from __future__ import annotations

from django import template

from engine import kind
from engine.language import pick
from quizapp.accounts.language import current_language

register = template.Library()


@register.filter
def kind_title(name: str) -> str:
    """Return a kind's name in the reader's language."""
    return pick(kind.title(name), current_language())


@register.filter
def kind_icon(name: str) -> str:
    """Return the name of a kind's icon."""
    return kind.icon(name)
