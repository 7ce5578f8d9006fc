"""Checks the patterns for numbers and titles before anything is numbered by them."""

from string import Formatter
from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.numbering import check_pattern
from synpunkt_desk.services.municipality.problems import ProblemId

_PREFIX: Final = "{prefix}"
_SUBJECT: Final = "{subject}"
_TITLE_PARTS: Final = {"type", "subject"}


def check_number_pattern(pattern: str) -> tuple[ProblemId, str] | None:
    """Besides year and running number, the board: each has a series of its own."""
    try:
        check_pattern(pattern)
    except KnownError:
        return ProblemId.NOT_NUMBER_PATTERN, pattern
    return None if _PREFIX in pattern else (ProblemId.PATTERN_NEEDS, _PREFIX)


def check_title_pattern(pattern: str) -> tuple[ProblemId, str] | None:
    """A title needs its subject and may tell the type."""
    try:
        parts = [part[1:] for part in Formatter().parse(pattern) if part[1] is not None]
    except ValueError:
        return ProblemId.NOT_TITLE_PATTERN, pattern
    if any(name not in _TITLE_PARTS or width or conversion for name, width, conversion in parts):
        return ProblemId.NOT_TITLE_PATTERN, pattern
    return None if _SUBJECT in pattern else (ProblemId.PATTERN_NEEDS, _SUBJECT)
