"""The overview: what came in, how old the open cases are, and the times, in tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import inf
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.breakdown import Breakdown, By, Counted, Tallied, breakdown
from synpunkt_desk.reports.facts import CaseFacts, Register, Request
from synpunkt_desk.reports.figures import Figures
from synpunkt_desk.reports.organisation import Organisation
from synpunkt_desk.reports.selection import select_cases
from synpunkt_desk.reports.succession import by_todays_words
from synpunkt_desk.reports.tables import CaseIds, Row, Table, ids_of
from synpunkt_desk.reports.timing import (
    Timing,
    elapsed_days,
    expects_answer,
    first_contact_day,
    handling_times,
    response_times,
)
from synpunkt_desk.texts import overview as t

_BAND_ENDS: Final = (-1, 2, 10, 30, inf)
_OLDEST: Final = len(_BAND_ENDS) - 2
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
    cases: Sequence[CaseFacts],
    tallied: Iterable[Tallied],
    *,
    request: Request,
    register: Register,
    passed_on: frozenset[ObjectId] = frozenset(),
) -> Counted:
    """The cases of the request and those of the period it is compared with."""
    organisation = Organisation(register.units)
    found, register = by_todays_words(cases, register, request.today)
    cases = list(found)
    selection = select_cases(cases, request=request, organisation=organisation)
    earlier = request.compared_with or request.period
    asked_before = replace(request, period=earlier, compared_with=None)
    before = select_cases(cases, request=asked_before, organisation=organisation)
    basis = Basis(request, register, organisation, selection)
    calendar = register.calendar or Calendar({})
    return Counted(
        basis,
        before.received,
        list(response_times(selection.own, calendar, request.today)),
        list(handling_times(selection.own, calendar, request.today)),
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
    end = min(request.today, request.period.last).isoformat()
    elapsed = elapsed_days(basis.register.calendar or Calendar({}))
    bands: list[list[CaseFacts]] = [[] for _ in t.AGE_BANDS]
    for case in basis.selection.open_at_end:
        bands[_band(elapsed(case.received_on, end))].append(case)
    owed = [[case for case in band if _owes_contact(case)] for band in bands]

    def open_cell(row: int | None, column: int) -> CaseIds:
        chosen = (bands, owed)[column]
        return ids_of(case for band in (chosen if row is None else [chosen[row]]) for case in band)

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
    direct = [case for case in chosen.received if case.first_contact]
    tallied = sum(one.amount for one in counted.tallied)
    praise = _praise(counted.basis)
    told = [case for case in praise if case.case_id in counted.passed_on]
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
        ids_of(chosen.received),
        ids_of(chosen.closed),
        ids_of(chosen.open_at_end),
        _with_day(counted.responses),
        _with_day(counted.handlings),
        ids_of(direct),
        ids_of(told),
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


def _praise(basis: Basis) -> list[CaseFacts]:
    categories = basis.register.categories.items()
    types = {i for i, category in categories if category.code == _PRAISE}
    return [case for case in basis.selection.received if case.case_type in types]


def _kept_row(name: str, timings: Sequence[Timing]) -> tuple[str, str, str]:
    stated = [timing.is_kept for timing in timings if timing.is_kept is not None]
    return name, t.kept(sum(stated), len(stated)), t.of_those(len(stated))


def _with_day(timings: Sequence[Timing]) -> CaseIds:
    return ids_of(timing.case for timing in timings if timing.is_kept is not None)


def _criteria(basis: Basis) -> Table:
    """Departments against criteria, in counts alone."""
    table = Figures(basis).table("board_by_criterion")

    def open_cell(_row: int | None, _column: int) -> CaseIds:
        return ()

    return replace(table, title=t.CRITERIA, open_cell=open_cell)


def _band(days: int) -> int:
    ends = enumerate(pairwise(_BAND_ENDS))
    return next(at for at, (low, high) in ends if low < days <= high)


def _owes_contact(case: CaseFacts) -> bool:
    return expects_answer(case) and not first_contact_day(case)
