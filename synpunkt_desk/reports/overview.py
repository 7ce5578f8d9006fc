"""The overview: what came in, how old the open cases are, and the times, in tables."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.breakdown import Breakdown, By, Counted, Tallied, breakdown
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.facts import Register, Request
from synpunkt_desk.reports.figures import Figures
from synpunkt_desk.reports.selection import select_cases
from synpunkt_desk.reports.succession import counted
from synpunkt_desk.reports.tables import CaseIds, Row, Table
from synpunkt_desk.reports.timing import (
    Timings,
    elapsed_days,
    expect_answer,
    first_contact_days,
    handling_times,
    response_times,
)
from synpunkt_desk.texts import overview as t

_BAND_ENDS: Final = (2, 10, 30)
_OLDEST: Final = len(_BAND_ENDS)
_PRAISE: Final = "compliment"


@dataclass(frozen=True)
class Overview:
    """Everything the page shows; `figures` has a row for each number at the top."""

    request: Request
    by: By
    figures: Table
    by_age: Table
    breakdown: Breakdown
    criteria: Table | None
    sent_back: Table | None
    counted: Counted = field(repr=False, compare=False)

    @property
    def is_empty(self) -> bool:
        """Whether nothing came in, was closed, stood open or was counted."""
        return all(
            value in {0, t.NOT_SHOWN} for value, _ in (row.values for row in self.figures.rows)
        )

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables in the order shown."""
        rows = self.breakdown
        tables = (self.figures, rows.received, self.by_age, rows.response, rows.handling)
        return (*tables, *(table for table in (self.sent_back, self.criteria) if table))


def select(
    cases: Cases,
    tallied: Iterable[Tallied],
    *,
    request: Request,
    register: Register,
    passed_on: frozenset[ObjectId] = frozenset(),
) -> Counted:
    """The cases of the request and those of the period it is compared with."""
    cases, register, request, organisation = counted(cases, register, request)
    selection = select_cases(cases, request=request, organisation=organisation)
    earlier = request.compared_with or request.period
    asked_before = replace(request, period=earlier, compared_with=None)
    before = select_cases(cases, request=asked_before, organisation=organisation)
    basis = Basis(request, register, organisation, selection)
    calendar = register.calendar or Calendar({})
    return Counted(
        basis,
        before.received,
        response_times(selection.own, calendar, request.today),
        handling_times(selection.own, calendar, request.today),
        [one for one in tallied if not request.department or one.receiver in basis.scope],
        passed_on,
    )


def put_together(counted: Counted, by: By, *, sent_back: Table | None) -> Overview:
    """The overview of what has been counted, with rows for months, types, places or channels."""
    by_age = age_table(counted.basis)
    is_whole = not counted.basis.request.department
    return Overview(
        request=counted.basis.request,
        by=by,
        figures=figures_table(counted, by_age),
        by_age=by_age,
        breakdown=breakdown(counted, by),
        criteria=_criteria(counted.basis) if is_whole else None,
        sent_back=sent_back,
        counted=counted,
    )


def with_rows(found: Overview, by: By) -> Overview:
    """The same overview with other rows."""
    return replace(found, by=by, breakdown=breakdown(found.counted, by))


def age_table(basis: Basis) -> Table:
    """The cases that were open at the end of the period, by working days since they came in."""
    request = basis.request
    end = min(request.today, request.period.last).toordinal()
    elapsed = elapsed_days(basis.register.calendar or Calendar({}))
    waiting = basis.selection.open_at_end
    arrived = waiting.days("received_on")
    ages = np.searchsorted(_BAND_ENDS, elapsed(arrived, np.full_like(arrived, end)))
    bands = [waiting.where(ages == at) for at in range(len(t.AGE_BANDS))]
    owed = [band.where(expect_answer(band) & (first_contact_days(band) == 0)) for band in bands]

    def open_cell(row: int | None, column: int) -> CaseIds:
        chosen = (bands, owed)[column]
        return tuple(i for band in (chosen if row is None else [chosen[row]]) for i in band.ids)

    rows = [(len(band), len(owing)) for band, owing in zip(bands, owed, strict=True)]
    return Table(
        id="open_by_age",
        row_heading=t.AGE_HEADING,
        columns=t.AGE_COLUMNS,
        rows=tuple(Row(name, row) for name, row in zip(t.AGE_BANDS, rows, strict=True)),
        total=tuple(map(sum, zip(*rows, strict=True))),
        total_word=t.SUM,
        title=t.AGE,
        keys=t.AGE_BANDS,
        open_cell=open_cell,
    )


def figures_table(counted: Counted, by_age: Table) -> Table:
    """The numbers at the top, each with what it means, and its cases."""
    chosen = counted.basis.selection
    direct = chosen.received.where(chosen.received.flags("first_contact"))
    tallied = sum(one.amount for one in counted.tallied)
    praise = _praise(counted.basis)
    told = tuple(i for i in praise.ids if i in counted.passed_on)
    rows = (
        (t.RECEIVED, len(chosen.received), t.year_before(len(counted.before))),
        (t.CLOSED, len(chosen.closed), t.CLOSED_AMONG),
        (t.OPEN, len(chosen.open_at_end), t.oldest_open(int(by_age.rows[_OLDEST].values[0]))),
        _kept_row(t.RESPONSE_KEPT, counted.responses),
        _kept_row(t.HANDLING_KEPT, counted.handlings),
        (t.DIRECT, len(direct), ""),
        (t.PASSED_ON, len(told), t.of_praise(len(praise))),
        (t.TALLIED, tallied, t.APART),
    )
    behind = (
        chosen.received.ids,
        chosen.closed.ids,
        chosen.open_at_end.ids,
        _with_day(counted.responses),
        _with_day(counted.handlings),
        direct.ids,
        told,
        (),
    )
    return Table(
        id="figures",
        row_heading="",
        columns=t.FIGURE_COLUMNS,
        rows=tuple(Row(name, (value, note)) for name, value, note in rows),
        title=t.FIGURES,
        keys=tuple(name for name, _, _ in rows),
        open_cell=lambda row, column: () if row is None or column else behind[row],
    )


def _praise(basis: Basis) -> Cases:
    categories = basis.register.categories.items()
    types = [i for i, category in categories if category.code == _PRAISE]
    received = basis.selection.received
    return received.where(received.words("case_type").are(*types))


def _kept_row(name: str, timings: Timings) -> tuple[str, str, str]:
    kept, stated = int(timings.are_kept.sum()), int(timings.are_due.sum())
    return name, t.kept(kept, stated), t.of_those(stated)


def _with_day(timings: Timings) -> CaseIds:
    return timings.cases.where(timings.are_due).ids


def _criteria(basis: Basis) -> Table:
    """Departments against criteria, in counts alone."""
    table = Figures(basis).table("board_by_criterion")

    def open_cell(_row: int | None, _column: int) -> CaseIds:
        return ()

    return replace(table, title=t.CRITERIA, open_cell=open_cell)
