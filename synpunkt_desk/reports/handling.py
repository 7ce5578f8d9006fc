"""How the cases were handled: categorised, acknowledged, answered, and how long it took."""

from collections.abc import Sequence
from statistics import median_low

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.tables import CaseIds, Row, Table, ids_of
from synpunkt_desk.reports.timing import (
    days_open,
    elapsed_days,
    expects_answer,
    first_contact_day,
)
from synpunkt_desk.texts import reports as t


def followed_table(basis: Basis) -> Table:
    """How many of the own cases are categorised, and of those who wait have heard something.

    The columns count the done ones and all; beyond them, `open_cell` opens those left.
    """
    own = basis.selection.own
    typed, judged = (
        {key for key, _ in basis.category_dimension(kind).members}
        for kind in (CategoryKind.CASE_TYPE, CategoryKind.CRITERION)
    )
    waiting = [case for case in own if expects_answer(case)]
    parts = (
        (own, [c for c in own if c.case_type not in typed or c.criterion not in judged]),
        (waiting, [case for case in waiting if not (case.acknowledged_on or case.answered_on)]),
        (waiting, [case for case in waiting if not (case.answered_on or case.first_contact)]),
    )

    def open_cell(row: int | None, column: int) -> CaseIds:
        if row is None:
            return ()
        base, left = parts[row]
        if column:
            return ids_of((base, left)[column - 1])
        undone = set(left)
        return ids_of(case for case in base if case not in undone)

    return Table(
        id="followed",
        row_heading="",
        columns=t.FOLLOWED_COLUMNS,
        rows=tuple(
            Row(label, (len(base) - len(left), len(base)))
            for label, (base, left) in zip(t.FOLLOWED_ROWS, parts, strict=True)
        ),
        keys=("categorised", "acknowledged", "answered"),
        open_cell=open_cell,
    )


def times_table(basis: Basis) -> Table:
    """Working days from arrival to the first contact and to closing, for the own cases."""
    elapsed = elapsed_days(basis.register.calendar or Calendar({}))
    reached = [case for case in basis.selection.own if first_contact_day(case)]
    closed = [case for case in basis.selection.own if case.closed_on]
    times = (
        [elapsed(case.received_on, first_contact_day(case)) for case in reached],
        [days_open(case, elapsed) for case in closed],
    )

    def open_cell(row: int | None, column: int) -> CaseIds:
        return ids_of((reached, closed)[row]) if row is not None and column == 0 else ()

    return Table(
        id="times",
        row_heading="",
        columns=t.TIMES_COLUMNS,
        rows=tuple(
            Row(label, _spread(days)) for label, days in zip(t.TIMES_ROWS, times, strict=True)
        ),
        keys=("response", "handling"),
        open_cell=open_cell,
    )


def _spread(days: Sequence[int]) -> tuple[int, int, int]:
    """How many, the median and the longest."""
    return (len(days), median_low(days), max(days)) if days else (0, 0, 0)
