"""Weeks as Swedish calendars count them (ISO 8601)."""

from datetime import date, timedelta
from typing import Final

_THURSDAY: Final = 3


def week_of(day: date) -> str:
    """The week that a day lies in, such as "2026-W47"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def days_of_week(week: str) -> tuple[date, ...]:
    """Monday to Sunday of a week; nothing for a text that is no week."""
    try:
        monday = date.fromisoformat(f"{week}-1")
    except ValueError:
        return ()
    days = tuple(monday + timedelta(days=step) for step in range(7))
    return days if week_of(monday) == week else ()


def day_for_week(week: str) -> date | None:
    """The day that stands for a whole week: the Thursday, as it decides the year of the week."""
    days = days_of_week(week)
    return days[_THURSDAY] if days else None
