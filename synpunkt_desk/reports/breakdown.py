"""The tables of the overview by month, type, place or channel, from one selection of cases."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import Final, NamedTuple

import numpy as np

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.columns import Mask, Places, Words
from synpunkt_desk.reports.tables import CaseIds, Dimension, Row, Table
from synpunkt_desk.reports.timing import Timings, timing_cells
from synpunkt_desk.texts import overview as t


class By(StrEnum):
    """What the rows of a table stand for."""

    MONTH = "month"
    CASE_TYPE = "case_type"
    DEPARTMENT = "department"
    UNIT = "unit"
    CHANNEL = "channel"


class Tallied(NamedTuple):
    """Oral feedback that was only counted: for whom (the least place known), and on which day."""

    receiver: ObjectId
    board: ObjectId
    department: ObjectId
    unit: ObjectId
    case_type: ObjectId
    day: str
    amount: int


@dataclass(frozen=True)
class Counted:
    """What the overview counts, beside the cases that the basis holds.

    `before` came in the same days a year earlier; the times are those of the basis' own cases.
    """

    basis: Basis
    before: Cases
    responses: Timings
    handlings: Timings
    tallied: Sequence[Tallied]
    passed_on: frozenset[ObjectId] = frozenset()
    """The cases of praise that those whom it is about have heard of."""


@dataclass(frozen=True)
class Breakdown:
    """Three tables with the same rows."""

    received: Table
    response: Table
    handling: Table


_NOWHERE: Final = np.zeros(0, np.intp)
_SPARSE: Final = frozenset({By.DEPARTMENT, By.UNIT})
"""What has too many members for those to be shown of which nothing is counted."""
_TALLIED_KEYS: Final[Mapping[By, Callable[[Tallied], str]]] = {
    By.MONTH: lambda one: one.day[:7],
    By.CASE_TYPE: lambda one: one.case_type,
    By.DEPARTMENT: lambda one: one.department or one.board,
    By.UNIT: lambda one: one.unit,
}


def breakdown(counted: Counted, by: By) -> Breakdown:
    """Count the three tables; all rows are in the municipality's own order, never by size."""
    rows = _dimension(counted.basis, by)
    key_before = _a_year_later if by is By.MONTH else rows.key_of
    now = counted.basis.selection.received
    received = _grouped(now, rows.key_of(now), rows)
    before = _grouped(counted.before, key_before(counted.before), rows)
    key_of_tallied = _TALLIED_KEYS.get(by)
    tallied = Counter[str]()
    if key_of_tallied:
        for one in counted.tallied:
            tallied[rows.place(key_of_tallied(one))] += one.amount
    found = {*received, *before, *tallied}
    members = rows.with_rest(found)
    if by in _SPARSE:
        members = [member for member in members if member[0] in found]
    return Breakdown(
        _received(by, members, heading=rows.heading, groups=(received, before), tallied=tallied),
        _times(t.RESPONSE, by, counted.responses, rows, members),
        _times(t.HANDLING, by, counted.handlings, rows, members),
    )


Members = Sequence[tuple[str, str]]
Groups = Mapping[str, Cases]


def _dimension(basis: Basis, by: By) -> Dimension:
    match by:
        case By.MONTH:
            return _months(basis.request.period.first, basis.request.period.last)
        case By.DEPARTMENT:
            return basis.place_dimension()
        case By.UNIT:
            return basis.unit_dimension()
        case By.CASE_TYPE:
            return basis.category_dimension(CategoryKind.CASE_TYPE)
        case By.CHANNEL:
            return basis.category_dimension(CategoryKind.CHANNEL)


def _months(first: date, last: date) -> Dimension:
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    starts = (divmod(first.month - 1 + step, 12) for step in range(count))
    keys = [f"{first.year + years:04}-{month + 1:02}" for years, month in starts]
    return Dimension(
        heading=t.MONTH,
        members=[(key, t.month_name(key)) for key in keys],
        key_of=lambda cases: cases.days_as("received_on", _month),
        rest=t.OTHER_MONTH,
    )


def _month(day: date) -> str:
    return day.isoformat()[:7]


def _a_year_later(cases: Cases) -> Words:
    return cases.days_as("received_on", lambda day: f"{day.year + 1:04}-{day.month:02}")


def _grouped(cases: Cases, keys: Words, rows: Dimension) -> dict[str, Cases]:
    """The cases by the row that their key belongs to."""
    return {rows.keys[row]: cases.at(those) for row, those in _by_row(keys, rows).items()}


def _by_row(keys: Words, rows: Dimension) -> dict[int, Places]:
    """Where those stand whose keys belong to each row."""
    own = keys.places_in(rows.keys[:-1])
    return {row: np.flatnonzero(own == row) for row in np.unique(own).tolist()}


def _received(
    by: By,
    members: Members,
    *,
    heading: str,
    groups: tuple[Groups, Groups],
    tallied: Counter[str],
) -> Table:
    """What came in, a year before, answered at once; and beside them what was only counted."""
    received, before = groups
    direct = {key: those.where(those.flags("first_contact")) for key, those in received.items()}
    parts: tuple[Groups, ...] = (received, before, direct)
    with_tallied = by in _TALLIED_KEYS

    def open_cell(row: int | None, column: int) -> CaseIds:
        if column >= len(parts):
            return ()
        keys = [key for key, _ in members] if row is None else [members[row][0]]
        return tuple(chain.from_iterable(parts[column][k].ids for k in keys if k in parts[column]))

    rows = [
        (
            *(len(part.get(key, ())) for part in parts),
            *([tallied[key]] if with_tallied else []),
        )
        for key, _ in members
    ]
    return Table(
        id=f"received_by_{by}",
        row_heading=heading,
        columns=(*t.RECEIVED_COLUMNS, *([t.TALLIED] if with_tallied else [])),
        rows=tuple(Row(name, row) for (_, name), row in zip(members, rows, strict=True)),
        total=tuple(map(sum, zip(*rows, strict=True))),
        total_word=t.SUM,
        title=t.per(t.RECEIVED, by),
        keys=tuple(key for key, _ in members),
        open_cell=open_cell,
    )


def _times(title: str, by: By, timings: Timings, rows: Dimension, members: Members) -> Table:
    found = _by_row(rows.key_of(timings.cases), rows)
    groups = {key: timings.at(found.get(row, _NOWHERE)) for row, key in enumerate(rows.keys)}

    def of_row(row: int | None) -> Timings:
        return timings if row is None else groups[members[row][0]]

    return Table(
        id=f"{'response' if title == t.RESPONSE else 'handling'}_by_{by}",
        row_heading=rows.heading,
        columns=t.TIME_COLUMNS,
        rows=tuple(Row(name, timing_cells(groups[key])) for key, name in members),
        total=timing_cells(timings),
        total_word=t.SUM,
        title=t.per(title, by),
        keys=tuple(key for key, _ in members),
        open_cell=lambda row, column: _timed_cases(of_row(row), column),
    )


def _timed_cases(timings: Timings, column: int) -> CaseIds:
    """The cases behind a cell: those done for the first three, then those that had a day."""
    wanted: tuple[Mask, ...] = (
        *(3 * [timings.are_done]),
        timings.are_due,
        timings.are_kept,
        timings.are_late,
        timings.are_due,
    )
    return timings.cases.where(wanted[column]).ids
