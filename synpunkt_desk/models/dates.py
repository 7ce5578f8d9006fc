"""Days as files and fields write them."""

import re
from collections.abc import Mapping
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

    A weekday is the nearest one up to and including today, or after today when `ahead` is set.
    """
    wanted = text.strip().lower()
    if wanted in words.offsets:
        return today + timedelta(days=words.offsets[wanted])
    if wanted in words.weekdays:
        return _nearest_weekday(words.weekdays[wanted], today, ahead)
    if match := _OFFSET.fullmatch(wanted):
        return _moved(today, int(match[1]), match[2].strip(), calendar, words)
    moment = parse_moment(_COMPACT_DAY.sub(r"\1-\2-\3", wanted) if wanted.isdecimal() else wanted)
    return moment.day if moment and not moment.at else None


def _nearest_weekday(weekday: int, today: date, ahead: bool) -> date:
    if ahead:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return today - timedelta(days=(today.weekday() - weekday) % 7)


def _moved(today: date, count: int, unit: str, calendar: Calendar, words: DayWords) -> date | None:
    if unit in words.working_days:
        return add_working_days(today, count, calendar)
    days = count * 7 if unit in words.weeks else count
    return today + timedelta(days=days) if unit in words.weeks | words.days else None
