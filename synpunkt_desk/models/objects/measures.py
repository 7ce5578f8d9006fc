"""What became better, and what a board has ordered."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Improves(StrEnum):
    """What a measure makes better."""

    SERVICE = "service"
    FEEDBACK_HANDLING = "feedback_handling"
    INFORMATION = "information"


class MeasureKind(StrEnum):
    """Making something better, or following up an independent provider."""

    IMPROVEMENT = "improvement"
    TALK = "talk"
    ANNOUNCED_VISIT = "announced_visit"
    UNANNOUNCED_VISIT = "unannounced_visit"
    SUPERVISION_REPORT = "supervision_report"


class DecisionLevel(StrEnum):
    """At which level a measure was decided."""

    OFFICER = "officer"
    MANAGER = "manager"
    MANAGEMENT_GROUP = "management_group"
    BOARD = "board"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What became better, decided by somebody, serving one or more cases."""

    text: str = ""
    improves: str = Improves.SERVICE
    decided_by: str = ""
    decided_on: date | None = None
    law: str = ""
    responsible: str = ""
    due_on: date | None = None
    done_on: date | None = None
    effect: str = ""
    communicated_to: str = ""
    cases: tuple[str, ...] = ()
    removed: bool = False

    kind: str = MeasureKind.IMPROVEMENT
    department: str = ""
    declaration: str = ""
    decision_level: str = ""
    proposed_on: date | None = None
    """The day an idea was written down; without it a measure is taken as decided."""
    started_on: date | None = None
    follow_up_on: date | None = None
    """When somebody should look whether it had an effect."""
    communicated_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardOrder:
    """What a board has ordered at a meeting, until it is done."""

    board: str = ""
    meeting_on: date | None = None
    paragraph: str = ""
    text: str = ""
    department: str = ""
    responsible: str = ""
    due_on: date | None = None
    done_on: date | None = None
    done_how: str = ""
    removed: bool = False
    report: str = ""
    """The report that the board was not content with."""
