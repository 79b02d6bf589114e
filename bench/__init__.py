"""Measurements: one file a subject, each with ``figures()`` that yields dicts of one figure.

A figure is ``{"name", "value", "unit", "baseline", "ratio"}``; ``baseline`` is the same quantity
of something well known, measured in the same run, as ``{"name", "value"}``.
"""

from __future__ import annotations

from typing import Any


def figure(
    name: str, value: float, unit: str, baseline: tuple[str, float] | None = None
) -> dict[str, Any]:
    """Spell out a figure; ``ratio`` is value / baseline's value."""
    shown = None if baseline is None else {"name": baseline[0], "value": round(baseline[1], 4)}
    ratio = None if baseline is None or not baseline[1] else round(value / baseline[1], 3)
    return {
        "name": name,
        "value": round(value, 4),
        "unit": unit,
        "baseline": shown,
        "ratio": ratio,
    }
