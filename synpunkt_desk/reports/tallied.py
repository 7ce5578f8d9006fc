"""The tables of oral feedback that was only counted; no number of theirs is added to the cases."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.tables import REST, Row, Table
from synpunkt_desk.texts import reports as t

TALLIED: Final = frozenset({"tallied", "tallied_by_unit"})
"""The ids of these tables."""


def tallied_table(basis: Basis) -> Table:
    """How many of each type."""
    types = basis.category_dimension(CategoryKind.CASE_TYPE)
    counts = _added((one.case_type, one.amount) for one in basis.tallied)
    usual = {key for key, _ in types.members}
    scheme = [(i, c.name) for i, c in basis.categories(CategoryKind.CASE_TYPE)]
    members = [(i, name) for i, name in scheme if i in usual or i in counts]
    return _table("tallied", types.heading, members, counts, rest=types.rest)


def tallied_by_unit_table(basis: Basis) -> Table:
    """How many for each unit; what was noted for a place above them stands last."""
    units = basis.unit_dimension()
    counts = _added((one.unit, one.amount) for one in basis.tallied)
    usual = {key for key, _ in units.members}
    ordered = [(i, basis.organisation.name(i)) for i in basis.organisation.ordered(UnitKind.UNIT)]
    members = [(i, name) for i, name in ordered if i in usual or i in counts]
    return _table("tallied_by_unit", units.heading, members, counts, rest=units.rest)


def _added(pairs: Iterable[tuple[str, int]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for key, amount in pairs:
        counts[key] += amount
    return counts


def _table(
    table_id: str,
    heading: str,
    members: Sequence[tuple[str, str]],
    counts: Counter[str],
    *,
    rest: str,
) -> Table:
    left = counts.total() - sum(counts[key] for key, _ in members)
    named = [(key, Row(name, (counts[key],))) for key, name in members]
    rows = [*named, (REST, Row(rest, (left,)))] if left else named
    return Table(
        id=table_id,
        row_heading=heading,
        columns=(t.COUNT,),
        rows=tuple(row for _, row in rows),
        total=(counts.total(),),
        total_word=t.SUM,
        keys=tuple(key for key, _ in rows),
        open_cell=lambda _row, _column: (),
    )
