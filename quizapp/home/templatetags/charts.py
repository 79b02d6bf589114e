"""Charts drawn on the server as SVG; every page puts a table of the same numbers behind each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

CELL, GAP = 12, 3
LEVELS = 4
BAR, BAR_GAP, HEIGHT, FOOT = 26, 14, 110, 18


@register.simple_tag
def meter(value: float | None, total: float) -> SafeString:
    """Draw a thin bar filled to ``value`` of ``total``; the numbers stand beside it in words."""
    share = 100 * min(1.0, (value or 0) / total) if total else 0
    return format_html(
        '<svg class="meter" aria-hidden="true" focusable="false">'
        '<rect class="meter-track" width="100%" height="100%"></rect>'
        '<rect class="meter-fill" width="{}%" height="100%"></rect></svg>',
        f"{share:.1f}",
    )


@register.simple_tag
def calendar(days: Sequence[Mapping[str, Any]], label: str) -> SafeString:
    """Draw one square a day, a column a week, darker where more was reviewed."""
    if not days:
        return SafeString("")
    most = max(day["count"] for day in days)
    first: dt.date = days[0]["date"]
    offset = first.weekday()
    step = CELL + GAP
    cells = format_html_join(
        "",
        '<rect class="cell cell-{}" x="{}" y="{}" width="{}" height="{}" rx="2">'
        "<title>{}: {}</title></rect>",
        (
            (
                _level(day["count"], most),
                (index + offset) // 7 * step,
                (index + offset) % 7 * step,
                CELL,
                CELL,
                date_format(day["date"], "SHORT_DATE_FORMAT"),
                day["count"],
            )
            for index, day in enumerate(days)
        ),
    )
    weeks = (len(days) - 1 + offset) // 7 + 1
    return format_html(
        '<svg class="chart chart-calendar" role="img" aria-label="{}" viewBox="0 0 {} {}">{}</svg>',
        label,
        weeks * step - GAP,
        7 * step - GAP,
        cells,
    )


@register.simple_tag
def columns(days: Sequence[Mapping[str, Any]], label: str) -> SafeString:
    """Draw one column a day with its count on top and the day of the month below."""
    most = max((day["count"] for day in days), default=0)
    step = BAR + BAR_GAP
    bars = format_html_join(
        "", "{}", ((_column(i * step, day, most),) for i, day in enumerate(days))
    )
    return format_html(
        '<svg class="chart chart-columns" role="img" aria-label="{}" viewBox="0 0 {} {}">{}</svg>',
        label,
        max(len(days) * step - BAR_GAP, 1),
        HEIGHT + 2 * FOOT,
        bars,
    )


def _level(count: int, most: int) -> int:
    """Return 0 for nothing, else 1 to LEVELS in proportion to the busiest day."""
    return 0 if count == 0 else max(1, -(-count * LEVELS // most))


def _column(x: int, day: Mapping[str, Any], most: int) -> SafeString:
    height = round(HEIGHT * day["count"] / most) if most else 0
    height = max(height, 1)
    top = FOOT + HEIGHT - height
    return format_html(
        '<rect class="column" x="{}" y="{}" width="{}" height="{}" rx="1"></rect>'
        '<text class="column-count" x="{}" y="{}">{}</text>'
        '<text class="column-day" x="{}" y="{}">{}</text>',
        x,
        top,
        BAR,
        height,
        x + BAR // 2,
        top - 5,
        day["count"] or "",
        x + BAR // 2,
        FOOT + HEIGHT + 14,
        day["date"].day,
    )
