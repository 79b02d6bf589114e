"""Learner-days: boundaries, jumps of the clock, and changes of zone."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.scheduling.days import learner_day, not_before, start_of_day

VECTORS = json.loads(
    (Path(__file__).parents[1] / "data" / "fsrs-vectors.json").read_text(encoding="utf-8")
)
ROWS = next(v for v in VECTORS["vectors"] if v["id"] == "learner_day")["rows"]

ZONES = [
    "UTC",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Europe/Berlin",
    "Asia/Shanghai",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Apia",
]
EPOCH = datetime(2005, 1, 1, tzinfo=UTC)
instants = st.timedeltas(timedelta(0), timedelta(days=11000)).map(lambda age: EPOCH + age)
zones = st.sampled_from(ZONES)
hours = st.integers(0, 23)


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['tz']}-{row['utc']}")
def test_vector_learner_day_and_next_rollover(row):
    day = learner_day(_instant(row["utc"]), row["tz"], row["rollover_hour"])
    assert day.isoformat() == row["learner_day"]
    following = start_of_day(day + timedelta(days=1), row["tz"], row["rollover_hour"])
    assert following == _instant(row["next_rollover_utc"])


def test_vector_one_night_is_one_day_although_eleven_hours_passed():
    evening = datetime(2025, 6, 1, 21, tzinfo=UTC)
    morning = evening + timedelta(hours=11)
    assert (morning - evening).days == 0
    assert (learner_day(morning, "UTC") - learner_day(evening, "UTC")).days == 1


def test_vector_the_day_turns_at_four_to_the_second():
    four = datetime.fromisoformat("2018-08-09T04:00:00-07:00")
    assert learner_day(four, "America/Phoenix") == date(2018, 8, 9)
    assert learner_day(four - timedelta(seconds=1), "America/Phoenix") == date(2018, 8, 8)


def test_a_naive_instant_is_refused():
    with pytest.raises(ValueError, match="naive"):
        learner_day(datetime(2025, 1, 1), "UTC")  # noqa: DTZ001


@pytest.mark.parametrize("hour", [-1, 24])
def test_an_hour_outside_the_clock_is_refused(hour):
    with pytest.raises(ValueError, match="0 to 23"):
        learner_day(datetime(2025, 1, 1, tzinfo=UTC), "UTC", hour)
    with pytest.raises(ValueError, match="0 to 23"):
        start_of_day(date(2025, 1, 1), "UTC", hour)


def test_a_day_whose_first_hour_was_skipped_begins_with_the_jump():
    assert start_of_day(date(2024, 3, 10), "America/Los_Angeles", 2) == datetime(
        2024, 3, 10, 10, tzinfo=UTC
    )


def test_a_day_that_samoa_skipped_begins_with_the_day_after_it():
    skipped = start_of_day(date(2011, 12, 30), "Pacific/Apia", 0)
    assert skipped == start_of_day(date(2011, 12, 31), "Pacific/Apia", 0)


@given(instants, zones, hours)
def test_every_instant_lies_between_the_start_of_its_day_and_of_the_next(instant, zone, hour):
    day = learner_day(instant, zone, hour)
    assert start_of_day(day, zone, hour) <= instant
    if learner_day(instant + timedelta(hours=3), zone, hour) >= day:  # no clock set back just now
        assert instant < start_of_day(day + timedelta(days=1), zone, hour)


@given(instants, zones, hours)
def test_a_day_starts_at_its_first_instant(instant, zone, hour):
    start = start_of_day(instant.date(), zone, hour)
    assert learner_day(start, zone, hour) >= instant.date()
    assert learner_day(start - timedelta(seconds=1), zone, hour) < instant.date()


@given(st.lists(st.tuples(st.timedeltas(timedelta(0), timedelta(days=2)), zones, hours)), instants)
def test_no_interval_is_negative_whatever_the_learner_does_to_the_zone(moves, instant):
    last = None
    for wait, zone, hour in moves:
        instant += wait
        day = not_before(learner_day(instant, zone, hour), last)
        assert last is None or day >= last
        last = day
