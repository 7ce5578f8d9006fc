"""Which boards want to have their written answers approved by a manager, and by whom."""

from typing import Final

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation

WRITTEN: Final = frozenset({"letter", "email"})


def approvers(organisation: Organisation, board: ObjectId) -> tuple[ObjectId, ...]:
    """The members of whom one approves the answers of a board; none where it does not want to."""
    return organisation.units[board].approvers if board in organisation.units else ()


def needs_approval(organisation: Organisation, case: Case, way: str) -> bool:
    """Whether an answer may not go out before somebody has approved it."""
    return way in WRITTEN and bool(approvers(organisation, case.board))


def wants_approval(organisation: Organisation) -> bool:
    """Whether any board wants to have its answers approved."""
    return any(unit.approvers for unit in organisation.units.values())
