"""What an import needs to know of the cases that are in the register already."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.journal import dumps

LETTER_KEY = "number:"
"""How the import key of a case begins that came with a number of its own."""

SOURCE_KEY = "source:"
"""How the import key of a case begins that came from a source; the source's id follows."""


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
    """The digests of the cases with these import keys, "" where none was kept."""
    query = (
        "SELECT import_key, coalesce(json_extract(fields, '$.import_digest'), '')"
        " FROM case_row JOIN case_state USING (row_no)"
        " WHERE import_key <> '' AND import_key IN (SELECT value FROM json_each(?))"
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
