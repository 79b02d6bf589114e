"""IANA time zones that a learner can live in."""

from __future__ import annotations

from functools import cache
from zoneinfo import available_timezones

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


@cache
def known_zones() -> tuple[str, ...]:
    """Return the zones a person would choose from: ``Area/City`` and UTC, sorted."""
    legacy = ("Etc/", "SystemV/", "posix/", "right/", "US/", "Canada/", "Brazil/", "Mexico/")
    zones = {z for z in available_timezones() if "/" in z and not z.startswith(legacy)}
    return ("UTC", *sorted(zones))


def default_time_zone() -> str:
    """Return the zone of a new learner until the browser has named theirs."""
    return str(settings.DEFAULT_LEARNER_TIME_ZONE)


def validate_time_zone(name: str) -> None:
    """Refuse a name that no time-zone database knows.

    Raises:
        ValidationError: unknown name.
    """
    if name not in available_timezones():
        raise ValidationError(_("“%(zone)s” is not a known time zone."), params={"zone": name})
