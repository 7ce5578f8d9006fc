"""Who owes whom what in an open case, and by when (requirement 49)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.case import ReplyWish, Stage, Submitter
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
    GIVE_STATEMENT = "give_statement"
    COMPLETE = "complete"
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


def next_step(item: CaseListItem) -> NextStep | None:
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
    wants = item.submitter == Submitter.KNOWN and item.reply_wish != ReplyWish.NONE
    return NextStep(
        step=step,
        person=item.responsible,
        place=place,
        by=by,
        is_owed_reply=wants and not (item.acknowledged_on or item.answered_on),
    )


def _step(item: CaseListItem) -> Step:
    if item.is_bounced:
        return Step.DECIDE_PLACE
    if item.waiting_for == "submitter":
        return Step.COMPLETE
    if item.waiting_for == "unit" or item.statement_by:
        return Step.GIVE_STATEMENT
    if item.stage == Stage.TO_DISTRIBUTE:
        return Step.DISTRIBUTE
    if item.stage == Stage.TO_ACKNOWLEDGE:
        return Step.ACKNOWLEDGE
    wants = item.submitter == Submitter.KNOWN and item.reply_wish != ReplyWish.NONE
    return Step.ANSWER if wants and not item.answered_on else Step.CLOSE
