"""The narrow rows behind a report as columns: cases day by day, and measures all at once."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.case_facts import DAYS, KEY, MARKS, PACKED
from synpunkt_desk.store.fact_days import EPOCH, ID_BYTES, Span, gaps, letters_by_place
from synpunkt_desk.store.measure_facts import PACKED as MEASURE_PACKED

Days = tuple[date, date]

Part = tuple[str, tuple[int, ...]]
_RECEIVED: Final = "received_on BETWEEN ? AND ?"
_CLOSED: Final = (
    "SELECT received_on, number, row_no FROM case_fact INDEXED BY ix_fact_closed"
    " WHERE {} AND +received_on < ?"
)
_OPEN_AT: Final = (
    f"({_CLOSED.format('closed_on = 0')} UNION ALL {_CLOSED.format('closed_on >= ?')})"
    " CROSS JOIN case_fact USING (received_on, number, row_no) WHERE true"
)
"""The index alone tells which they are; left to itself, the database reads every case."""
_BY_DAY: Final = (
    "SELECT json_group_array(case_id), json_group_array(letter),"
    " CAST(group_concat(packed, '') AS BLOB), CAST(group_concat({giver}, '') AS BLOB)"
    " FROM (SELECT case_id, letter, packed, giver, received_on FROM {} ORDER BY {})"
    " GROUP BY received_on"
)
"""A row for each day: the driver takes longer to hand over a row than to read it."""
_PAGE: Final = 4096
"""Measures read at a time; other threads run in between."""
_MEASURES: Final = (
    "SELECT json_group_array(measure_id), '[' || coalesce(group_concat(cases), '') || ']',"
    " CAST(coalesce(group_concat(packed, ''), '') AS BLOB), max(measure_id)"
    " FROM (SELECT measure_id, cases, packed FROM measure_fact WHERE measure_id > ?"
    f" ORDER BY measure_id LIMIT {_PAGE})"
)
_MEASURE: Final = np.dtype([*((name, "<i4") for name in MEASURE_PACKED), ("wording", "<i8")])
_PACKED: Final = (
    "SELECT letters, case_ids, packed, {givers} FROM fact_day"
    " WHERE received_on BETWEEN ? AND ? ORDER BY received_on"
)
_HIDDEN_CASES: Final = (
    "SELECT object_id FROM case_row INDEXED BY ix_case_secret WHERE is_secret"
    " UNION ALL SELECT c.object_id FROM object_row p INDEXED BY ix_object_protected"
    " CROSS JOIN case_row c INDEXED BY ix_case_submitter ON c.submitter_id = p.object_id"
    " WHERE p.object_type = 'submitter' AND json_extract(p.fields, '$.protected')"
    " AND c.submitter_id <> ''"
)


class Rows(NamedTuple):
    """Some cases; `numbers` has a row for each name of PACKED: days and codes of words.

    `letters` has the letter of a case by its place, where it names any. `givers` has the marks of
    each case's giver, if they were asked for.
    """

    case_ids: list[ObjectId]
    letters: dict[int, ObjectId]
    numbers: NDArray[np.int32]
    givers: NDArray[np.int64]


class MeasureRows(NamedTuple):
    """All measures in the order of their ids, and the cases that each of them serves.

    `numbers` has for each what MEASURE_PACKED names, and a mark that is the same for all that
    say the same, 0 for nothing.
    """

    ids: list[ObjectId]
    cases: list[list[ObjectId]]
    numbers: NDArray[np.void]


def report_rows(
    connection: Connection,
    *,
    period: Days,
    also: Iterable[Days] = (),
    with_givers: bool = False,
) -> Iterator[Rows]:
    """The counted cases that a report on the period can be about.

    Those are the cases received in it (or in one of the other periods), and those received
    earlier that were not closed before it. Within a day they come in the order of their numbers.
    """
    received = [_ordinals(days) for days in (period, *also)]
    for first, last in _apart(received):
        yield from _packed_days(connection, first, last, with_givers=with_givers)
        for gap in gaps(connection, first, last):
            part = (f"case_fact WHERE {_RECEIVED}", gap)
            yield from _case_by_case(connection, part, with_givers=with_givers)
    part = _but(_open_at(received[0][0]), received)
    yield from _case_by_case(connection, part, with_givers=with_givers)


def _packed_days(
    connection: Connection, first: int, last: int, *, with_givers: bool
) -> Iterator[Rows]:
    query = _PACKED.format(givers="givers" if with_givers else "''")
    for letters, case_ids, packed, marks in connection.exec_driver_sql(query, (first, last)):
        ids = case_ids.hex()
        width = 2 * ID_BYTES
        givers = np.frombuffer(marks or b"", "<i8").reshape(-1, MARKS)
        yield Rows(
            [ids[at : at + width] for at in range(0, len(ids), width)],
            dict(json.loads(letters)) if letters else {},
            _unpacked(packed, len(case_ids) // ID_BYTES),
            givers,
        )


def _unpacked(packed: bytes, count: int) -> NDArray[np.int32]:
    """The numbers of a day; in two bytes, they count their days from EPOCH."""
    if len(packed) == 4 * count * len(PACKED):
        return np.frombuffer(packed, "<i4").reshape(-1, count)
    numbers = np.frombuffer(packed, "<u2").reshape(-1, count).astype(np.int32)
    days = numbers[: len(DAYS)]
    days[days != 0] += EPOCH
    return numbers


def _case_by_case(connection: Connection, part: Part, *, with_givers: bool) -> Iterator[Rows]:
    source, values = part
    giver = "giver" if with_givers else "''"
    query = _BY_DAY.format(source, ", ".join(KEY), giver=giver)
    for ids, letters, packed, marks in connection.exec_driver_sql(query, values):
        numbers = np.frombuffer(packed, "<i4").reshape(-1, len(PACKED)).T
        givers = np.frombuffer(marks, "<i8").reshape(-1, MARKS)
        yield Rows(json.loads(ids), letters_by_place(letters), numbers, givers)


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    """The same days as spans that have none in common."""
    last = 0
    for first, end in sorted(spans):
        if end > last:
            yield max(first, last + 1), end
            last = end


def measure_rows(connection: Connection) -> MeasureRows:
    """What is counted of every measure, whichever cases it serves."""
    found = MeasureRows([], [], np.zeros(0, _MEASURE))
    pages = [found.numbers]
    last = ""
    while last is not None:
        ids, cases, packed, last = connection.exec_driver_sql(_MEASURES, (last,)).one()
        found.ids.extend(json.loads(ids))
        found.cases.extend(json.loads(cases))
        pages.append(np.frombuffer(packed, _MEASURE))
    return found._replace(numbers=np.concatenate(pages))


def secret_cases(connection: Connection) -> frozenset[ObjectId]:
    """The cases with secrecy, a hidden matter or sender, or of somebody protected."""
    return frozenset(connection.exec_driver_sql(_HIDDEN_CASES).scalars())


def _ordinals(days: Days) -> tuple[int, int]:
    return days[0].toordinal(), days[1].toordinal()


def _open_at(day: int) -> Part:
    """What was received before a day and not closed before it, found in the index of closings."""
    return _OPEN_AT, (day, day, day)


def _but(part: Part, received: Sequence[tuple[int, int]]) -> Part:
    """A part without the cases of these days, which another part has."""
    source, values = part
    more = f" AND NOT +{_RECEIVED}" * len(received)
    return source + more, values + tuple(day for days in received for day in days)
