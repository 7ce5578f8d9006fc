"""Which cases were ever sent back, and how many each department has."""

from datetime import date
from typing import Final

from sqlalchemy import Connection, text

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry
from synpunkt_desk.store import journal

_STEP: Final = 500
_CASES: Final = text(
    "SELECT object_id, department FROM case_row WHERE is_counted = 1"
    " AND received_on BETWEEN :first AND :last AND object_id IN"
    " (SELECT object_id FROM journal INDEXED BY ix_journal_sent_back WHERE verb = 'send_back')"
)
_RECEIVED: Final = text(
    "SELECT department, count(*) AS received FROM case_row INDEXED BY ix_case_received"
    " WHERE received_on BETWEEN :first AND :last AND is_counted = 1 GROUP BY department"
)


def cases_sent_back(
    connection: Connection, first: date, last: date
) -> dict[ObjectId, tuple[ObjectId, list[Entry]]]:
    """The counted cases received in the period that were sent back: where they are, and entries."""
    days = {"first": first.isoformat(), "last": last.isoformat()}
    places = {row.object_id: row.department for row in connection.execute(_CASES, days)}
    ids = list(places)
    found: dict[ObjectId, tuple[ObjectId, list[Entry]]] = {i: (places[i], []) for i in ids}
    for start in range(0, len(ids), _STEP):
        for entry in journal.entries_of_objects(connection, ids[start : start + _STEP]):
            found[entry.object_id][1].append(entry)
    return found


def received_by_department(connection: Connection, first: date, last: date) -> dict[ObjectId, int]:
    """How many counted cases received in the period each department has now."""
    days = {"first": first.isoformat(), "last": last.isoformat()}
    return {row.department: row.received for row in connection.execute(_RECEIVED, days)}
