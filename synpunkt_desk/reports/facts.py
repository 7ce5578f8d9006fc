"""What a report is made from: facts of cases, the register's words, and what was asked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import Final, NamedTuple

from synpunkt_desk.models.errors import BugError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import (
    BaseNumber,
    Category,
    Municipality,
    OrganisationUnit,
    OutsideFigure,
)
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.measured import Measures
from synpunkt_desk.reports.period import Period

LEAST_SHOWN: Final = 3


class CountedBy(StrEnum):
    """By which organisation cases are counted: that of today, or that of when they came in."""

    NOW = "now"
    THEN = "then"


class CaseFacts(NamedTuple):
    """A case as a report counts it: days as YYYY-MM-DD or "", everything else ids or "".

    Voided and referred cases are never handed in. `department` or `board` says who is responsible
    when the report is made. A case that came alone may leave `letter` out. `earlier_closings` are
    the days on which it was closed and taken up again, by turns.
    """

    case_id: ObjectId
    received_on: str
    registered_on: str = ""
    acknowledged_on: str = ""
    answered_on: str = ""
    closed_on: str = ""
    case_type: ObjectId = ""
    criterion: ObjectId = ""
    local_category: ObjectId = ""
    board: ObjectId = ""
    department: ObjectId = ""
    area: ObjectId = ""
    unit: ObjectId = ""
    channel: ObjectId = ""
    forwarded_to: str = ""
    letter: str = ""
    school_authority: str = ""
    system: str = ""
    submitter: str = "unknown"
    reply_wish: str = "unknown"
    first_contact: bool = False
    imported: bool = False
    handed_over_from: ObjectId = ""
    acknowledge_by: str = ""
    answer_by: str = ""
    earlier_closings: str = ""
    theme: ObjectId = ""


class TallyFacts(NamedTuple):
    """Oral feedback of the period that was only counted: how much, for whom and of which type.

    `receiver` is the least place that is known, `unit` that place where it is a unit.
    """

    receiver: ObjectId
    unit: ObjectId
    case_type: ObjectId
    amount: int


@dataclass(frozen=True, slots=True)
class Matter:
    """What a case was about and what lay behind it, without who gave it."""

    text: str
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """The municipality's words and objects by id.

    Without a calendar of working days there is no table of times. By case, `names_on_lists` has
    how many signed it.
    """

    municipality: Municipality
    units: Mapping[ObjectId, OrganisationUnit]
    categories: Mapping[ObjectId, Category]
    measures: Measures = field(default_factory=partial(Measures.of, MappingProxyType({})))
    calendar: Calendar | None = None
    tallies: tuple[TallyFacts, ...] = ()
    names_on_lists: Mapping[ObjectId, int] = field(default_factory=dict[ObjectId, int])

    giver_names: Mapping[ObjectId, str] = field(default_factory=dict[ObjectId, str])
    """By case, the names of givers whose last name stands in an own text to be published."""
    base_numbers: tuple[BaseNumber, ...] = ()
    outside_figures: tuple[OutsideFigure, ...] = ()
    matters: Mapping[ObjectId, Matter] = field(default_factory=dict[ObjectId, Matter])
    """Of cases that may be retold; none that is secret, hidden or of somebody protected."""
    events: Mapping[ObjectId, str] = field(default_factory=dict[ObjectId, str])
    """The names of the themes that are marked as mass events."""
    came_to: Mapping[ObjectId, ObjectId] = field(default_factory=dict[ObjectId, ObjectId])
    """By case, where it lay before the organisation changed and it went along."""
    outside: frozenset[ObjectId] = frozenset()
    """Units that are not of the organisation counted by; they show where they have cases."""


@dataclass(frozen=True, slots=True)
class RoutineAnswer:
    """What a department said about having followed the routine: follows, partly, not_followed."""

    status: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody who signs the report."""

    name: str
    title: str = ""


@dataclass(frozen=True, kw_only=True)
class Request:
    """What somebody wants a report on, and what they wrote for it.

    `department` is the id of a board or department; without one the report covers all. `texts`
    holds the user's own text by section id and wins over the drafted one; `drafted` what each was
    written against, so that its untouched sentences follow the figures. `measures` are the
    chosen improvements; None lets the report choose. `recipient` names the board that decides.
    `headings` holds the user's own headings by section id, as for another's proposal.
    """

    period: Period
    today: date
    department: ObjectId = ""
    compared_with: Period | None = None
    texts: Mapping[str, str] = field(default_factory=dict[str, str])
    drafted: Mapping[str, str] = field(default_factory=dict[str, str])
    routine: Mapping[ObjectId, RoutineAnswer] = field(default_factory=dict[ObjectId, RoutineAnswer])
    measures: tuple[ObjectId, ...] | None = None
    recipient: str = ""
    diary_number: str = ""
    handler: str = ""
    signatories: tuple[Signatory, ...] = ()

    headings: Mapping[str, str] = field(default_factory=dict[str, str])
    approved_by: str = ""
    """Who has approved the report; "" while it is a draft."""

    is_public: bool = False
    """For everybody: numbers from 1 up to `smallest_shown` are hidden, and no cell is opened."""
    smallest_shown: int = 3
    earlier_periods: tuple[Period, ...] = ()
    """More periods to show beside this one, such as the same months of several years."""
    without_events: bool = False
    """Leave the cases of marked mass events out of all tables, and tell how many they were."""
    counted_by: CountedBy = CountedBy.NOW

    def __post_init__(self) -> None:
        """Refuse to hide ones alone: whoever sees that a number is hidden would know it."""
        if self.smallest_shown < LEAST_SHOWN:
            message = "at least ones and twos are hidden"
            raise BugError(message)
