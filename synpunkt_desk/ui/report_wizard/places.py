"""Whom a report can be about, and how that is called."""

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.organisation_days import was_ever_in_use
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.texts import report_wizard as t


def place_choices(organisation: Organisation) -> list[tuple[ObjectId, str]]:
    """All, then each board with its departments; a board of one department is that department."""
    choices: list[tuple[ObjectId, str]] = [("", t.WHOLE_MUNICIPALITY)]
    for board in _in_order(organisation, UnitKind.BOARD, ""):
        name = organisation.name(board)
        departments = _in_order(organisation, UnitKind.DEPARTMENT, board)
        if len(departments) != 1:
            choices.append((board, t.whole_board(name) if departments else name))
        choices += [(i, t.department_of(organisation.name(i), name)) for i in departments]
    return choices


def ended_choices(organisation: Organisation) -> list[tuple[ObjectId, str]]:
    """Boards and departments that have ended, the latest first, for reports on their time."""
    ended = [
        (unit.valid_to, place)
        for place, unit in organisation.units.items()
        if unit.kind in (UnitKind.BOARD, UnitKind.DEPARTMENT)
        and was_ever_in_use(unit)
        and unit.valid_to
        and unit.valid_to < organisation.on
    ]
    return [
        (place, t.ended_place(organisation.name(place), last))
        for last, place in sorted(ended, reverse=True)
    ]


def draft_heading(draft: ReportDraft, organisation: Organisation) -> str:
    """Whom and when the report is about."""
    chain = organisation.receiver(draft.department)
    board, department = (organisation.name(chain[kind]) for kind in ("board", "department"))
    whom = board or department or organisation.municipality.name
    return t.heading(whom, department, draft.first, draft.last)


def _in_order(organisation: Organisation, kind: UnitKind, parent: ObjectId) -> list[ObjectId]:
    found = organisation.units_of(kind, parent)
    return sorted(found, key=lambda unit_id: organisation.units[unit_id].order)
