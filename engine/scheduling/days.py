"""Learner-days: the days a learner lives by, which begin at an hour of their own local clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY_START_HOUR = 4


def learner_day(instant: datetime, zone: str, day_start_hour: int = DAY_START_HOUR) -> date:
    """Return the learner-day that ``instant`` belongs to.

    It is the date on the local wall clock after that clock is set back by ``day_start_hour``, so
    that studying after midnight still counts for the evening before.

    Args:
        instant: an aware datetime in any zone.
        zone: IANA name of the learner's zone, e.g. ``Asia/Shanghai``.
        day_start_hour: 0 to 23.

    Raises:
        ValueError: ``instant`` is naive or the hour out of range.
        zoneinfo.ZoneInfoNotFoundError: unknown zone.
    """
    if instant.utcoffset() is None:
        raise ValueError("an instant needs a zone: naive datetimes are refused")
    _check_hour(day_start_hour)
    wall_clock = instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return (wall_clock - timedelta(hours=day_start_hour)).date()


def start_of_day(day: date, zone: str, day_start_hour: int = DAY_START_HOUR) -> datetime:
    """Return, in UTC, the first instant of a learner-day.

    Where the clock jumps over that hour (or, once in Samoa, over the whole day) the day begins
    with the jump; where the hour strikes twice it begins with the first stroke.

    Raises:
        ValueError: the hour is out of range.
        zoneinfo.ZoneInfoNotFoundError: unknown zone.
    """
    _check_hour(day_start_hour)
    strike = datetime.combine(day, time(day_start_hour), tzinfo=ZoneInfo(zone))
    first, second = strike.astimezone(UTC), strike.replace(fold=1).astimezone(UTC)
    # PEP 495: only for a wall time that was skipped does fold=1 lie before fold=0.
    return first if first <= second else _end_of_gap(second, first, day, zone, day_start_hour)


def _end_of_gap(early: datetime, late: datetime, day: date, zone: str, hour: int) -> datetime:
    """Bisect, to the second, for the first instant whose learner-day has reached ``day``."""
    while late - early > timedelta(seconds=1):
        middle = early + timedelta(seconds=(late - early) // timedelta(seconds=2))
        if learner_day(middle, zone, hour) < day:
            early = middle
        else:
            late = middle
    return late


def not_before(day: date, last_day: date | None) -> date:
    """Return ``day``, or ``last_day`` where that is later.

    A learner who flies west, or changes the zone in the settings, may live one date twice; the
    time between two reviews must never become negative.
    """
    return day if last_day is None else max(day, last_day)


def _check_hour(day_start_hour: int) -> None:
    if not 0 <= day_start_hour <= 23:
        raise ValueError(f"a day starts at an hour from 0 to 23, not {day_start_hour}")
