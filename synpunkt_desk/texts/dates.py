"""Swedish names of days, months and periods."""

from calendar import monthrange
from datetime import date
from typing import Final

from synpunkt_desk.models.dates import DayWords

MONTHS: Final = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS: Final = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
TODAY: Final = "i dag"

DAY_WORDS: Final = DayWords(
    offsets={
        "i förrgår": -2, "förrgår": -2, "igår": -1, "i går": -1, "idag": 0, "i dag": 0,
        "imorgon": 1, "i morgon": 1,
    },
    weekdays={name: day for day, name in enumerate(WEEKDAYS)}
    | {name[:3]: day for day, name in enumerate(WEEKDAYS)},
    days=frozenset({"", "d", "dag", "dagar"}),
    working_days=frozenset({"ad", "arbetsdag", "arbetsdagar"}),
    weeks=frozenset({"v", "vecka", "veckor"}),
    months={name: month for month, name in enumerate(MONTHS, 1)}
    | {name[:3]: month for month, name in enumerate(MONTHS, 1)},
)  # fmt: skip
"""Quick words for date fields: idag, igår, mån, +5ad, v48, fre v48, 24/11, 24 nov."""


def long_date(day: date) -> str:
    """ "3 juni 2024"."""
    return f"{_day_of_month(day)} {day.year}"


def date_with_weekday(day: date) -> str:
    """ "måndag 3 juni 2024"."""
    return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"


def weekday_and_week(day: date) -> str:
    """ "tis v. 48"."""
    return f"{WEEKDAYS[day.weekday()][:3]} v. {day.isocalendar().week}"


def spoken_day(day: date) -> str:
    """ "tisdag 24 november 2026, vecka 48"."""
    return f"{date_with_weekday(day)}, vecka {day.isocalendar().week}"


def period_in_months(first: date, last: date) -> str:
    """ "2024", "juni 2024", "januari–juni 2024"; with days where months are not whole."""
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return period_in_days(first, last)
    if first.month == 1 and last.month == 12:
        return _joined(str(first.year), str(last.year))
    if first.year == last.year:
        return f"{_joined(MONTHS[first.month - 1], MONTHS[last.month - 1])} {last.year}"
    return _joined(_month_and_year(first), _month_and_year(last))


def period_in_days(first: date, last: date) -> str:
    """ "3 juni 2024", "3–17 juni 2024", "1 januari – 30 juni 2026"."""
    if first == last:
        return long_date(last)
    if first.year != last.year:
        return _joined(long_date(first), long_date(last))
    if first.month != last.month:
        return _joined(_day_of_month(first), long_date(last))
    return _joined(str(first.day), long_date(last), "–")


def _day_of_month(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _month_and_year(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _joined(first: str, last: str, dash: str = "") -> str:
    """Swedish writes spaces round the dash when a side of it has more than one word."""
    if first == last:
        return last
    return f"{first}{dash or (' – ' if ' ' in first + last else '–')}{last}"


def iso(day: date | None) -> str:
    """A day as 2026-11-24, "" for none."""
    return day.isoformat() if day else ""
