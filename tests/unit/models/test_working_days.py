"""Working days against counting one by one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synpunkt_desk.models.errors import BugError
from synpunkt_desk.models.working_days import (
    Calendar,
    DueDate,
    add_working_days,
    due_date,
    is_working_day,
    working_days_between,
)

SPRING = Calendar(
    holidays={date(2026, 5, 1): "Första maj", date(2026, 5, 14): "Kristi himmelsfärdsdag"},
    closing_days={date(2026, 5, 4): "Planeringsdag"},
    bridge_days={date(2026, 5, 15): "Klämdag"},
)

days = st.dates(date(2026, 4, 1), date(2026, 6, 30))
calendars = st.dictionaries(days, st.just("Ledigt"), max_size=12).map(Calendar)


def count_one_by_one(first: date, last: date, calendar: Calendar) -> int:
    later = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(is_working_day(day, calendar) for day in later)


def test_every_kind_of_day_off_is_no_working_day() -> None:
    off = [date(2026, 5, day) for day in (1, 2, 3, 4, 14, 15)]
    assert not any(is_working_day(day, SPRING) for day in off)
    assert is_working_day(date(2026, 5, 5), SPRING)


@given(first=days, last=days, calendar=calendars)
def test_between_equals_counting_one_by_one(first: date, last: date, calendar: Calendar) -> None:
    if first > last:
        first, last = last, first
    counted = count_one_by_one(first, last, calendar)
    assert working_days_between(first, last, calendar) == counted
    assert working_days_between(last, first, calendar) == -counted


@given(start=days, count=st.integers(1, 40), calendar=calendars)
def test_adding_lands_on_the_first_day_that_gives_the_count(
    start: date, count: int, calendar: Calendar
) -> None:
    day = add_working_days(start, count, calendar)
    assert is_working_day(day, calendar)
    assert working_days_between(start, day, calendar) == count


@given(start=days, count=st.integers(1, 40), calendar=calendars)
def test_going_back_and_forth_returns_to_a_working_day(
    start: date, count: int, calendar: Calendar
) -> None:
    day = add_working_days(start, -count, calendar)
    assert is_working_day(day, calendar)
    assert add_working_days(day, count, calendar) >= start


def test_zero_days_is_the_day_itself() -> None:
    assert add_working_days(date(2026, 5, 2), 0, SPRING) == date(2026, 5, 2)


def test_due_date_tells_the_weekdays_that_did_not_count() -> None:
    calendar = Calendar({**SPRING.holidays, date(2026, 5, 3): "En söndag"})
    assert due_date(date(2026, 4, 29), 10, "working_days", calendar) == DueDate(
        date(2026, 5, 15),
        (
            (date(2026, 5, 1), "Första maj"),
            (date(2026, 5, 14), "Kristi himmelsfärdsdag"),
        ),
    )


def test_plain_days_are_plain_days() -> None:
    assert due_date(date(2026, 4, 29), 14, "days", SPRING) == DueDate(date(2026, 5, 13), ())


def test_an_unknown_unit_is_our_mistake() -> None:
    with pytest.raises(BugError):
        due_date(date(2026, 4, 29), 14, "weeks", SPRING)
