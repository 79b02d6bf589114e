"""Charts are drawn to scale and say in words what they show."""

import datetime as dt
import re

import pytest

from quizapp.home.templatetags.charts import calendar, columns, meter

FIRST = dt.date(2026, 3, 2)


def days(*counts: int) -> list[dict[str, object]]:
    """Return one day a count, beginning on a Monday."""
    return [{"date": FIRST + dt.timedelta(days=n), "count": c} for n, c in enumerate(counts)]


@pytest.mark.parametrize(
    ("value", "total", "width"),
    [(0, 8, "0.0"), (2, 8, "25.0"), (9, 8, "100.0"), (None, 8, "0.0"), (3, 0, "0.0")],
)
def test_a_meter_is_filled_in_proportion(value: float | None, total: float, width: str) -> None:
    assert f'class="meter-fill" width="{width}%"' in meter(value, total)


def test_a_calendar_has_a_square_a_day_and_a_column_a_week() -> None:
    svg = calendar(days(0, 1, 2, 4, 0, 0, 0, 4), "Reviews")
    assert re.findall(r"cell-(\d)", svg) == ["0", "1", "2", "4", "0", "0", "0", "4"]
    assert re.findall(r' x="(\d+)"', svg) == ["0"] * 7 + ["15"]
    assert 'aria-label="Reviews"' in svg


def test_columns_grow_with_their_count() -> None:
    svg = columns(days(0, 5, 10), "Due")
    assert re.findall(r'width="26" height="(\d+)"', svg) == ["1", "55", "110"]
    assert re.findall(r'column-day"[^>]*>(\d+)<', svg) == ["2", "3", "4"]


def test_without_data_there_is_no_chart_that_divides_by_zero() -> None:
    assert calendar([], "Reviews") == ""
    assert columns([], "Due").startswith("<svg")
    assert "cell-0" in calendar(days(0, 0), "Reviews")


def test_labels_are_escaped() -> None:
    assert "<b>" not in columns(days(1), "<b>")
