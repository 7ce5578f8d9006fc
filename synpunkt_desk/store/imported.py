"""What an import needs to know of the cases that are in the register already."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.journal import dumps

LETTER_KEY = "number:"
"""How the import key of a case begins that came with a number of its own."""

SOURCE_KEY = "source:"
"""How the import key of a case begins that came from a source; the source's id follows."""


_UNDONE = "(stage = 'voided' AND json_extract(fields, '$.voided_reason') = 'undone')"

_WORKED_WITH = """
    WITH mine(id) AS (SELECT value FROM json_each(?)),
    parts(case_id, id) AS (
        SELECT id, id FROM mine
        UNION ALL SELECT object_id, submitter_id FROM case_row
            WHERE object_id IN (SELECT id FROM mine) AND submitter_id <> ''
        UNION ALL SELECT parent, object_id FROM object_row WHERE parent IN (SELECT id FROM mine)
        UNION ALL SELECT case_id, measure_id FROM measure_case
            WHERE case_id IN (SELECT id FROM mine)
        UNION ALL SELECT case_id, object_id FROM relation_row
            WHERE case_id IN (SELECT id FROM mine)
        UNION ALL SELECT other_id, object_id FROM relation_row
            WHERE other_id IN (SELECT id FROM mine))
    SELECT DISTINCT case_id FROM parts WHERE EXISTS (
        SELECT 1 FROM journal AS later WHERE later.object_id = parts.id AND later.verb <> 'recount'
        AND later.group_id <> (SELECT group_id FROM journal AS first
            WHERE first.object_id = parts.case_id AND first.verb = 'import'))
"""
_MADE_WITH = """
    SELECT DISTINCT object_type, object_id FROM journal AS made
    WHERE group_id = ? AND object_type <> 'template' AND NOT EXISTS (
        SELECT 1 FROM journal AS other WHERE other.object_id = made.object_id
        AND other.group_id <> made.group_id AND other.verb <> 'recount')
"""


@dataclass(frozen=True, slots=True)
class RegisteredImport:
    """A case that came in with a key: its number, and the digest of what it came from."""

    number: str
    digest: str


def registered_import(connection: Connection, key: str) -> RegisteredImport | None:
    """The case with this import key, unless it has been taken back."""
    query = (
        "SELECT coalesce(nullif(number, ''), provisional_number),"
        " coalesce(json_extract(fields, '$.import_digest'), '')"
        " FROM case_row JOIN case_state USING (row_no)"
        " WHERE import_key <> '' AND import_key = ? AND stage <> 'voided' LIMIT 1"
    )
    row = connection.exec_driver_sql(query, (key,)).one_or_none()
    return RegisteredImport(row[0], row[1]) if row else None


def digests(connection: Connection, keys: Collection[str]) -> dict[str, str]:
    """The digests of the cases with these import keys, "" where none was kept.

    A case whose registration was taken back is not there, and can come again.
    """
    query = (
        "SELECT import_key, coalesce(json_extract(fields, '$.import_digest'), '')"
        " FROM case_row JOIN case_state USING (row_no)"
        " WHERE import_key <> '' AND import_key IN (SELECT value FROM json_each(?))"
        f" AND NOT {_UNDONE}"
    )
    rows = connection.exec_driver_sql(query, (dumps(list(keys)),))
    return {row[0]: row[1] for row in rows}


def letter_of(connection: Connection, number: str) -> ObjectId:
    """The letter of the case with this number, imported or our own; "" where there is none."""
    for condition, value in (
        ("import_key <> '' AND import_key = ?", LETTER_KEY + number),
        ("number = ?", number),
    ):
        query = f"SELECT letter FROM case_row WHERE {condition} LIMIT 1"
        found = connection.exec_driver_sql(query, (value,)).scalar_one_or_none()
        if found:
            return found
    return ""


def arrivals(connection: Connection) -> list[tuple[ObjectId, date, int]]:
    """How many cases came from each source on each day of arrival, the oldest first."""
    query = (
        "SELECT substr(import_key, 8, 32) AS source, received_on, count(*) FROM case_row"
        " WHERE import_key <> '' AND import_key BETWEEN 'source:' AND 'source;'"
        " AND received_on <> '' GROUP BY 1, 2 ORDER BY 2"
    )
    rows = connection.exec_driver_sql(query)
    return [(source, date.fromisoformat(day), count) for source, day, count in rows]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A case that came with a file, and the action that it came in."""

    case_id: ObjectId
    number: str
    group_id: ObjectId


def cases_of_run(connection: Connection, run: ObjectId) -> list[TakenIn]:
    """The cases that came with a reading of a file and stand, action by action."""
    query = (
        "SELECT object_id, coalesce(nullif(number, ''), provisional_number),"
        " (SELECT group_id FROM journal"
        " WHERE journal.object_id = case_row.object_id AND verb = 'import')"
        " FROM case_row JOIN case_state USING (row_no)"
        " WHERE imported AND stage <> 'voided' AND json_extract(fields, '$.import_run') = ?"
        " ORDER BY 3, row_no"
    )
    return [TakenIn(*row) for row in connection.exec_driver_sql(query, (run,))]


def worked_with(connection: Connection, cases: Sequence[ObjectId]) -> set[ObjectId]:
    """Those of some imported cases about which something was written since."""
    rows = connection.exec_driver_sql(_WORKED_WITH, (dumps(cases),))
    return set(rows.scalars())


def made_with(connection: Connection, group_id: ObjectId) -> list[tuple[str, ObjectId]]:
    """Type and id of all that an action of an import made; what was changed since is left out."""
    rows = connection.exec_driver_sql(_MADE_WITH, (group_id,))
    return [(row[0], row[1]) for row in rows]
