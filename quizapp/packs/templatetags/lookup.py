"""The filters ``lookup`` and ``values``: what stands under a key known only by name."""

from __future__ import annotations

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def lookup(mapping: object, key: str) -> object:
    """Return ``mapping[key]``, or "" where there is none."""
    return mapping.get(key, "") if isinstance(mapping, Mapping) else ""


@register.filter
def values(mapping: object, key: str) -> list[object]:
    """Return what stands under ``key`` as a list: of one, of many, or empty."""
    found = lookup(mapping, key)
    return list(found) if isinstance(found, list | tuple) else [found] if found else []
