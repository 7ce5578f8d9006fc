"""The cases behind a report, as plain tuples."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Fields
from synpunkt_desk.store import reading
from synpunkt_desk.store.tables import case_row

Days = tuple[date, date]


Part = tuple[str, tuple[str, ...]]
_RECEIVED: Final = "received_on BETWEEN ? AND ?"
_MEASURES: Final = (
    "SELECT DISTINCT measure_id FROM case_row INDEXED BY ix_case_received"
    " CROSS JOIN measure_case ON case_id = object_id AND serves = 1"
    " WHERE received_on BETWEEN ? AND ?"
)


def report_rows(
    connection: Connection, columns: Sequence[str], *, period: Days, also: Iterable[Days] = ()
) -> Sequence[tuple[Any, ...]]:
    """Columns of the counted cases that a report on the period can be about.

    Those are the cases received in it (or in one of the other periods), and those received
    earlier that were not closed before it. The driver's own tuples, since they may be 200,000.
    """
    chosen = ", ".join(case_row.c[name].name for name in columns)
    received = [(first.isoformat(), last.isoformat()) for first, last in (period, *also)]
    parts = [_but((_RECEIVED, days), received[:at]) for at, days in enumerate(received)]
    parts += [_but(part, received) for part in _open_at(received[0][0])]
    query = " UNION ALL ".join(
        f"SELECT {chosen} FROM case_row WHERE is_counted = 1 AND {where}"  # noqa: S608 - constants
        for where, _ in parts
    )
    return _fetch(connection, query, tuple(value for _, values in parts for value in values))


def measures_of_received(
    connection: Connection, *, period: Days, chosen: Collection[ObjectId] = ()
) -> dict[ObjectId, Fields]:
    """The measures that serve cases received in the period, and those chosen, by id."""
    days = (period[0].isoformat(), period[1].isoformat())
    found = {row[0] for row in _fetch(connection, _MEASURES, days)}
    return reading.objects_by_id(connection, sorted(found | set(chosen)))


def _open_at(day: str) -> list[Part]:
    """What was received before a day and not closed before it; walks by the day of closing."""
    earlier = "+received_on < ?"
    return [
        (f"closed_on = '' AND {earlier}", (day,)),
        (f"closed_on >= ? AND {earlier}", (day, day)),
    ]


def _but(part: Part, received: Sequence[tuple[str, str]]) -> Part:
    """A part without the cases of these days, which another part has."""
    where, values = part
    more = f" AND NOT +{_RECEIVED}" * len(received)
    return where + more, values + tuple(day for days in received for day in days)


def _fetch(connection: Connection, query: str, values: tuple[str, ...]) -> Sequence[Any]:
    cursor = connection.exec_driver_sql(query, values).cursor
    return cursor.fetchall() if cursor else []
