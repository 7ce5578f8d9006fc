"""Reports, when they are due, and the numbers beside the counted cases."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class TallySource(StrEnum):
    """How oral feedback was counted: by a key at once, or on a sheet for a week."""

    KEY = "key"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Oral feedback that was only counted and never became a case.

    What stands on a sheet has a `week` such as "2026-W47", and a day where the sheet has one.
    """

    board: str = ""
    department: str = ""
    area: str = ""
    unit: str = ""
    case_type: str = ""
    criterion: str = ""
    day: date | None = None
    week: str = ""
    count: int = 0
    source: str = TallySource.KEY
    noted_by: str = ""
    removed: bool = False


class BaseKind(StrEnum):
    """Whom a unit is there for."""

    USERS = "users"
    PUPILS = "pupils"
    INHABITANTS = "inhabitants"


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseNumber:
    """For how many a unit was there in a year, so that its cases can be told per thousand."""

    unit: str = ""
    year: int = 0
    what: str = BaseKind.USERS
    number: int = 0
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideFigure:
    """A number that another system has of feedback that never became a case here.

    `place` is a board, department, area or unit; `source` says where in the system it was read.
    """

    system: str = ""
    source: str = ""
    noted_by: str = ""
    place: str = ""
    first_on: date | None = None
    last_on: date | None = None
    case_type: str = ""
    number: int = 0
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report as somebody approved it, and what the board decided on it.

    `pdf`, `figures`, `document`, `sheets` and `basis` are files, named by the SHA-256 of what
    they hold; `layout_version` names the words of the layout in the same way. `parts` are the
    reports that one on several boards was made of. Until `decided_on` it can be taken back.
    """

    layout: str = ""
    layout_version: str = ""
    title: str = ""
    department: str = ""
    first: date | None = None
    last: date | None = None
    approved_by: str = ""
    data_day: date | None = None
    finished_on: date | None = None
    pdf: str = ""
    figures: str = ""
    document: str = ""
    sheets: str = ""
    basis: str = ""
    parts: tuple[str, ...] = ()
    decided_on: date | None = None
    paragraph: str = ""
    decision: str = ""
    removed: bool = False


class ReportEvery(StrEnum):
    """How often a board gets its report; a third of a year ends in April, August, December."""

    MONTH = "month"
    QUARTER = "quarter"
    THIRD = "third"
    HALF_YEAR = "half_year"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPlan:
    """When which report is due: for a board or department ("" for all), after each period.

    `due_days` are the days from the end of the period; none is missed that ended before `begins`.
    """

    place: str = ""
    layout: str = ""
    every: str = ReportEvery.HALF_YEAR
    due_days: int = 60
    begins: date | None = None
    removed: bool = False
