"""The filter ``clock``: seconds as minutes and seconds."""

from __future__ import annotations

from django import template

register = template.Library()


@register.filter
def clock(seconds: int) -> str:
    """Write 75 as ``1:15``, 3 as ``0:03``; hours become minutes."""
    return f"{seconds // 60}:{seconds % 60:02}"
