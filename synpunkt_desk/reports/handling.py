"""How the cases were handled: categorised, acknowledged, answered, and how long it took."""

import numpy as np
from numpy.typing import NDArray

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.tables import CaseIds, Row, Table
from synpunkt_desk.reports.timing import (
    days_open,
    elapsed_days,
    expect_answer,
    first_contact_days,
    middle,
)
from synpunkt_desk.texts import reports as t


def followed_table(basis: Basis) -> Table:
    """How many of the own cases are categorised, and of those who wait have heard something.

    The columns count the done ones and all; beyond them, `open_cell` opens those left.
    """
    own = basis.selection.own
    kinds = (CategoryKind.CASE_TYPE, CategoryKind.CRITERION)
    typed, judged = (
        dimension.places(own) < len(dimension.members)
        for dimension in map(basis.category_dimension, kinds)
    )
    waiting = own.where(expect_answer(own))
    answered = waiting.days("answered_on") != 0
    parts = (
        (own, typed & judged),
        (waiting, answered | (waiting.days("acknowledged_on") != 0)),
        (waiting, answered | waiting.flags("first_contact")),
    )

    def open_cell(row: int | None, column: int) -> CaseIds:
        if row is None:
            return ()
        base, is_done = parts[row]
        return (base.where(is_done), base, base.where(~is_done))[column].ids

    return Table(
        id="followed",
        row_heading="",
        columns=t.FOLLOWED_COLUMNS,
        rows=tuple(
            Row(label, (int(is_done.sum()), len(base)))
            for label, (base, is_done) in zip(t.FOLLOWED_ROWS, parts, strict=True)
        ),
        keys=("categorised", "acknowledged", "answered"),
        open_cell=open_cell,
    )


def times_table(basis: Basis) -> Table:
    """Working days from arrival to the first contact and to closing, for the own cases."""
    elapsed = elapsed_days(basis.register.calendar or Calendar({}))
    own = basis.selection.own
    reached = own.where(first_contact_days(own) != 0)
    closed = own.where(own.days("closed_on") != 0)
    times = (
        elapsed(reached.days("received_on"), first_contact_days(reached)),
        days_open(closed, elapsed),
    )

    def open_cell(row: int | None, column: int) -> CaseIds:
        return (reached, closed)[row].ids if row is not None and column == 0 else ()

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


def _spread(days: NDArray[np.intp]) -> tuple[int, int, int]:
    """How many, the median and the longest."""
    in_order: list[int] = np.sort(days).tolist()
    return (len(in_order), middle(in_order), in_order[-1]) if in_order else (0, 0, 0)
