"""Files that are still to come, and those that are to go with the records that named them."""

from collections.abc import Callable, Collection, Iterable
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.models.entry_files import NamedFile, files_of
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry
from synpunkt_desk.store import reading
from synpunkt_desk.store.journal import dumps

_NOWHERE: Final = ""
"""The stream of a file that is to go."""
_IS_TO_GO: Final = (
    f"stream = '{_NOWHERE}'"
    " AND NOT EXISTS (SELECT 1 FROM refused_entry WHERE instr(patch, blob_id))"
    " AND NOT EXISTS (SELECT 1 FROM draft WHERE instr(content, blob_id))"
)
_UNNAMED: Final = (
    f"SELECT blob_id FROM wanted_file WHERE {_IS_TO_GO} EXCEPT"
    " SELECT fields ->> '$.blob' FROM object_row WHERE object_type = 'record'"
)


def want(connection: Connection, stream: str, entries: Iterable[Entry]) -> None:
    """Remember the files that these entries name."""
    rows = [(file.blob_id, file.sha256, stream) for entry in entries for file in files_of(entry)]
    if rows:
        connection.exec_driver_sql("INSERT OR REPLACE INTO wanted_file VALUES (?, ?, ?)", rows)


def wanted(connection: Connection) -> list[tuple[str, NamedFile]]:
    """Stream and file of what is still to be fetched, newest first."""
    query = "SELECT stream, blob_id, sha256 FROM wanted_file WHERE stream <> ? ORDER BY rowid DESC"
    rows = connection.exec_driver_sql(query, (_NOWHERE,))
    return [(row.stream, NamedFile(row.blob_id, row.sha256)) for row in rows]


def settle(connection: Connection, file: NamedFile) -> None:
    """It is here, or cannot be had."""
    connection.exec_driver_sql("DELETE FROM wanted_file WHERE blob_id = ?", (file.blob_id,))


def let_go(connection: Connection, ids: Collection[ObjectId]) -> None:
    """Remember the files of records whose rows are about to go."""
    found = reading.objects_by_id(connection, ids).values()
    blobs = [blob for one in found if isinstance(blob := one.get("blob"), str) and blob]
    connection.exec_driver_sql(
        f"INSERT OR REPLACE INTO wanted_file SELECT value, '', '{_NOWHERE}' FROM json_each(?)",
        (dumps(blobs),),
    )


def is_any_to_go(connection: Connection) -> bool:
    """Whether there is something for `forget`."""
    query = f"SELECT 1 FROM wanted_file WHERE {_IS_TO_GO}"
    return connection.exec_driver_sql(query).first() is not None


def forget(connection: Connection, drop: Callable[[str], None]) -> None:
    """Drop the files that are to go, but for those that another record here names."""
    for blob_id in connection.exec_driver_sql(_UNNAMED).scalars().all():
        drop(blob_id)
    connection.exec_driver_sql(f"DELETE FROM wanted_file WHERE {_IS_TO_GO}")
