"""Files that entries from elsewhere name and that may not be here yet."""

from collections.abc import Iterable

from sqlalchemy import Connection

from synpunkt_desk.models.entry_files import NamedFile, files_of
from synpunkt_desk.models.journal import Entry


def want(connection: Connection, stream: str, entries: Iterable[Entry]) -> None:
    """Remember the files that these entries name."""
    rows = [(file.blob_id, file.sha256, stream) for entry in entries for file in files_of(entry)]
    if rows:
        connection.exec_driver_sql("INSERT OR REPLACE INTO wanted_file VALUES (?, ?, ?)", rows)


def wanted(connection: Connection) -> list[tuple[str, NamedFile]]:
    """Stream and file of what is still to be fetched, newest first."""
    query = "SELECT stream, blob_id, sha256 FROM wanted_file ORDER BY rowid DESC"
    rows = connection.exec_driver_sql(query)
    return [(row.stream, NamedFile(row.blob_id, row.sha256)) for row in rows]


def settle(connection: Connection, file: NamedFile) -> None:
    """It is here, or cannot be had."""
    connection.exec_driver_sql("DELETE FROM wanted_file WHERE blob_id = ?", (file.blob_id,))
