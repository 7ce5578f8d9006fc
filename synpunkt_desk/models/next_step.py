"""Who owes whom what in an open case, and by when (requirement 49)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.case import (
    Case,
    ReplyWish,
    Stage,
    Submitter,
    is_bounced,
    next_due,
    stage_of,
)
from synpunkt_desk.models.case_list import CaseListItem
from synpunkt_desk.models.ids import ObjectId

_NO_DAY: Final = "9999-12-31"
_OPEN: Final = frozenset(
    {Stage.TO_DISTRIBUTE, Stage.TO_ACKNOWLEDGE, Stage.IN_PROGRESS, Stage.ANSWERED}
)


class Step(StrEnum):
    """What should be done next."""

    DECIDE_PLACE = "decide_place"
    DISTRIBUTE = "distribute"
    ACKNOWLEDGE = "acknowledge"
    ANSWER = "answer"
    APPROVE = "approve"
    GIVE_STATEMENT = "give_statement"
    COMPLETE = "complete"
    TELL_MORE = "tell_more"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """A step with the person or place that owes it, and the day by which it is owed.

    `is_owed_reply`: the submitter waits for an acknowledgement while others do their part.
    """

    step: Step
    person: ObjectId = ""
    place: ObjectId = ""
    by: str = ""
    is_owed_reply: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What of a case its next step follows from, as its row in a list holds it."""

    stage: str
    next_due: str
    statement_by: str
    unit_answer_by: str
    promised_by: str
    acknowledged_on: str
    answered_on: str
    reply_wish: str
    submitter: str
    unit: ObjectId
    area: ObjectId
    department: ObjectId
    responsible: ObjectId
    waiting_for: str
    is_bounced: bool


def standing_of(case: Case) -> Standing:
    """How a case stands, for the step that its own screen shows."""
    return Standing(
        stage=stage_of(case),
        next_due=_day(next_due(case)) or _NO_DAY,
        statement_by=_day(case.statement_by),
        unit_answer_by=_day(case.unit_answer_by),
        promised_by=_day(case.promised_by),
        acknowledged_on=_day(case.acknowledged_on),
        answered_on=_day(case.answered_on),
        reply_wish=case.reply_wish,
        submitter=case.submitter,
        unit=case.unit,
        area=case.area,
        department=case.department,
        responsible=case.responsible,
        waiting_for=case.waiting_for,
        is_bounced=is_bounced(case),
    )


def next_step(item: CaseListItem | Standing) -> NextStep | None:
    """The step that a case waits for; None when it has ended."""
    if item.stage not in _OPEN:
        return None
    place = item.unit or item.area or item.department
    by = "" if item.next_due == _NO_DAY else item.next_due
    step = _step(item)
    if step is Step.GIVE_STATEMENT:
        by = item.statement_by or item.unit_answer_by
    if step is Step.COMPLETE:
        by = ""
    return NextStep(
        step=step,
        person=item.responsible,
        place=place,
        by=by,
        is_owed_reply=_wants(item) and not (item.acknowledged_on or item.answered_on),
    )


def _step(item: CaseListItem | Standing) -> Step:
    if item.is_bounced:
        return Step.DECIDE_PLACE
    if item.waiting_for == "submitter":
        return Step.COMPLETE
    if item.waiting_for == "manager":
        return Step.APPROVE
    if item.waiting_for == "unit" or item.statement_by:
        return Step.GIVE_STATEMENT
    if item.stage == Stage.TO_DISTRIBUTE:
        return Step.DISTRIBUTE
    if item.stage == Stage.TO_ACKNOWLEDGE:
        return Step.ACKNOWLEDGE
    if _wants(item) and not item.answered_on:
        return Step.ANSWER
    return Step.TELL_MORE if item.promised_by else Step.CLOSE


def _wants(item: CaseListItem | Standing) -> bool:
    return item.submitter == Submitter.KNOWN and item.reply_wish != ReplyWish.NONE


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
