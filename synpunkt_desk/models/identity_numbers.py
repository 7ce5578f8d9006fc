"""Swedish personal identity numbers and coordination numbers in free text."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

MASK: Final = "X"

_CANDIDATE: Final = re.compile(
    r"""
    (?<![0-9]) (?<![0-9][-+–]) (?<!\+)        # not the end of a longer number
    (?P<century>18|19|20)?
    (?P<year>[0-9]{2}) (?P<month>[01][0-9]) (?P<day>[0-9]{2})
    (?: [-+–] | (?(century)\ ) )?             # a space only after eight digits
    (?P<serial>[0-9]{3}) (?P<check>[0-9])
    (?![0-9]) (?![-+–][0-9])                  # nor its beginning
    """,
    re.VERBOSE,
)
_CENTURIES_TO_TRY: Final = ("20", "19")


class IdentityKind(StrEnum):
    """The two kinds of number that stand for a person."""

    PERSONAL = "personal_identity_number"
    COORDINATION = "coordination_number"


@dataclass(frozen=True, slots=True)
class Span:
    """Where in a text a number stands."""

    start: int
    end: int
    kind: IdentityKind


def find_identity_numbers(text: str) -> tuple[Span, ...]:
    """Every number with a real date of birth and a right check digit, in the order of the text.

    With or without century, and with or without a separator. A telephone number of ten digits
    that happens to pass both checks cannot be told apart.
    """
    matches = (match for match in _CANDIDATE.finditer(text) if _is_valid(match))
    return tuple(Span(match.start(), match.end(), _kind_of(match)) for match in matches)


def mask_identity_numbers(text: str) -> str:
    """The text with every digit of every such number masked, and everything else in place."""
    parts: list[str] = []
    end = 0
    for span in find_identity_numbers(text):
        parts += text[end : span.start], re.sub("[0-9]", MASK, text[span.start : span.end])
        end = span.end
    return "".join((*parts, text[end:]))


def _kind_of(match: re.Match[str]) -> IdentityKind:
    return IdentityKind.COORDINATION if int(match["day"]) > 60 else IdentityKind.PERSONAL


def _is_valid(match: re.Match[str]) -> bool:
    year, month, day, serial, check = match.group("year", "month", "day", "serial", "check")
    centuries = (match["century"],) if match["century"] else _CENTURIES_TO_TRY
    return (
        serial != "000"
        and int(check) == _check_digit(year + month + day + serial)
        and any(_is_date(int(century + year), int(month), int(day) % 60) for century in centuries)
    )


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _check_digit(digits: str) -> int:
    """The Luhn check digit."""
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return -sum(value // 10 + value % 10 for value in doubled) % 10
