"""The cases behind a report, as plain tuples."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from synpunkt_desk.store.tables import case_row

Days = tuple[date, date]


def report_rows(
    connection: Connection, columns: Sequence[str], *, period: Days, also: Iterable[Days] = ()
) -> Sequence[Sequence[Any]]:
    """Columns of the counted cases that a report on the period can be about.

    Those are the cases received in it (or in one of the other periods), and those received
    earlier that were not closed before it.
    """
    chosen = ", ".join(case_row.c[name].name for name in columns)
    received = [(first.isoformat(), last.isoformat()) for first, last in (period, *also)]
    ranges = " UNION ".join(
        "SELECT row_no FROM case_row WHERE received_on BETWEEN ? AND ?" for _ in received
    )
    first = period[0].isoformat()
    query = (
        f"SELECT {chosen} FROM case_row WHERE is_counted = 1 AND row_no IN ({ranges}"  # noqa: S608
        " UNION SELECT row_no FROM case_row WHERE closed_on = '' AND received_on < ?"
        " UNION SELECT row_no FROM case_row WHERE closed_on >= ? AND received_on < ?)"
        " ORDER BY row_no"
    )
    days = [day for pair in received for day in pair]
    return connection.exec_driver_sql(query, (*days, first, first, first)).fetchall()
