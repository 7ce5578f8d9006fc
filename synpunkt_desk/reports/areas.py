"""Own cases by area, with what was most common in each."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from operator import attrgetter

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.tables import CaseIds, Dimension, Row, Table, count_table, counted
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
    pair = attrgetter("area", "local_category")
    local = basis.categories(CategoryKind.LOCAL_CATEGORY)
    scheme = {category_id: category.name for category_id, category in local}
    by_area: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (area, category_id), number in counted(map(pair, basis.selection.own)).items():
        if category_id in scheme:
            by_area[areas.place(area)][category_id] += number
    names: defaultdict[str, str] = defaultdict(str)
    for area, counts in by_area.items():
        most = max(counts.values())
        if basis.request.is_public and most < basis.request.smallest_shown:
            continue
        tied = [scheme[category_id] for category_id in scheme if counts[category_id] == most]
        names[area] = ", ".join(dict.fromkeys(tied))
    return names
