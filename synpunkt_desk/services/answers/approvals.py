"""Approval by a manager, where a board wants to have its written answers approved."""

from collections.abc import Iterable
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import decode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Approval, Record, RecordKind, UnitKind
from synpunkt_desk.services.answers.approvers import approvers
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.services.registering.registration import require_length
from synpunkt_desk.store.replica import OpenUnit
from synpunkt_desk.texts.lists import join_words

MANAGER: Final = "manager"
"""Whom a case waits for while its answer is not approved."""


def set_approvers(office: Office, board: ObjectId, members: Iterable[ObjectId]) -> Changes:
    """Let these members approve the written answers of a board, or with none nobody."""
    with office.unit() as unit:
        if office.organisation.units[board].kind == UnitKind.BOARD:
            unit.write("edit", "organisation_unit", board, {"approvers": [*members]})
    return unit.changes


def may_approve(office: Office, board: ObjectId) -> bool:
    """Whether the one who works here is among those who approve."""
    return current_member(office) in approvers(office.organisation, board)


def approve(office: Office, draft_id: ObjectId, *, comment: str = "") -> Changes:
    """Approve a draft as it stands. Raises KnownError: `not_approver`, `not_asked`."""
    return _decide(office, draft_id, Approval.APPROVED, comment)


def return_draft(office: Office, draft_id: ObjectId, *, comment: str) -> Changes:
    """Give a draft back to be written better. Raises also `comment_missing`."""
    if not comment.strip():
        raise KnownError("comment_missing")
    return _decide(office, draft_id, Approval.RETURNED, comment)


def drop_draft(office: Office, draft_id: ObjectId) -> Changes:
    """Throw a draft away. Raises `already_sent`."""
    with office.unit() as unit:
        draft = draft_in(unit, draft_id)
        unit.write("remove", "record", draft_id, {"removed": True})
        if draft.approval == Approval.ASKED:
            wait_no_more(unit, draft.case, "remove")
    return unit.changes


def require_approved(record: Record, text: str, subject: str) -> None:
    """Raise `approval_needed` unless just these words have been approved."""
    is_same = record.text == text and record.subject == subject
    if record.approval != Approval.APPROVED or not is_same:
        raise KnownError("approval_needed")


def _decide(office: Office, draft_id: ObjectId, decision: Approval, comment: str) -> Changes:
    require_length(comment)
    with office.unit() as unit:
        draft = draft_in(unit, draft_id)
        board = unit.case(draft.case).board
        if not may_approve(office, board):
            known = [office.organisation.name(i) for i in approvers(office.organisation, board)]
            raise KnownError("not_approver", names=join_words(known))
        if draft.approval != Approval.ASKED:
            raise KnownError("not_asked")
        decided = {
            "approval": decision.value,
            "approval_by": current_member(office),
            "approval_on": office.today().isoformat(),
            "approval_comment": comment.strip(),
        }
        unit.write(decision.value, "record", draft_id, decided)
        wait_no_more(unit, draft.case, decision.value)
    return unit.changes


def wait_no_more(unit: OpenUnit, case_id: ObjectId, verb: str) -> None:
    """The case waits for its unit again, or for nobody."""
    case = unit.case(case_id)
    if case.waiting_for == MANAGER:
        unit.write(verb, "case", case_id, {"waiting_for": "unit" if case.statement_by else ""})


def draft_in(unit: OpenUnit, draft_id: ObjectId) -> Record:
    """The draft. Raises `already_sent` for what has gone out, or is gone."""
    record = decode(Record, unit.state("record", draft_id).fields)
    if record.kind != RecordKind.DRAFT or record.removed:
        raise KnownError("already_sent")
    return record
