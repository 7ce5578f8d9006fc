"""Which streams of a shared server this file follows, and where its objects lie."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, delete, select

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.bulk import insert_rows
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.store.tables import stream_cursor

READ: Final = "read"
_LIES_IN: Final = (
    "SELECT object_id, stream, max(seq) FROM journal"
    " WHERE object_id IN (SELECT value FROM json_each(?)) GROUP BY object_id"
)


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a stream has been read: the last number, the chain up to it, and the right."""

    stream: str
    no: int
    chain: bytes
    right: str

    @property
    def can_write(self) -> bool:
        """Whether this person may add to the stream."""
        return self.right != READ


def cursors(connection: Connection) -> dict[str, Cursor]:
    """Every stream that this file follows, by its name."""
    rows = connection.execute(select(stream_cursor).order_by(stream_cursor.c.stream))
    return {row.stream: Cursor(row.stream, row.no, row.chain, row.right) for row in rows}


def set_cursor(connection: Connection, cursor: Cursor) -> None:
    """Remember how far a stream has been read."""
    drop_cursor(connection, cursor.stream)
    row = {"stream": cursor.stream, "no": cursor.no, "chain": cursor.chain, "right": cursor.right}
    insert_rows(connection, stream_cursor, [row])


def drop_cursor(connection: Connection, stream: str) -> None:
    """Follow a stream no more."""
    connection.execute(delete(stream_cursor).where(stream_cursor.c.stream == stream))


def streams_of(connection: Connection, ids: Iterable[ObjectId]) -> Mapping[ObjectId, str]:
    """In which stream the last entry of each known object lies."""
    rows = connection.exec_driver_sql(_LIES_IN, (dumps(list(ids)),))
    return {row.object_id: row.stream for row in rows}
