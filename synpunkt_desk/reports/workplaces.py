"""Who gets a section of their own: boards, departments, and the places where people work."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases


def cases_at(basis: Basis, place: ObjectId) -> Cases:
    """The own cases of a workplace."""
    return basis.by_workplace.get(place, Cases.none())


def tallied_at(basis: Basis, place: ObjectId) -> int:
    """How much oral feedback was only counted there."""
    return sum(one.amount for one in basis.tallied if one.receiver == place)


def _boards(basis: Basis) -> list[ObjectId]:
    """Every board, in a report on all that is not published."""
    if basis.request.department or basis.request.is_public:
        return []
    return [i for i in basis.organisation.ordered(UnitKind.BOARD) if i in basis.scope]


def _departments(basis: Basis) -> list[ObjectId]:
    return [place for place, _ in basis.place_dimension().members]


def _workplaces(basis: Basis) -> list[ObjectId]:
    """Those that something came to, each below its own; none in the published version."""
    if basis.request.is_public:
        return []
    kinds = (UnitKind.BOARD, UnitKind.DEPARTMENT, UnitKind.AREA, UnitKind.UNIT)
    heard = {one.receiver for one in basis.tallied} | set(basis.by_workplace)
    return [i for i in basis.organisation.ordered(*kinds) if i in heard and i in basis.scope]


EACH: Final[Mapping[str, Callable[[Basis], Sequence[ObjectId]]]] = {
    "board": _boards,
    "department": _departments,
    "unit": _workplaces,
}
"""For whom a section can be repeated, by the word that layouts use."""
