"""The published version of a report's tables, where small numbers are hidden.

A cell is hidden when it is small, or when a small one could be told from it: within its table, or
from another table that counts the same cases (see `hiding`).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.hiding import Number, Place, Published, hide
from synpunkt_desk.reports.measures import count_served_by_law
from synpunkt_desk.reports.nesting import nested_sums
from synpunkt_desk.reports.tables import CaseIds, Cell, Row, Table
from synpunkt_desk.texts.overview import NOT_SHOWN
from synpunkt_desk.texts.report_extras import SCHOOL_UNIT
from synpunkt_desk.texts.reports import EVENT, HIDDEN, UNIT

FORWARDED: Final = Number("forwarded")
HANDED_OVER: Final = Number("handed_over")
LISTS: Final = Number("lists")
SERVED_BY_LAW: Final = Number("served_by_law")
GIVEN_BY_UNKNOWN: Final = Number("given_by_unknown")
TALLIED: Final = Number("tallied")

_TOLD: Final = frozenset({FORWARDED, HANDED_OVER, LISTS, SERVED_BY_LAW, TALLIED})
_At: TypeAlias = tuple[int | None, int]

_BY_COLUMN: Final[Mapping[str, Sequence[str]]] = {
    "received_by_area": ("own", ""),
    "forwarded": ("forwarded",),
    "closed": ("open_at_start", "received", "closed", "open_at_end"),
    "by_channel": ("letters", "received"),
    "times": ("timed", "", ""),
    "tallied": ("tallied",),
    "tallied_by_unit": ("tallied",),
}
"""What the columns of a table count; "" for what follows from the others."""
_BY_ROW: Final[Mapping[str, Mapping[str | None, Sequence[str]]]] = {
    "followed": {
        "categorised": ("categorised", "own"),
        "acknowledged": ("acknowledged", "waiting"),
        "answered": ("answered", "waiting"),
    },
    "givers": {
        "once": ("gave_once", "gave_once"),
        "often": ("gave_often", "given_often"),
        None: ("givers", "given"),
    },
    "shares": {
        "direct": ("direct", "received", ""),
        "oral": ("oral", "received", ""),
        "anonymous": ("anonymous", "received", ""),
    },
    "kept_times": {
        "response": ("responded", "", "", "response_due", "response_kept", "response_late", ""),
        "handling": ("handled", "", "", "handling_due", "handling_kept", "handling_late", ""),
    },
}
"""What the columns count where each row counts something of its own."""
_SAME: Final = {SCHOOL_UNIT: UNIT}
"""Headings of rows that stand for the same as another's."""
_NOTHING: Final = frozenset({"", NOT_SHOWN})
_ALL: Final = "all"
"""The key of a row that stands for no member."""
_SUMS: Final[Sequence[Mapping[str, int]]] = (
    {"own": 1, "forwarded": 1, "received": -1},
    {"response_kept": 1, "response_late": 1, "response_due": -1},
    {"handling_kept": 1, "handling_late": 1, "handling_due": -1},
    {"open_at_start": 1, "received": 1, "closed": -1, "open_at_end": -1},
)
"""Sums over the grand totals."""
_PARTS: Final[Sequence[tuple[str, str, str]]] = (
    ("categorised", "not_categorised", "own"),
    ("acknowledged", "not_acknowledged", "waiting"),
    ("answered", "not_answered", "waiting"),
    ("given", "given_by_unknown", "received"),
    ("direct", "not_direct", "received"),
    ("oral", "not_oral", "received"),
    ("anonymous", "not_anonymous", "received"),
)
"""A part, what is left, and the whole: what is left can be told from the two, as good as shown."""


@dataclass(frozen=True)
class Protection:
    """The tables of the published version, and the numbers that it hides."""

    tables: Mapping[str, Table]
    hidden: frozenset[Number]
    hidden_values: frozenset[int] = frozenset()


def protect(tables: Iterable[Table], basis: Basis) -> Protection:
    """Hide the small numbers of tables that stand in one report, and what they follow from."""
    found = [(table, _numbers(table)) for table in tables]
    values = dict(numbers_beside(basis))
    for table, numbers in found:
        values |= {number: _count(table, at) for at, number in numbers.items()}
    shown = {number for _, numbers in found for number in numbers.values()}
    known = set(values)
    nested = list(nested_sums(values, basis))
    shown |= {*_TOLD, *_add_what_is_left(values), *(values.keys() - known)}
    sums = [one for table, numbers in found for one in _sums_within(table, numbers)]
    published = Published(values, shown, [*sums, *nested, *_sums_across(values, basis)])
    hidden = hide(published, basis.request.smallest_shown)
    masked = {table.id: _masked(table, numbers, hidden) for table, numbers in found}
    return Protection(masked, hidden, frozenset(values[number] for number in hidden))


def numbers_beside(basis: Basis) -> Mapping[Number, int]:
    """What sentences and notes tell, and what sums need, whether a table shows it or not."""
    chosen = basis.selection
    return {
        Number("own"): len(chosen.own),
        Number("received"): len(chosen.received),
        FORWARDED: len(chosen.forwarded),
        HANDED_OVER: len(chosen.handed_over),
        LISTS: len(basis.names_on_lists),
        SERVED_BY_LAW: count_served_by_law(basis),
        GIVEN_BY_UNKNOWN: len(chosen.received) - len(basis.givers.cases),
        TALLIED: sum(one.amount for one in basis.tallied),
    }


def _numbers(table: Table) -> dict[_At, Number]:
    """What each counted cell counts."""
    keys = table.keys or [row.label for row in table.rows]
    lines = [*enumerate(keys), *([] if table.total is None else [(None, None)])]
    return {
        (row, column): number
        for row, key in lines
        for column in range(len(table.columns))
        if (number := _number(table, key, column))
    }


def _number(table: Table, key: str | None, column: int) -> Number | None:
    heading = _SAME.get(table.row_heading, table.row_heading)
    places = [] if key is None or key == _ALL else [(heading, key)]
    if table.column_keys:
        if column < len(table.column_keys):
            places.append((table.column_heading, table.column_keys[column]))
        return Number(table.whole or table.id, frozenset(places))
    by_row = _BY_ROW.get(table.id)
    if by_row:
        return Number(by_row[key][column]) if by_row[key][column] else None
    counts = table.counts or _BY_COLUMN.get(table.id) or _usual(table)
    return Number(counts[column], frozenset(places)) if counts[column] else None


def _usual(table: Table) -> Sequence[str]:
    """A column of nothing but counts counts something of its own, if not the table's whole."""
    is_count = [
        all(isinstance(n := row.values[column], int) and n >= 0 for row in table.rows)
        for column in range(len(table.columns))
    ]
    names = [f"{table.id}.{column}" for column in range(len(table.columns))]
    if table.whole:
        names[table.count_column] = table.whole
    return [name if counts else "" for name, counts in zip(names, is_count, strict=True)]


def _count(table: Table, at: _At) -> int:
    row, column = at
    values = (table.total or ()) if row is None else table.rows[row].values
    return int(values[column])


def _add_what_is_left(values: dict[Number, int]) -> Iterator[Number]:
    for part, left, whole in _PARTS:
        if Number(part) in values and Number(whole) in values:
            values[Number(left)] = values[Number(whole)] - values[Number(part)]
            yield Number(left)


def _sums_within(table: Table, numbers: Mapping[_At, Number]) -> Iterator[Mapping[Number, int]]:
    """The rows make the total, and in a table of one dimension against another the columns too."""
    lines = [*range(len(table.rows)), *([] if table.total is None else [None])]
    if table.total is not None:
        for column in range(len(table.columns)):
            if (None, column) in numbers:
                parts = [numbers[row, column] for row in range(len(table.rows))]
                yield _sum(parts, numbers[None, column])
    for row in lines if table.column_keys else ():
        last = len(table.column_keys)
        yield _sum([numbers[row, column] for column in range(last)], numbers[row, last])


def _sums_across(values: dict[Number, int], basis: Basis) -> Iterator[Mapping[Number, int]]:
    """What holds between numbers of different tables."""
    besides = frozenset({(EVENT, "")}) if basis.selection.left_out else frozenset[Place]()
    if Number("events", besides) in values:
        yield {Number("events", besides): 1, Number("received"): -1}
    for signs in (*_SUMS, *({part: 1, left: 1, whole: -1} for part, left, whole in _PARTS)):
        if all(Number(name) in values for name in signs):
            yield {Number(name): sign for name, sign in signs.items()}
    for number in [n for n in values if n.counts == "received" and n.places]:
        own = Number("own", number.places)
        if own in values:
            outside = Number("forwarded", number.places)
            values[outside] = values[number] - values[own]
            yield _sum([own, outside], number)


def _sum(parts: Iterable[Number], total: Number) -> Mapping[Number, int]:
    """The parts less the total; a part that is the total, as in a table of one row, cancels it."""
    signs = Counter(parts)
    signs[total] -= 1
    return {number: sign for number, sign in signs.items() if sign}


def _masked(table: Table, numbers: Mapping[_At, Number], hidden: Collection[Number]) -> Table:
    """The table with the hidden cells marked; no number of it opens to cases."""

    def cells(row: int | None, values: Sequence[Cell]) -> tuple[Cell, ...]:
        is_hidden = [numbers.get((row, column)) in hidden for column in range(len(values))]
        if not any(is_hidden):
            return tuple(values)
        return tuple(
            HIDDEN if is_own or ((row, at) not in numbers and cell not in _NOTHING) else cell
            for at, (cell, is_own) in enumerate(zip(values, is_hidden, strict=True))
        )

    return replace(
        table,
        rows=tuple(Row(row.label, cells(at, row.values)) for at, row in enumerate(table.rows)),
        total=None if table.total is None else cells(None, table.total),
        open_cell=_nothing,
    )


def _nothing(_row: int | None, _column: int) -> CaseIds:
    return ()
