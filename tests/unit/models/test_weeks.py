"""Weeks as Swedish calendars count them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.weeks import day_for_week, days_of_week, week_of


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_day_lies_in_its_week(day: date) -> None:
    assert day in days_of_week(week_of(day))


@pytest.mark.parametrize(
    ("day", "week"),
    [("2026-11-20", "2026-W47"), ("2027-01-03", "2026-W53"), ("2024-12-30", "2025-W01")],
)
def test_a_week_belongs_to_the_year_of_its_thursday(day: str, week: str) -> None:
    assert week_of(date.fromisoformat(day)) == week
    standing = day_for_week(week)
    assert standing
    assert week.startswith(str(standing.year))


@pytest.mark.parametrize("text", ["", "2026", "2026-W00", "2026-W54", "2025-W53", "vecka 3"])
def test_other_texts_are_no_weeks(text: str) -> None:
    assert days_of_week(text) == ()
    assert day_for_week(text) is None
