"""Tables of schools: units under their kind of school, providers, and supervision."""

from collections import Counter
from dataclasses import replace
from operator import attrgetter
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, Measure, MeasureKind, UnitKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.tables import (
    CaseIds,
    Dimension,
    Row,
    Table,
    cross_table,
    ids_of,
)
from synpunkt_desk.texts import report_extras as t
from synpunkt_desk.texts import reports

_KINDS: Final = (
    MeasureKind.IMPROVEMENT,
    MeasureKind.TALK,
    MeasureKind.ANNOUNCED_VISIT,
    MeasureKind.UNANNOUNCED_VISIT,
    MeasureKind.SUPERVISION_REPORT,
)


def authority_dimension() -> Dimension:
    """Who runs the school that a case is about."""
    return Dimension(
        heading=reports.AUTHORITY,
        members=list(reports.AUTHORITIES.items()),
        key_of=attrgetter("school_authority"),
        rest=reports.NO_AUTHORITY,
    )


def school_units_table(basis: Basis) -> Table:
    """Each unit with its provider, against the types."""
    columns = basis.category_dimension(CategoryKind.CASE_TYPE)
    own = basis.selection.own
    return cross_table("school_units", own, _units(basis), columns, sum_word=reports.SUM)


def school_criteria_table(basis: Basis) -> Table:
    """Each unit with its provider, against what is meant."""
    columns = basis.category_dimension(CategoryKind.CRITERION)
    own = basis.selection.own
    return cross_table("school_criteria", own, _units(basis), columns, sum_word=reports.SUM)


def supervision_table(basis: Basis) -> Table:
    """How many measures and visits of each kind came of the own cases of a unit.

    A measure for the cases of several units counts at each of them.
    """
    rows = _units(basis)
    pairs = _pairs(basis)
    counts = Counter((rows.of(case), measure.kind) for measure, case in _once(pairs))
    found = {key for key, _ in counts}
    members = [(key, label) for key, label in rows.with_rest(found) if key in found]

    def open_cell(row: int | None, column: int) -> CaseIds:
        if row is None:
            return ()
        chosen = (
            case
            for measure, case in pairs
            if rows.of(case) == members[row][0] and measure.kind == _KINDS[column]
        )
        return tuple(dict.fromkeys(ids_of(chosen)))

    return Table(
        id="supervision",
        row_heading=rows.heading,
        columns=tuple(t.SUPERVISION_COLUMNS[kind] for kind in _KINDS),
        rows=tuple(Row(label, tuple(counts[key, k] for k in _KINDS)) for key, label in members),
        keys=tuple(key for key, _ in members),
        open_cell=open_cell,
    )


def has_supervision(basis: Basis) -> bool:
    """Whether any measure or visit came of the own cases."""
    return bool(basis.improved)


def _pairs(basis: Basis) -> list[tuple[Measure, CaseFacts]]:
    return [
        (measure, basis.improved[case_id])
        for measure in basis.measures.values()
        for case_id in measure.cases
        if case_id in basis.improved
    ]


def _once(pairs: list[tuple[Measure, CaseFacts]]) -> list[tuple[Measure, CaseFacts]]:
    """Each measure with one case of each unit."""
    return list({(id(measure), case.unit): (measure, case) for measure, case in pairs}.values())


def _units(basis: Basis) -> Dimension:
    """Units, each named after the kind of school it belongs to, with its provider."""
    units, told = basis.unit_dimension(), _authorities(basis)
    members = [
        (key, t.provided_by(_path(basis, key), reports.AUTHORITIES.get(told.get(key, ""), "")))
        for key, _ in units.members
    ]
    return replace(units, heading=t.SCHOOL_UNIT, members=members)


def _path(basis: Basis, unit: ObjectId) -> str:
    own = basis.register.units[unit]
    parent = basis.register.units.get(own.parent)
    if parent is None or parent.kind != UnitKind.AREA:
        return own.name
    return t.path(parent.name, own.name)


def _authorities(basis: Basis) -> dict[ObjectId, str]:
    """What a unit says of itself, else what its cases say."""
    found = {case.unit: case.school_authority for case in basis.selection.own}
    said = {i: unit.school_authority for i, unit in basis.register.units.items()}
    return {**found, **{i: word for i, word in said.items() if word}}
