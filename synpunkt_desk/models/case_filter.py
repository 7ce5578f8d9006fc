"""What the cases of a saved list fulfil: values of columns, days, words, and what they lack."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final


class Column(StrEnum):
    """Columns of the list in which values can be chosen; the names are those of the rows."""

    CASE_TYPE = "case_type"
    CRITERION = "criterion"
    LOCAL_CATEGORY = "local_category"
    CHANNEL = "channel"
    BOARD = "board"
    DEPARTMENT = "department"
    AREA = "area"
    UNIT = "unit"
    RESPONSIBLE = "responsible"
    STAGE = "stage"
    WAITING_FOR = "waiting_for"
    REPLY_WISH = "reply_wish"
    SUBMITTER = "submitter"
    THEME = "theme"
    CAMPAIGN = "campaign"


class Lack(StrEnum):
    """What a case may lack ("saknar")."""

    CASE_TYPE = "case_type"
    CRITERION = "criterion"
    LOCAL_CATEGORY = "local_category"
    DEPARTMENT = "department"
    AREA = "area"
    UNIT = "unit"
    RESPONSIBLE = "responsible"
    DIARY_NUMBER = "diary_number"
    TITLE = "title"
    DUE_DAY = "due_day"
    ACKNOWLEDGEMENT = "acknowledgement"
    ANSWER = "answer"
    MEASURE = "measure"
    THEME = "theme"
    CAMPAIGN = "campaign"


class Bound(StrEnum):
    """Bounds of a day; those `WITHIN` and `OVER` count days from the day of asking."""

    RECEIVED_FROM = "received_from"
    RECEIVED_TO = "received_to"
    RECEIVED_WITHIN = "received_within"
    RECEIVED_OVER = "received_over"
    DUE_FROM = "due_from"
    DUE_TO = "due_to"
    DUE_WITHIN = "due_within"


COUNTED_BOUNDS: Final = frozenset({Bound.RECEIVED_WITHIN, Bound.RECEIVED_OVER, Bound.DUE_WITHIN})
"""Bounds whose value is a number of days."""

MOST_DAYS: Final = 3660
LACKS: Final = "lacks"
WORDS: Final = "words"
SCOPE: Final = "scope"
ALL_CASES: Final = "all"
"""The scope that has closed cases too."""

Condition = tuple[str, str]
"""A name (a `Column`, a `Bound`, or one of those above) and a value."""


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Conditions that hold together; several values of one column mean any of them."""

    conditions: tuple[Condition, ...] = ()

    @property
    def has_closed(self) -> bool:
        """Whether cases that have ended are looked for too."""
        return (SCOPE, ALL_CASES) in self.conditions

    @property
    def words(self) -> str:
        """Words to search for."""
        return " ".join(self.values_of(WORDS))

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing but which cases to look among."""
        return all(name == SCOPE for name, _ in self.conditions)

    def values_of(self, name: str) -> tuple[str, ...]:
        """The values of a name, in the order in which they were chosen."""
        return tuple(value for of, value in self.conditions if of == name)

    def columns(self) -> Mapping[Column, tuple[str, ...]]:
        """The values chosen in each column that has any."""
        found = {column: self.values_of(column) for column in Column}
        return {column: values for column, values in found.items() if values}

    def lacks(self) -> tuple[Lack, ...]:
        """What is to be lacking; all of it."""
        return tuple(Lack(value) for value in self.values_of(LACKS))

    def first_and_last(self, about: str, today: date) -> tuple[date | None, date | None]:
        """Between which days something is to be, about "received" or "due"; None for no bound."""
        first = [
            day for b in _FIRST[about] for v in self.values_of(b) if (day := _day(b, v, today))
        ]
        last = [day for b in _LAST[about] for v in self.values_of(b) if (day := _day(b, v, today))]
        return max(first, default=None), min(last, default=None)


_FIRST: Final[Mapping[str, tuple[Bound, ...]]] = {
    "received": (Bound.RECEIVED_FROM, Bound.RECEIVED_WITHIN),
    "due": (Bound.DUE_FROM,),
}
_LAST: Final[Mapping[str, tuple[Bound, ...]]] = {
    "received": (Bound.RECEIVED_TO, Bound.RECEIVED_OVER),
    "due": (Bound.DUE_TO, Bound.DUE_WITHIN),
}


def filter_of(stored: Iterable[str]) -> CaseFilter:
    """The filter in stored conditions; what nobody here understands is left out."""
    pairs = ((name, value) for name, _, value in (text.partition("=") for text in stored))
    return CaseFilter(tuple(dict.fromkeys((n, v.strip()) for n, v in pairs if _is_known(n, v))))


def stored(case_filter: CaseFilter) -> tuple[str, ...]:
    """The conditions as a patch holds them."""
    return tuple(f"{name}={value}" for name, value in case_filter.conditions)


def _is_known(name: str, value: str) -> bool:
    if not value.strip():
        return False
    if name in set(Column) or name == WORDS:
        return True
    if name == LACKS:
        return value in set(Lack)
    if name == SCOPE:
        return value == ALL_CASES
    return name in set(Bound) and _is_bound(Bound(name), value)


def _is_bound(bound: Bound, value: str) -> bool:
    if bound in COUNTED_BOUNDS:
        return value.isascii() and value.isdecimal() and len(value) < 5 and int(value) <= MOST_DAYS
    try:
        return bool(date.fromisoformat(value))
    except ValueError:
        return False


def _day(bound: Bound, value: str, today: date) -> date | None:
    match bound:
        case Bound.RECEIVED_WITHIN | Bound.RECEIVED_OVER:
            return today - timedelta(days=int(value))
        case Bound.DUE_WITHIN:
            return today + timedelta(days=int(value))
        case _:
            return date.fromisoformat(value)
