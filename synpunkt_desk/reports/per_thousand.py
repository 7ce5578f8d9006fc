"""Own cases against for how many a place is there."""

from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import BaseNumber, UnitKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.tables import CaseIds, Row, Table
from synpunkt_desk.texts import report_extras as t
from synpunkt_desk.texts.outside_figures import BASE_KINDS
from synpunkt_desk.texts.overview import NOT_SHOWN

_LEVELS: Final = ("board", "department", "area", "unit")
SMALLEST: Final = 100
"""Of fewer people than this a single case would say too much."""


def base_numbers(basis: Basis) -> list[BaseNumber]:
    """The latest number of each place and kind that was known by the end of the period."""
    order = {place: at for at, place in enumerate(basis.organisation.ordered(*UnitKind))}
    latest: dict[tuple[ObjectId, str], BaseNumber] = {}
    for base in basis.register.base_numbers:
        key = (base.unit, base.what)
        is_known = base.unit in order and base.unit in basis.scope
        if not is_known or base.year > basis.request.period.last.year:
            continue
        if key not in latest or latest[key].year < base.year:
            latest[key] = base
    return sorted(latest.values(), key=lambda base: (order[base.unit], base.what))


def per_thousand_table(basis: Basis) -> Table:
    """A row for each place with a base number; no rate over a small one."""
    bases = base_numbers(basis)

    def open_cell(row: int | None, column: int) -> CaseIds:
        if row is None or column:
            return ()
        return _cases_at(basis, bases[row].unit).ids

    return Table(
        id="per_thousand",
        row_heading=t.PLACE,
        columns=t.PER_THOUSAND_COLUMNS,
        rows=tuple(_row(basis, base, len(_cases_at(basis, base.unit))) for base in bases),
        keys=tuple(map(base_key, bases)),
        counts=("own", "", "", ""),
        open_cell=open_cell,
    )


def base_key(base: BaseNumber) -> str:
    """What the row of a base number stands for."""
    return f"{base.unit} {base.what}"


def _cases_at(basis: Basis, place: ObjectId) -> Cases:
    """The own cases of a place or of what is known to lie below it."""
    own = basis.selection.own
    board, department, area, unit = (own.words(name).are(place) for name in _LEVELS)
    return own.where(board | department | area | unit)


def _row(basis: Basis, base: BaseNumber, cases: int) -> Row:
    kind = BASE_KINDS.get(base.what, base.what)
    rate = per_thousand(cases, base.number)
    return Row(
        basis.organisation.name(base.unit), (cases, f"{kind} {base.year}", base.number, rate)
    )


def per_thousand(cases: int, people: int) -> str:
    """`12,3`, halves upwards; a dash where the base is too small to bear it."""
    if people < SMALLEST:
        return NOT_SHOWN
    tenths = (2 * cases * 10_000 + people) // (2 * people)
    return f"{tenths // 10},{tenths % 10}"
