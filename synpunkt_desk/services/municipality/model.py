"""What a municipality's folder says, with ids, ready to be written as entries."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from synpunkt_desk.intake.paper.form_content import FormTexts
from synpunkt_desk.models.arrival import ArrivalWay
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.working_days import DayUnit


@dataclass(frozen=True, kw_only=True)
class Named:
    """Something with a name, a fixed id, and other words that people write for it."""

    id: ObjectId
    name: str
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Unit(Named):
    """The lowest level of the organisation: a school, a home, a crew."""

    school_authority: str = ""


@dataclass(frozen=True, kw_only=True)
class Area(Named):
    """An area of service within a department."""

    units: tuple[Unit, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Department(Named):
    """The administration under a board, whatever the municipality calls it."""

    areas: tuple[Area, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Board(Named):
    """A municipal board: an authority with a number series of its own."""

    prefix: str
    departments: tuple[Department, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DepartmentWord:
    """The municipality's own word for a department: förvaltning, sektor, ..."""

    singular: str
    definite: str
    plural: str


@dataclass(frozen=True, kw_only=True)
class CaseTypeSeed(Named):
    """A case type; `meaning` is compliment, enquiry, suggestion or complaint."""

    meaning: str


@dataclass(frozen=True, kw_only=True)
class CategorySeed(Named):
    """A word of a category scheme."""


@dataclass(frozen=True, kw_only=True)
class CriterionScheme:
    """The municipality-wide second dimension under its own heading."""

    heading: str
    is_mandatory: bool
    categories: tuple[CategorySeed, ...]


@dataclass(frozen=True, kw_only=True)
class LocalScheme:
    """The categories of one department."""

    department: ObjectId
    is_mandatory: bool
    categories: tuple[CategorySeed, ...]


@dataclass(frozen=True, kw_only=True)
class ChannelSeed(Named):
    """A way in; `arrival_way` decides the day that is proposed as arrival (FL 22 §)."""

    arrival_way: ArrivalWay


@dataclass(frozen=True, kw_only=True)
class DeadlineSeed:
    """Within how long somebody should hear; empty board and case type mean all."""

    id: ObjectId
    about: str
    amount: int
    unit: DayUnit
    board: ObjectId = ""
    case_type: ObjectId = ""


@dataclass(frozen=True, kw_only=True)
class ClosedDay:
    """A day besides Swedish holidays when the municipality is closed."""

    day: date
    reason: str


@dataclass(frozen=True, kw_only=True)
class CalendarSeed:
    """What the municipality adds to the common working days."""

    bridge_days_closed: bool
    closed_days: tuple[ClosedDay, ...]


@dataclass(frozen=True, kw_only=True)
class OutcomeSeed(Named):
    """How a case may end; some endings need a reason."""

    needs_reason: bool


@dataclass(frozen=True, kw_only=True)
class LawSeed(Named):
    """A law under which measures are counted, with its source and from when it holds."""

    source: str = ""


@dataclass(frozen=True, kw_only=True)
class ScriptStep:
    """One line of the call script: the short reminder, and what to say or do."""

    short: str
    say: str


@dataclass(frozen=True, kw_only=True)
class ReferralSeed(Named):
    """What is no feedback, and where it belongs instead."""

    referred_to: str


@dataclass(frozen=True, kw_only=True)
class MunicipalitySet:
    """Everything that makes the program one municipality's; the order of each list is shown."""

    id: ObjectId
    key: str
    name: str
    department_word: DepartmentWord
    title_pattern: str
    number_pattern: str
    process_owner: ObjectId
    layouts: tuple[str, ...]
    boards: tuple[Board, ...]
    external_organisations: tuple[Named, ...]
    case_types: tuple[CaseTypeSeed, ...]
    criteria: CriterionScheme
    local_heading: str
    local_schemes: tuple[LocalScheme, ...]
    channels: tuple[ChannelSeed, ...]
    deadlines: tuple[DeadlineSeed, ...]
    calendar: CalendarSeed
    outcomes: tuple[OutcomeSeed, ...]
    no_measure_reasons: tuple[str, ...]
    laws: tuple[LawSeed, ...]
    call_script: tuple[ScriptStep, ...]
    referrals: tuple[ReferralSeed, ...]
    reply_address: tuple[str, ...] = ()
    form_texts: tuple[FormTexts, ...] = ()

    def departments(self) -> Iterator[tuple[Board, Department]]:
        """Every department with its board, in the organisation's order."""
        for board in self.boards:
            for department in board.departments:
                yield board, department

    def scheme_of(self, department: ObjectId) -> LocalScheme | None:
        """The department's own categories, if it has any."""
        return next((s for s in self.local_schemes if s.department == department), None)
