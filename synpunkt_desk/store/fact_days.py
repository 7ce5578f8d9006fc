"""Whole days of narrow rows, packed so that a report reads a day as quickly as it read a case.

A day is packed after a report has read its cases one by one (see `packing`), and loses its row
as soon as one of them changes (`case_facts`). So a row tells what `case_fact` tells, or is none.
"""

import json
from array import array
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, Final

from sqlalchemy import Connection, select

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.bulk import insert_rows
from synpunkt_desk.store.case_facts import DAYS, PACKED
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.store.tables import fact_day

Span = tuple[int, int]
"""The first and the last of some days, as numbers."""

EPOCH: Final = 700_000
"""A day in 1917, from which packed days are counted, so that two bytes have room for them."""
ID_BYTES: Final = 16
_NO_ROOM: Final = -1
_PACKED_DAYS: Final = (
    "SELECT received_on FROM fact_day WHERE received_on BETWEEN ? AND ? ORDER BY received_on"
)
_COUNTS: Final = (
    "SELECT received_on, count(*) FROM case_fact WHERE received_on BETWEEN ? AND ?"
    " GROUP BY received_on"
)
_CASES: Final = (
    "SELECT coalesce(group_concat(case_id, ''), ''), json_group_array(letter),"
    " CAST(coalesce(group_concat(packed, ''), '') AS BLOB),"
    " CAST(coalesce(group_concat(giver, ''), '') AS BLOB)"
    " FROM (SELECT case_id, letter, packed, giver FROM case_fact WHERE received_on = ?"
    " ORDER BY number, row_no)"
)


def gaps(connection: Connection, first: int, last: int) -> Iterator[Span]:
    """The days of a span that are not packed, as spans."""
    days = connection.exec_driver_sql(_PACKED_DAYS, (first, last)).scalars()
    for before, after in pairwise((first - 1, *days, last + 1)):
        if after - before > 1:
            yield before + 1, after - 1


def unpacked_days(connection: Connection, first: int, last: int) -> dict[int, int]:
    """The days of a span that are not packed, with how many cases each has."""
    found = (connection.exec_driver_sql(_COUNTS, gap) for gap in gaps(connection, first, last))
    return {day: count for rows in found for day, count in rows}


def pack_days(connection: Connection, days: Collection[int]) -> None:
    """Pack those of these days that are not packed; one that does not fit stays as it is."""
    known = {day for day in days if _stored(connection, day)}
    rows = (day_values(connection, day) for day in days if day not in known)
    insert_rows(connection, fact_day, [row for row in rows if row])


def day_values(connection: Connection, day: int) -> dict[str, Any] | None:
    """What the row of a day should be; None where it has no cases, or other ids than usual."""
    ids, listed, packed, givers = connection.exec_driver_sql(_CASES, (day,)).one()
    numbers = array("i", packed)
    count = len(numbers) // len(PACKED)
    try:
        case_ids = bytes.fromhex(ids)
    except ValueError:
        return None
    if not count or case_ids.hex() != ids or len(case_ids) != count * ID_BYTES:
        return None
    letters = letters_by_place(listed)
    return {
        "received_on": day,
        "letters": dumps(list(letters.items())) if letters else "",
        "case_ids": case_ids,
        "packed": _narrow([numbers[at :: len(PACKED)] for at in range(len(PACKED))]),
        "givers": givers,
    }


def letters_by_place(listed: str) -> dict[int, ObjectId]:
    """The letters of cases by place, from a list in which most are empty."""
    return {place: letter for place, letter in enumerate(json.loads(listed)) if letter}


def wrong_days(connection: Connection) -> Iterator[date]:
    """The packed days that do not tell what the rows of their cases tell."""
    days = connection.execute(select(fact_day.c.received_on)).scalars().all()
    for day in days:
        if _stored(connection, day) != day_values(connection, day):
            yield date.fromordinal(day)


def _stored(connection: Connection, day: int) -> dict[str, Any] | None:
    query = select(fact_day).where(fact_day.c.received_on == day)
    row = connection.execute(query).mappings().one_or_none()
    return dict(row) if row else None


def _narrow(columns: Sequence["array[int]"]) -> bytes:
    """The numbers column by column, in two bytes each where all have room in them."""
    days = ([day and (day - EPOCH or _NO_ROOM) for day in c] for c in columns[: len(DAYS)])
    try:
        return b"".join(array("H", c).tobytes() for c in (*days, *columns[len(DAYS) :]))
    except OverflowError:
        return b"".join(column.tobytes() for column in columns)
