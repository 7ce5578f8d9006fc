"""Days and moments as web forms write them."""

import re
from datetime import UTC, datetime
from typing import Final

from synpunkt_desk.models.dates import FIRST_YEAR, LAST_YEAR, LocalMoment, parse_moment
from synpunkt_desk.models.local_time import LOCAL_TIME

_ZONE_APART: Final = re.compile(r"\s+(?=[+-][0-9]{2}:?[0-9]{2}$|Z$)")
_UTC_IN_WORDS: Final = re.compile(r"\s*(?:UTC|GMT)$")
_DOTTED: Final = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})(?:,?\s+([0-9:]{4,8}))?")
_SECONDS: Final = re.compile(r"([12][0-9]{9})([0-9]{3})?")
_DAY_LENGTH: Final = 10


def read_moment(text: str) -> LocalMoment | None:
    """A local day and time, or None.

    ISO 8601 with or without seconds, fractions and zone, `20.11.2026 08:15`, and seconds or
    milliseconds since 1970. Days with slashes are not read: nobody knows which is the month.
    """
    known = parse_moment(text)
    if known:
        return known
    seconds = _SECONDS.fullmatch(text)
    if seconds:
        return _local(datetime.fromtimestamp(int(seconds[1]), UTC))
    return _from_iso(_as_iso(text))


def written(moment: LocalMoment) -> str:
    """The moment as our own files write it."""
    at = moment.at.isoformat("seconds") if moment.at else ""
    return f"{moment.day.isoformat()}T{at}" if at else moment.day.isoformat()


def _as_iso(text: str) -> str:
    dotted = _DOTTED.fullmatch(text)
    if dotted:
        day, month, year, at = dotted.groups()
        hours = f"T{at.zfill(5 if at.count(':') == 1 else 8)}" if at else ""
        return f"{year}-{month.zfill(2)}-{day.zfill(2)}{hours}"
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
