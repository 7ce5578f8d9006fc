"""Days and moments as web forms and other systems write them."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final

from synpunkt_desk.models.dates import FIRST_YEAR, LAST_YEAR, LocalMoment, parse_moment
from synpunkt_desk.models.local_time import LOCAL_TIME
from synpunkt_desk.texts.web_form import MONTHS

_ZONE_APART: Final = re.compile(r"\s+(?=[+-][0-9]{2}:?[0-9]{2}$|Z$)")
_UTC_IN_WORDS: Final = re.compile(r"\s*(?:UTC|GMT)$")
_AT: Final = r"(?:,?\s+([0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?))?"
_DOTTED: Final = re.compile(rf"([0-9]{{1,2}})[.-]([0-9]{{1,2}})[.-]([0-9]{{4}}){_AT}")
_SLASHED: Final = re.compile(rf"([0-9]{{1,2}})/([0-9]{{1,2}})/([0-9]{{4}}){_AT}")
_YEAR_FIRST: Final = re.compile(rf"([0-9]{{4}})[/.]([0-9]{{1,2}})[/.]([0-9]{{1,2}}){_AT}")
_NAMED: Final = re.compile(rf"([0-9]{{1,2}})\.?[ -]([^\W\d_]{{3,9}})\.?[ -]([0-9]{{4}}){_AT}")
_SHEET_DAYS: Final = re.compile(r"([2-7][0-9]{4})(?:[.,]([0-9]{1,12}))?")
_SHEET_EPOCH: Final = date(1899, 12, 30)
_DAY_SECONDS: Final = 86_400
_MONTHS_OF_A_YEAR: Final = 12
_CLEARLY: Final = 10
_SECONDS: Final = re.compile(r"([12][0-9]{9})([0-9]{3})?")
_DAY_LENGTH: Final = 10


class Slashes(StrEnum):
    """What stands first in days with slashes."""

    UNKNOWN = ""
    DAY = "day"
    MONTH = "month"


@lru_cache(maxsize=8192)
def read_moment(text: str, slashes: Slashes = Slashes.UNKNOWN) -> LocalMoment | None:
    """A local day and time, or None.

    ISO 8601 with or without seconds, fractions and zone, `20.11.2026 08:15`, `20 nov 2026`, the
    days since 1900 of a spreadsheet, and seconds or milliseconds since 1970. Days with slashes are
    read where it is known which is the month (`slashes_of`).
    """
    known = parse_moment(text)
    if known:
        return known
    seconds = _SECONDS.fullmatch(text)
    if seconds:
        return _local(datetime.fromtimestamp(int(seconds[1]), UTC))
    return _written_out(text, slashes) or _of_sheet(text) or _from_iso(_as_iso(text))


def slashes_of(values: Iterable[str]) -> Slashes:
    """What stands first in the days of a column, told by those that can mean one day only."""
    first = second = 0
    for value in values:
        found = _SLASHED.fullmatch(value)
        if found:
            first += int(found[1]) > _MONTHS_OF_A_YEAR
            second += int(found[2]) > _MONTHS_OF_A_YEAR
    if first > _CLEARLY * second:
        return Slashes.DAY
    return Slashes.MONTH if second > _CLEARLY * first else Slashes.UNKNOWN


def written(moment: LocalMoment) -> str:
    """The moment as our own files write it."""
    at = moment.at.isoformat("seconds") if moment.at else ""
    return f"{moment.day.isoformat()}T{at}" if at else moment.day.isoformat()


def _written_out(text: str, slashes: Slashes) -> LocalMoment | None:
    """A day in three parts, in any of the usual orders."""
    if found := _DOTTED.fullmatch(text):
        day, month, year, at = found.groups()
    elif found := _YEAR_FIRST.fullmatch(text):
        year, month, day, at = found.groups()
    elif (found := _NAMED.fullmatch(text)) and found[2].lower()[:3] in MONTHS:
        day, month, year, at = found[1], str(MONTHS[found[2].lower()[:3]]), found[3], found[4]
    elif slashes and (found := _SLASHED.fullmatch(text)):
        first, second, year, at = found.groups()
        is_day_first = slashes is Slashes.DAY
        if int(second if is_day_first else first) > _MONTHS_OF_A_YEAR:
            is_day_first = not is_day_first
        day, month = (first, second) if is_day_first else (second, first)
    else:
        return None
    return _made(int(year), int(month), int(day), at or "")


def _made(year: int, month: int, day: int, at: str) -> LocalMoment | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        hour, minute, second, *_ = [*map(int, re.findall("[0-9]+", at)), 0, 0, 0]
        return LocalMoment(date(year, month, day), time(hour, minute, second) if at else None)
    except ValueError:
        return None


def _of_sheet(text: str) -> LocalMoment | None:
    """A day as a spreadsheet counts it, the time as a part of it."""
    found = _SHEET_DAYS.fullmatch(text)
    if not found:
        return None
    day = _SHEET_EPOCH + timedelta(days=int(found[1]))
    seconds = round(float(f"0.{found[2] or 0}") * _DAY_SECONDS) % _DAY_SECONDS
    hours, minutes = divmod(seconds // 60, 60)
    at = time(hours, minutes, seconds % 60) if seconds else None
    return LocalMoment(day, at)


def _as_iso(text: str) -> str:
    return _ZONE_APART.sub("", _UTC_IN_WORDS.sub("Z", text))


def _from_iso(text: str) -> LocalMoment | None:
    if "W" in text:  # a week is no day
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not FIRST_YEAR < moment.year < LAST_YEAR:  # a zone can move the first and last one
        return None
    return LocalMoment(moment.date()) if len(text) <= _DAY_LENGTH else _local(moment)


def _local(moment: datetime) -> LocalMoment:
    here = moment.astimezone(LOCAL_TIME) if moment.tzinfo else moment
    return LocalMoment(here.date(), here.time().replace(microsecond=0))
