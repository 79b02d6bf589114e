"""The filters ``prose``, ``prose_inline`` and ``python``: Markdown and code as safe HTML."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.safestring import SafeString, mark_safe

from engine.language import pick
from quizapp.packs import rendering

register = template.Library()


@register.filter
def prose(text: object) -> SafeString:
    """Show Markdown with maths as paragraphs."""
    return mark_safe(rendering.render(str(text or "")))  # noqa: S308  # sanitised by nh3


@register.filter
def prose_inline(text: object) -> SafeString:
    """Show one line of Markdown with maths inside a label."""
    return mark_safe(rendering.render_inline(str(text or "")))  # noqa: S308  # sanitised by nh3


@register.filter
def python(source: object) -> SafeString:
    """Show Python source with its syntax marked."""
    return mark_safe(rendering.render_code(str(source or "")))  # noqa: S308  # escaped by Pygments


@register.filter
def said(text: object, language: str) -> str:
    """Return a bilingual text in ``language``; a plain string stays as it is."""
    if isinstance(text, Mapping):
        return pick(text, language) if text else ""
    return str(text or "")
