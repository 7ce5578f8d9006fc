"""Oral feedback that was only counted: sums, and what stands on the sheet of a week."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, func, select

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import TallySource
from synpunkt_desk.store.tables import tally_row

_C: Final = tally_row.c


class SheetRow(NamedTuple):
    """One number on a sheet; the day as YYYY-MM-DD, "" for the whole week."""

    object_id: ObjectId
    case_type: ObjectId
    criterion: ObjectId
    day: str
    amount: int


def tally_sums(
    connection: Connection, first: date, last: date, *, by: Sequence[str], receiver: ObjectId = ""
) -> list[tuple[Any, ...]]:
    """The values of the columns `by` with their sums, of one receiver or of all."""
    columns = [_C[name] for name in by]
    query = select(*columns, func.sum(_C["count"])).group_by(*columns).order_by(*columns)
    query = query.where(_C.counted_on.between(first.isoformat(), last.isoformat()))
    query = query.where(_C.receiver == receiver) if receiver else query
    return [tuple(row) for row in connection.execute(query)]


def sheet_rows(connection: Connection, receiver: ObjectId, week: str) -> list[SheetRow]:
    """What stands on the sheet of a receiver for a week."""
    columns = (_C.object_id, _C.case_type, _C.criterion, _C.day, _C["count"])
    is_wanted = (_C.week == week, _C.receiver == receiver, _C.source == TallySource.SHEET)
    query = select(*columns).where(*is_wanted).order_by(_C.object_id)
    return [SheetRow(*row) for row in connection.execute(query)]
