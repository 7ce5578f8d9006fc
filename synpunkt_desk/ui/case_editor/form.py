"""A small form as data: which fields it has, and what is done with what they hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Final, TypeAlias

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.widgets.type_ahead import Option

Value: TypeAlias = "str | bool | date | None"
Values: TypeAlias = Mapping[str, Value]
Work: TypeAlias = Callable[[Office], Changes]


class Kind(Enum):
    """How a field is filled in."""

    LINE = auto()
    TEXT = auto()
    DAY = auto()
    LONG_LIST = auto()
    SHORT_LIST = auto()
    CHECK = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field. `value` is what it holds to begin with; `is_free` lets a list take other words.

    In a day field with `is_ahead` a weekday is the coming one.
    """

    name: str
    label: str
    kind: Kind = Kind.LINE
    value: Value = ""
    options: tuple[Option, ...] = ()
    hint: str = ""
    is_free: bool = False
    is_ahead: bool = False
    lines: int = 3
    is_shown: Callable[[Values], bool] | None = None
    """Whether it is there, by what the other fields hold; always where nothing is said."""
    advise: Callable[[str], str] | None = None
    """What to say under a text about how it is written, "" for nothing; it hinders nothing."""


DRAFT_TOOL: Final = "draft"
"""The key of the tool that keeps what stands in a form for others to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """Something to do with what the fields hold, before the form is carried out."""

    key: str
    label: str
    icon: str = ""
    is_shown: Callable[[Values], bool]


@dataclass(frozen=True, slots=True)
class Jump:
    """Words about something that is missing, and the key of where it is put right."""

    key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """`work` makes a use case of the values; `places` tells which field an error belongs to.

    What is written in it is kept as a draft where `is_kept`.
    """

    key: str
    title: str
    fields: tuple[Field, ...]
    confirm: str
    work: Callable[[Values], Work]
    explanation: str = ""
    places: Mapping[str, str]
    is_kept: bool = True
    begins_in: str = ""
    """The field that gets the focus, where that is not the first."""
    tools: tuple[Tool, ...] = ()
    react: Callable[[str, Values], Values] | None = None
    """What other fields should hold when the user has changed one."""
    caution: Callable[[Values], str] | None = None
    """What could be wrong with what the fields hold; "" for nothing."""
    confirm_of: Callable[[Values], str] | None = None
    """What the form does, where that depends on what the fields hold."""
    jumps: tuple[Jump, ...] = ()


def text_of(values: Values, name: str) -> str:
    """What a line, text or list holds."""
    value = values.get(name)
    return value if isinstance(value, str) else ""


def day_of(values: Values, name: str) -> date | None:
    """What a day field holds."""
    value = values.get(name)
    return value if isinstance(value, date) else None


def flag_of(values: Values, name: str) -> bool:
    """Whether a box is ticked."""
    return values.get(name) is True
