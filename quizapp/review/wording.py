"""Dates and intervals as people say them."""

from __future__ import annotations

import datetime as dt

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def interval_in_words(days: int) -> str:
    """Return a short interval for a button: "10 min", "3 d", "2 mo", "1.5 y"."""
    if days == 0:
        return _("10 min")
    if days < 31:
        return ngettext("%(n)d day", "%(n)d days", days) % {"n": days}
    if days < 365:
        months = round(days / 30.4)
        return ngettext("%(n)d month", "%(n)d months", months) % {"n": months}
    return _("%(n).1f years") % {"n": days / 365.25}


def due_in_words(due: dt.date | None, today: dt.date) -> str:
    """Return when a card comes back, seen from ``today``."""
    if due is None:
        return _("not scheduled")
    days = (due - today).days
    if days < 0:
        return ngettext("%(n)d day overdue", "%(n)d days overdue", -days) % {"n": -days}
    if days == 0:
        return _("again today")
    if days == 1:
        return _("tomorrow")
    return _("in %(n)d days, on %(date)s") % {
        "n": days,
        "date": date_format(due, "SHORT_DATE_FORMAT"),
    }
