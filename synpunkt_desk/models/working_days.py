"""Working days: Monday to Friday less holidays, own closing days and bridge days."""

from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from synpunkt_desk.models.errors import BugError


class DayUnit(StrEnum):
    """How a period is counted."""

    WORKING_DAYS = "working_days"
    DAYS = "days"


@dataclass(frozen=True)
class Calendar:
    """The days off of one municipality, each with the name that explains it."""

    holidays: Mapping[date, str]
    closing_days: Mapping[date, str] = field(default_factory=dict[date, str])
    bridge_days: Mapping[date, str] = field(default_factory=dict[date, str])

    @cached_property
    def days_off(self) -> Mapping[date, str]:
        """Every weekday that is no working day, with its name, in order."""
        named = {**self.bridge_days, **self.closing_days, **self.holidays}
        return {day: named[day] for day in sorted(named) if day.weekday() < 5}

    @cached_property
    def _days_off_in_order(self) -> tuple[date, ...]:
        return tuple(self.days_off)

    def working_days_until(self, day: date) -> int:
        """Working days from the beginning of time up to and including the day."""
        weeks, rest = divmod(day.toordinal(), 7)
        return weeks * 5 + min(rest, 5) - bisect_right(self._days_off_in_order, day)


@dataclass(frozen=True, slots=True)
class DueDate:
    """A day to be ready by, and the weekdays on the way that did not count."""

    day: date
    skipped: tuple[tuple[date, str], ...]


def bridges_between(holidays: Collection[date]) -> list[date]:
    """Single weekdays between days off, when many are away (klämdagar)."""
    years = {day.year for day in holidays}
    beside = {day + timedelta(days=step) for day in holidays for step in (-1, 1)}

    def is_off(day: date) -> bool:
        return day.weekday() >= 5 or day in holidays

    return sorted(
        day
        for day in beside
        if day.year in years
        and not is_off(day)
        and all(is_off(day + timedelta(days=step)) for step in (-1, 1))
    )


def is_working_day(day: date, calendar: Calendar) -> bool:
    """Whether the office is open on the day."""
    return day.weekday() < 5 and day not in calendar.days_off


def add_working_days(day: date, count: int, calendar: Calendar) -> date:
    """The count-th working day after the day, or before it when negative; 0 is the day itself."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day, calendar):
            day += step
    return day


def working_days_between(first: date, last: date, calendar: Calendar) -> int:
    """Working days after the first day up to and including the last; negative backwards."""
    return calendar.working_days_until(last) - calendar.working_days_until(first)


def due_date(start: date, amount: int, unit: str, calendar: Calendar) -> DueDate:
    """The last day of a period that begins the day after the start.

    A period in plain days may end on a day off; no day is skipped then.
    """
    if unit == DayUnit.DAYS:
        return DueDate(start + timedelta(days=amount), ())
    if unit != DayUnit.WORKING_DAYS:
        raise BugError(f"unknown unit of days: {unit}")
    day = add_working_days(start, amount, calendar)
    skipped = tuple(off for off in calendar.days_off.items() if start < off[0] < day)
    return DueDate(day, skipped)
