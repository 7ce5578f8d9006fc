"""Case numbers: the official one after a pattern, the provisional one after the device."""

import re
from dataclasses import dataclass
from functools import lru_cache
from string import Formatter
from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId

FIELDS: Final = ("prefix", "year", "short_year", "number")
"""What a pattern may name; `number` may have a width, as in `{number:04}`."""

_WIDTH: Final = re.compile(r"0[1-9]")
_LETTERS: Final = "ABCDEFGHJKLMNPRSTUVWXYZ"
_DIGITS: Final = "23456789"


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of a pattern, and the field that follows them."""

    words: str
    field: str | None
    width: str


def format_number(pattern: str, *, prefix: str, year: int, number: int) -> str:
    """The official number; spaces that an empty prefix leaves over disappear."""
    check_pattern(pattern)
    text = pattern.format(prefix=prefix, year=year, short_year=f"{year % 100:02}", number=number)
    return " ".join(text.split())


@lru_cache(maxsize=256)
def check_pattern(pattern: str) -> None:
    """Raise KnownError unless every number of every year comes out different."""
    parts = _parse(pattern)
    for part in parts:
        _check_part(part)
    fields = {part.field for part in parts}
    if "number" not in fields:
        raise KnownError("number_pattern_without_number", pattern=pattern)
    if not fields & {"year", "short_year"}:
        raise KnownError("number_pattern_without_year", pattern=pattern)


def provisional_number(tag: str, count: int) -> str:
    """The number that a device gives at once, and that a case keeps for ever."""
    return f"{tag}-{count:04}"


def device_tag(device: ObjectId) -> str:
    """A letter and a digit that nobody mistakes for others, from the random end of an id."""
    letter, digit = divmod(int(device[-8:], 16) % (len(_LETTERS) * len(_DIGITS)), len(_DIGITS))
    return _LETTERS[letter] + _DIGITS[digit]


def _parse(pattern: str) -> list[_Part]:
    try:
        parsed = list(Formatter().parse(pattern))
    except ValueError as error:
        raise KnownError("number_pattern_broken", pattern=pattern) from error
    if any(conversion for *_, conversion in parsed):
        raise KnownError("number_pattern_broken", pattern=pattern)
    return [_Part(words, field, width or "") for words, field, width, _ in parsed]


def _check_part(part: _Part) -> None:
    if part.field is not None and part.field not in FIELDS:
        raise KnownError("number_pattern_unknown_field", field=part.field)
    if part.width and not (part.field == "number" and _WIDTH.fullmatch(part.width)):
        raise KnownError("number_pattern_bad_width", width=part.width)
