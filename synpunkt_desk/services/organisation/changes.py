"""What can be done with the places of the organisation, and what it makes of them."""

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.models.objects import OpenCases, UnitKind

PLACE: Final = "organisation_unit"
PLACE_DEEDS: Final = frozenset(
    {
        "add_place", "correct_place", "rename_place", "move_place", "merge_places",
        "split_place", "end_place", "reopen_place", "describe_place", "order_place",
    }
)  # fmt: skip
"""The verbs of changes of places, which are for super users to do and to take back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Add:
    """A new place, from a day on."""

    kind: UnitKind
    name: str
    since: date
    parent: ObjectId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correct:
    """A name in another spelling, as if it had always been so."""

    place: ObjectId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename:
    """Another name from a day on."""

    place: ObjectId
    name: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Under another place from a day on."""

    place: ObjectId
    parent: ObjectId
    since: date
    open_cases: OpenCases | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Several become one from a day on: one of them, another, or with a name a new one."""

    places: tuple[ObjectId, ...]
    since: date
    into: ObjectId = ""
    name: str = ""
    open_cases: OpenCases | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """One becomes several from a day on.

    `heir` is which of the names takes over its earlier cases in reports; None gives them a row of
    their own. What lies below it goes to the heir, or else to the first.
    """

    place: ObjectId
    names: tuple[str, ...]
    since: date
    heir: int | None = None
    open_cases: OpenCases | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """A place that is in use for the last time on a day, and what takes over, if anything."""

    place: ObjectId
    last: date
    successor: ObjectId = ""
    open_cases: OpenCases | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen:
    """A place that ended is in use again."""

    place: ObjectId


@dataclass(frozen=True, slots=True, kw_only=True)
class Describe:
    """What else is known of a place."""

    place: ObjectId
    synonyms: tuple[str, ...] = ()
    prefix: str = ""
    number_pattern: str = ""
    school_authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reorder:
    """A place one step up or down among those beside it."""

    place: ObjectId
    up: bool


Change: TypeAlias = (
    Add | Correct | Rename | Move | Merge | Split | End | Reopen | Describe | Reorder
)


class Write(NamedTuple):
    """One entry to be written."""

    verb: str
    object_type: str
    object_id: ObjectId
    patch: Fields
