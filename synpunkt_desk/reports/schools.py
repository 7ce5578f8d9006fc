"""Tables of schools: units under their kind of school, providers, and supervision."""

from collections import Counter
from dataclasses import replace
from typing import Final

import numpy as np

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, MeasureKind, UnitKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.columns import Places
from synpunkt_desk.reports.tables import (
    CaseIds,
    Dimension,
    Row,
    Table,
    by,
    cross_table,
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
        key_of=by("school_authority"),
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
    rows, own = _units(basis), basis.selection.own
    served = basis.served
    units = own.words("unit").codes[served.cases]
    places, kinds = rows.places(own)[served.cases], _kinds(basis)[served.measures]
    _, once = np.unique(np.stack((served.measures, units), 1), axis=0, return_index=True)
    pairs: list[tuple[int, int]] = list(map(tuple, np.stack((places, kinds), 1)[once].tolist()))
    counts = Counter(pairs)
    found = sorted({row for row, _ in counts})
    labels = [*(label for _, label in rows.members), rows.rest]

    def open_cell(row: int | None, column: int) -> CaseIds:
        if row is None:
            return ()
        chosen = (places == found[row]) & (kinds == column)
        return own.at(np.unique(served.cases[chosen])).ids

    return Table(
        id="supervision",
        row_heading=rows.heading,
        columns=tuple(t.SUPERVISION_COLUMNS[kind] for kind in _KINDS),
        rows=tuple(
            Row(labels[at], tuple(counts[at, n] for n in range(len(_KINDS)))) for at in found
        ),
        keys=tuple(rows.keys[at] for at in found),
        open_cell=open_cell,
    )


def has_supervision(basis: Basis) -> bool:
    """Whether any measure or visit came of the own cases."""
    return len(basis.served.cases) > 0


def _kinds(basis: Basis) -> Places:
    """The place of each measure's kind."""
    return basis.register.measures.kind.places_in(_KINDS)


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
    own = basis.selection.own
    found = dict(zip(own.words("unit"), own.words("school_authority"), strict=True))
    said = {i: unit.school_authority for i, unit in basis.register.units.items()}
    return {**found, **{i: word for i, word in said.items() if word}}
