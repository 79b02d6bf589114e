"""The filter ``lookup``: a value by a key that a template knows only by name."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def lookup(mapping: object, key: str) -> object:
    """Return ``mapping[key]``, or "" where there is none."""
    return mapping.get(key, "") if isinstance(mapping, Mapping) else ""
