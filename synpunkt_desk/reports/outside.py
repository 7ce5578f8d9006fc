"""Figures that other systems have; they stand in a table of their own and in no other number."""

from synpunkt_desk.models.objects import OutsideFigure, UnitKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.tables import Row, Table
from synpunkt_desk.texts import report_extras as t
from synpunkt_desk.texts import reports
from synpunkt_desk.texts.dates import period_in_months


def outside_figures(basis: Basis) -> list[OutsideFigure]:
    """Those for the places and wholly within the days of the report, place by place."""
    order = {place: at for at, place in enumerate(basis.organisation.ordered(*UnitKind))}
    is_whole = not basis.request.department
    chosen = [
        figure
        for figure in basis.register.outside_figures
        if is_within(basis, figure) and (is_whole or figure.place in basis.scope)
    ]
    return sorted(
        chosen,
        key=lambda f: (order.get(f.place, len(order)), f.system, str(f.first_on), f.case_type),
    )


def partly_outside(basis: Basis) -> list[OutsideFigure]:
    """Those for the places of the report whose days are only partly its own."""
    period, is_whole = basis.request.period, not basis.request.department
    return [
        figure
        for figure in basis.register.outside_figures
        if (is_whole or figure.place in basis.scope)
        and figure.first_on is not None
        and figure.last_on is not None
        and (figure.first_on, figure.last_on) != (period.first, period.last)
        and figure.first_on <= period.last
        and period.first <= figure.last_on
    ]


def is_within(basis: Basis, figure: OutsideFigure) -> bool:
    """Whether all its days are those of the report."""
    period = basis.request.period
    if figure.first_on is None or figure.last_on is None:
        return False
    return period.first <= figure.first_on and figure.last_on <= period.last


def outside_table(basis: Basis) -> Table:
    """A row for each figure, with its system, where it was read, and who wrote it down."""
    figures = outside_figures(basis)
    return Table(
        id="outside",
        row_heading=t.PLACE,
        columns=t.OUTSIDE_COLUMNS,
        rows=tuple(_row(basis, figure) for figure in figures),
        total=("", "", "", "", "", sum(figure.number for figure in figures)),
        total_word=reports.SUM,
        keys=tuple(str(at) for at, _ in enumerate(figures)),
        count_column=len(t.OUTSIDE_COLUMNS) - 1,
        open_cell=lambda _row, _column: (),
    )


def _row(basis: Basis, figure: OutsideFigure) -> Row:
    kind = basis.register.categories.get(figure.case_type)
    days = [day for day in (figure.first_on, figure.last_on) if day]
    values = (
        figure.system,
        figure.source,
        t.covered_words(period_in_months(days[0], days[-1])) if days else "",
        kind.name if kind else t.ALL_TYPES,
        figure.noted_by,
        figure.number,
    )
    return Row(basis.organisation.name(figure.place), values)
