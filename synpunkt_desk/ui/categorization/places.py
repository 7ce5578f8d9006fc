"""The places and words that a case can be given, as lines to choose from. Pure functions."""

from typing import Final

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.models.organisation import RECEIVER_FIELDS, Organisation
from synpunkt_desk.ui.widgets.type_ahead import Option

_WITHIN: Final = {
    UnitKind.BOARD: UnitKind.DEPARTMENT,
    UnitKind.DEPARTMENT: UnitKind.AREA,
    UnitKind.AREA: UnitKind.UNIT,
}


def place_options(organisation: Organisation) -> tuple[Option, ...]:
    """Every place that can receive a case, each under what it belongs to."""
    children: dict[ObjectId, list[ObjectId]] = {}
    for kind in (UnitKind.BOARD, UnitKind.DEPARTMENT, UnitKind.AREA, UnitKind.UNIT):
        for unit_id in organisation.units_of(kind):
            children.setdefault(organisation.units[unit_id].parent, []).append(unit_id)
    found: list[Option] = []
    _add_under("", children, organisation, found)
    return tuple(found)


def place_of(case: Case) -> ObjectId:
    """The narrowest place the case has been given."""
    return next((i for name in reversed(RECEIVER_FIELDS) if (i := getattr(case, name))), "")


def member_options(organisation: Organisation) -> tuple[Option, ...]:
    """Everybody who can be responsible."""
    return tuple(
        Option(member_id, member.name, member.title)
        for member_id, member in organisation.members.items()
        if not member.removed
    )


def category_options(
    organisation: Organisation, kind: CategoryKind, department: ObjectId = ""
) -> tuple[Option, ...]:
    """The words of a vocabulary in use."""
    ids = organisation.categories_of(kind, department)
    return tuple(Option(i, organisation.categories[i].name) for i in ids)


def demands_local_category(organisation: Organisation, department: ObjectId) -> bool:
    """Whether a department wants its own category on every case."""
    ids = organisation.categories_of(CategoryKind.LOCAL_CATEGORY, department) if department else ()
    return any(organisation.categories[i].is_mandatory for i in ids)


def new_place(organisation: Organisation, under: ObjectId) -> tuple[UnitKind, ObjectId] | None:
    """The level and parent of a place added while `under` is chosen: below it, or beside it."""
    unit = organisation.units.get(under)
    if unit is None:
        return None
    if unit.kind == UnitKind.UNIT:
        return UnitKind.UNIT, unit.parent
    within = _WITHIN.get(UnitKind(unit.kind))
    return (within, under) if within else None


def _add_under(
    parent: ObjectId,
    children: dict[ObjectId, list[ObjectId]],
    organisation: Organisation,
    found: list[Option],
) -> None:
    for unit_id in children.get(parent, ()):
        found.append(Option(unit_id, organisation.receiver_name(unit_id)))
        _add_under(unit_id, children, organisation, found)
