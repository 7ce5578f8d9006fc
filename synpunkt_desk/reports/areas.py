"""Own cases by area, with what was most common in each."""

from collections.abc import Mapping

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.tables import (
    CaseIds,
    Dimension,
    Row,
    Table,
    by,
    count_table,
    joint_counts,
)
from synpunkt_desk.texts import reports as t


def area_table(basis: Basis) -> Table:
    """How many each area received, and its most common local category."""
    areas = basis.area_dimension()
    counted = count_table(
        "received_by_area", basis.selection.own, areas, words=(t.COUNT, t.SUM), whole="own"
    )
    common = _most_common_local(basis, areas)

    def open_cell(row: int | None, column: int) -> CaseIds:
        return counted.open_cell(row, 0) if column == 0 else ()

    return Table(
        id=counted.id,
        row_heading=counted.row_heading,
        columns=(*counted.columns, t.MOST_COMMON_LOCAL),
        rows=tuple(
            Row(row.label, (*row.values, common[key] if key else ""))
            for key, row in zip(counted.keys, counted.rows, strict=True)
        ),
        total=(len(basis.selection.own), ""),
        total_word=counted.total_word,
        keys=counted.keys,
        whole="own",
        open_cell=open_cell,
    )


def _most_common_local(basis: Basis, areas: Dimension) -> Mapping[str, str]:
    """By area, the name of its most common local category; at a tie all, in scheme order."""
    scheme = [(i, c.name) for i, c in basis.categories(CategoryKind.LOCAL_CATEGORY)]
    local = Dimension(heading="", members=scheme, key_of=by("local_category"), rest="")
    counts = joint_counts(basis.selection.own, (areas, local))
    least = basis.request.smallest_shown if basis.request.is_public else 1
    names = dict.fromkeys(areas.keys, "")
    for area in areas.keys:
        numbers = [(name, counts.get((area, key), 0)) for key, name in scheme]
        most = max((number for _, number in numbers), default=0)
        if most >= least:
            tied = (name for name, number in numbers if number == most)
            names[area] = ", ".join(dict.fromkeys(tied))
    return names
