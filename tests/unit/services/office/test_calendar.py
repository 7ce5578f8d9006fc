"""The Swedish calendar against an almanac worked out by other means, and against printed ones."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.working_days import (
    DayUnit,
    add_working_days,
    due_date,
    is_working_day,
    working_days_between,
)
from synpunkt_desk.services.office.calendar import swedish_calendar
from tests.helpers import almanac

YEARS = range(2020, 2031)
CALENDAR = swedish_calendar(range(2019, 2034))

PRINTED = {
    2020: (
        "01-01 01-06 04-10 04-13 05-01 05-21 06-19 12-24 12-25 12-31",
        252,
    ),
    2024: (
        "01-01 03-29 04-01 05-01 05-09 06-06 06-21 12-24 12-25 12-26 12-31",
        251,
    ),
    2026: (
        "01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31",
        251,
    ),
    2027: (
        "01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31",
        253,
    ),
}
"""Weekdays off as they stand in printed almanacs, and how many working days are left."""

days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize("year", PRINTED)
def test_days_off_are_those_of_the_printed_almanac(year: int) -> None:
    printed, left = PRINTED[year]
    off = [day for day in CALENDAR.days_off if day.year == year]
    assert " ".join(f"{day:%m-%d}" for day in off) == printed
    first, last = date(year, 1, 1), date(year, 12, 31)
    assert working_days_between(first - timedelta(days=1), last, CALENDAR) == left


@pytest.mark.parametrize("year", YEARS)
def test_every_day_of_a_year_is_as_in_the_almanac(year: int) -> None:
    first = date(year, 1, 1)
    for n in range(366):
        day = first + timedelta(days=n)
        assert is_working_day(day, CALENDAR) == almanac.is_open(day), day


@pytest.mark.parametrize("year", YEARS)
def test_due_days_from_every_day_of_a_year_are_as_in_the_almanac(year: int) -> None:
    """Arrivals on weekends and holidays, and years with 53 weeks (2020, 2026), too."""
    for n in range(366):
        start = date(year, 1, 1) + timedelta(days=n)
        for amount in (1, 2, 10):
            expected = almanac.nth_working_day(start, amount)
            assert due_date(start, amount, DayUnit.WORKING_DAYS, CALENDAR).day == expected


@pytest.mark.parametrize(
    ("start", "amount", "due"),
    [
        ("2026-04-29", 10, "2026-05-15"),  # 1 May and Ascension Day
        ("2026-11-21", 2, "2026-11-24"),  # a Saturday
        ("2026-11-22", 2, "2026-11-24"),  # a Sunday
        ("2026-11-20", 2, "2026-11-24"),  # a Friday
        ("2026-06-18", 1, "2026-06-22"),  # midsummer eve
        ("2025-04-17", 1, "2025-04-22"),  # Good Friday and Easter Monday
        ("2026-12-30", 2, "2027-01-05"),  # out of a year with 53 weeks
        ("2020-12-23", 2, "2020-12-29"),
        ("2022-06-05", 1, "2022-06-07"),  # the national day on a Monday
        ("2028-02-28", 1, "2028-02-29"),
    ],
)
def test_days_that_people_get_wrong(start: str, amount: int, due: str) -> None:
    found = due_date(date.fromisoformat(start), amount, DayUnit.WORKING_DAYS, CALENDAR)
    assert found.day.isoformat() == due


@given(start=days, amount=st.integers(1, 300))
def test_a_due_day_is_open_and_as_many_open_days_away(start: date, amount: int) -> None:
    due = due_date(start, amount, DayUnit.WORKING_DAYS, CALENDAR)
    assert almanac.is_open(due.day)
    assert working_days_between(start, due.day, CALENDAR) == amount
    between = [start + timedelta(days=n) for n in range(1, (due.day - start).days + 1)]
    assert sum(map(almanac.is_open, between)) == amount
    skipped = {day for day in between if day.weekday() < 5 and not almanac.is_open(day)}
    assert {day for day, _ in due.skipped} == skipped


@given(start=days, more=st.integers(0, 30), amount=st.integers(1, 60))
def test_what_comes_in_later_is_never_due_earlier(start: date, more: int, amount: int) -> None:
    later = start + timedelta(days=more)
    assert add_working_days(start, amount, CALENDAR) <= add_working_days(later, amount, CALENDAR)


@given(start=days, amount=st.integers(1, 60))
def test_more_days_off_never_make_a_day_earlier(start: date, amount: int) -> None:
    closing = {start + timedelta(days=n): "Planeringsdag" for n in (1, 5, 9)}
    closed = swedish_calendar(range(2019, 2034), closing, closes_bridge_days=True)
    due = add_working_days(start, amount, closed)
    assert due >= add_working_days(start, amount, CALENDAR)
    assert due not in closing


def test_bridge_days_are_the_single_weekdays_between_days_off() -> None:
    calendar = swedish_calendar(range(2023, 2027), closes_bridge_days=True)
    assert [f"{day}" for day in calendar.bridge_days] == [
        "2023-05-19", "2023-06-05", "2024-05-10", "2024-06-07", "2024-12-23", "2024-12-27",
        "2024-12-30", "2025-05-02", "2025-05-30", "2026-01-02", "2026-01-05", "2026-05-15",
    ]  # fmt: skip


def test_own_days_are_days_off() -> None:
    planning = date(2026, 8, 17)
    calendar = swedish_calendar([2026], {planning: "Planeringsdag"})
    assert not is_working_day(planning, calendar)


def test_holidays_have_swedish_names() -> None:
    assert swedish_calendar([2026]).holidays[date(2026, 6, 19)] == "Midsommarafton"
