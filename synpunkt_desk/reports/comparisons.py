"""Tables that compare: with one earlier period, or over several years.

Each period counts its own cases by today's organisation and words. Numbers come first; a share of
change only where the earlier number bears it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.tables import CaseIds, Cell, Dimension, Row, Table
from synpunkt_desk.texts import reports as t
from synpunkt_desk.texts.dates import period_in_months
from synpunkt_desk.texts.overview import percent_change

NEEDS_COMPARISON: Final = frozenset({"compared", "compared_types", "compared_criteria"})
"""The tables that need one period to compare with."""


def compared_table(basis: Basis) -> Table:
    """Boards or departments, in this period and the one it is compared with."""
    return _compared("compared", basis, basis.place_dimension())


def compared_categories(table_id: str, kind: CategoryKind) -> Callable[[Basis], Table]:
    """The same for the members of a vocabulary."""

    def build(basis: Basis) -> Table:
        return _compared(table_id, basis, basis.category_dimension(kind))

    return build


def _compared(table_id: str, basis: Basis, rows: Dimension) -> Table:
    parts = (basis.selection.own, basis.selection.before)
    members, counts = _by_member(parts, rows)

    def values(numbers: Sequence[int]) -> tuple[Cell, ...]:
        return (*numbers, numbers[0] - numbers[1])

    return Table(
        id=table_id,
        row_heading=rows.heading,
        columns=t.COMPARED_COLUMNS,
        rows=tuple(Row(label, values([n.get(key, 0) for n in counts])) for key, label in members),
        total=values([len(part) for part in parts]),
        total_word=t.SUM,
        keys=tuple(key for key, _ in members),
        counts=("own", "before", ""),
        open_cell=_opener(parts, rows, members),
    )


def years_table(basis: Basis) -> Table:
    """Boards or departments in each period, the earliest first, and how the last has changed."""
    request, rows = basis.request, basis.place_dimension()
    periods = [*sorted(_earlier(basis), key=lambda period: period.first), request.period]
    parts = [basis.selection.of(period, request) for period in periods]
    members, counts = _by_member(parts, rows)
    then = periods.index(request.compared_with or periods[-2])

    def values(numbers: Sequence[int]) -> tuple[Cell, ...]:
        change = numbers[-1] - numbers[then]
        return (*numbers, change, percent_change(numbers[-1], numbers[then]))

    words = [period_in_months(period.first, period.last) for period in periods]
    return Table(
        id="compared_years",
        row_heading=rows.heading,
        columns=(*words, t.change_since(words[then]), t.PERCENT),
        rows=tuple(Row(label, values([n.get(key, 0) for n in counts])) for key, label in members),
        total=values([len(part) for part in parts]),
        total_word=t.SUM,
        keys=tuple(key for key, _ in members),
        counts=(*(_counts(period, basis) for period in periods), "", ""),
        open_cell=_opener(parts, rows, members),
    )


def _earlier(basis: Basis) -> set[Period]:
    request = basis.request
    asked = {*request.earlier_periods, request.compared_with or request.period}
    return asked - {request.period}


def _counts(period: Period, basis: Basis) -> str:
    """The same word for the same cases as in the other tables."""
    request = basis.request
    known = {request.compared_with: "before", request.period: "own"}
    return known.get(period, f"own {period.first}–{period.last}")


def _by_member(
    parts: Iterable[Cases], rows: Dimension
) -> tuple[Sequence[tuple[str, str]], list[dict[str, int]]]:
    """The members of the rows, and how many each part has of them."""
    counts = [rows.counts(part) for part in parts]
    return rows.with_rest(key for numbers in counts for key in numbers), counts


def _opener(
    parts: Sequence[Cases], rows: Dimension, members: Sequence[tuple[str, str]]
) -> Callable[[int | None, int], CaseIds]:
    def open_cell(row: int | None, column: int) -> CaseIds:
        cases = parts[column] if column < len(parts) else Cases.none()
        return (cases if row is None else rows.chosen(cases, members[row][0])).ids

    return open_cell


CHANGE_COLUMNS: Final[Mapping[str, int]] = {
    **dict.fromkeys(NEEDS_COMPARISON, 2),
    "compared_years": -2,
}
"""Where a table has a change, which is shown with its sign."""
