"""Days as files and fields write them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import lru_cache
from typing import Final

from synpunkt_desk.models.working_days import Calendar, add_working_days

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2200

_MOMENT: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?)?",
)
_OFFSET: Final = re.compile(r"([+-][0-9]{1,3})\s*(\D*)")
_WEEK: Final = re.compile(
    r"(?:([^\W\d]+) )?(?:([0-9]{4})[ -]?)?([^\W\d]+)\.? ?([0-9]{1,2})(?: ([^\W\d]+))?"
)
"""`v48`, `vecka 48`, `2026 v48`, `fre v48`, `v48 fre`."""
_DAY_AND_MONTH: Final = re.compile(
    r"([0-9]{1,2})(?:/([0-9]{1,2})|\.? ([^\W\d]+))(?:[ /]([0-9]{4}))?"
)
"""`24/11`, `24 nov`, `24 november 2026`."""
_COMPACT_DAY: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")


@dataclass(frozen=True, slots=True)
class LocalMoment:
    """A local day, and the time of day where somebody wrote it down."""

    day: date
    at: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayWords:
    """What a user may write instead of a date; all in lower case."""

    offsets: Mapping[str, int]
    weekdays: Mapping[str, int]
    days: frozenset[str]
    working_days: frozenset[str]
    weeks: frozenset[str]
    months: Mapping[str, int]


@lru_cache(maxsize=4096)
def parse_moment(text: str) -> LocalMoment | None:
    """`2012-12-31`, `2012-12-31T23:59`, `2012-12-31T23:59:30`, the T a space or not; else None."""
    match = _MOMENT.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) for part in match.group(1, 2, 3))
    hour, minute, second = match.group(4, 5, 6)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        at = time(int(hour), int(minute), int(second or 0)) if hour else None
        return LocalMoment(date(year, month, day), at)
    except ValueError:
        return None


def parse_day(
    text: str, *, today: date, calendar: Calendar, words: DayWords, ahead: bool = False
) -> date | None:
    """The day that a user means: a date, a word, or a number of days from today.

    A weekday is the nearest one up to and including today, or after today when `ahead` is set; so
    is a week or a day without its year.
    """
    wanted = text.strip().lower()
    if wanted in words.offsets:
        return today + timedelta(days=words.offsets[wanted])
    if wanted in words.weekdays:
        return _nearest_weekday(words.weekdays[wanted], today, ahead)
    if match := _OFFSET.fullmatch(wanted):
        return _moved(today, int(match[1]), match[2].strip(), calendar, words)
    if match := _WEEK.fullmatch(wanted):
        return _in_week(match, today, words, ahead=ahead)
    if match := _DAY_AND_MONTH.fullmatch(wanted):
        return _in_month(match, today, words, ahead=ahead)
    moment = parse_moment(_COMPACT_DAY.sub(r"\1-\2-\3", wanted) if wanted.isdecimal() else wanted)
    return moment.day if moment and not moment.at else None


def _nearest_weekday(weekday: int, today: date, ahead: bool) -> date:
    if ahead:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def _in_week(match: re.Match[str], today: date, words: DayWords, *, ahead: bool) -> date | None:
    """The Monday of a week, or the day of it that is named."""
    before, year, word, week, after = match.groups()
    named = before or after
    if word not in words.weeks or (named and named not in words.weekdays) or (before and after):
        return None
    weekday = words.weekdays[named] if named else 0
    return _of_year(year, today, lambda y: date.fromisocalendar(y, int(week), weekday + 1), ahead)


def _in_month(match: re.Match[str], today: date, words: DayWords, *, ahead: bool) -> date | None:
    day, number, name, year = match.groups()
    month = int(number) if number else words.months.get(name, 0)
    return _of_year(year, today, lambda y: date(y, month, int(day)), ahead)


def _of_year(
    year: str | None, today: date, make: Callable[[int], date], ahead: bool
) -> date | None:
    """In the year that is said, or else the nearest one in the way that is meant."""
    if year:
        return _made(make, int(year))
    near = [made for y in (-1, 0, 1) if (made := _made(make, today.year + y))]
    wanted = [day for day in near if (day > today if ahead else day <= today)]
    return (min if ahead else max)(wanted, default=None)


def _made(make: Callable[[int], date], year: int) -> date | None:
    try:
        return make(year) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def _moved(today: date, count: int, unit: str, calendar: Calendar, words: DayWords) -> date | None:
    if unit in words.working_days:
        return add_working_days(today, count, calendar)
    days = count * 7 if unit in words.weeks else count
    return today + timedelta(days=days) if unit in words.weeks | words.days else None
