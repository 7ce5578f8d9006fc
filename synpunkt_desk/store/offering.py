"""An office that was alone offers its whole journal to a server that it shares from now on."""

from collections.abc import Iterator
from functools import cache, partial
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.models.journal import Entry
from synpunkt_desk.models.streams import LOCAL, UNPLACED, stream_of
from synpunkt_desk.store import journal
from synpunkt_desk.store.journal import loads
from synpunkt_desk.store.shared_authority import board_above

_MAKE: Final = "CREATE TEMP TABLE lies (object_id TEXT PRIMARY KEY, stream TEXT NOT NULL)"
_PUT: Final = "INSERT OR IGNORE INTO lies VALUES (?, ?)"
_CASES: Final = (
    "INSERT OR IGNORE INTO lies"
    " SELECT object_id, CASE WHEN board = '' THEN ? ELSE board END FROM case_row"
)
_WITH_A_CASE: Final = (
    "INSERT OR IGNORE INTO lies SELECT o.object_id, l.stream FROM object_row o"
    " JOIN lies l ON l.object_id = json_extract(o.fields, '$.case')",
    "INSERT OR IGNORE INTO lies SELECT c.submitter_id, l.stream FROM case_row c"
    " JOIN lies l USING (object_id) WHERE c.submitter_id <> '' ORDER BY c.row_no",
    "INSERT OR IGNORE INTO lies SELECT c.theme, l.stream FROM case_row c"
    " JOIN lies l USING (object_id) WHERE c.theme <> '' ORDER BY c.row_no",
    "INSERT OR IGNORE INTO lies SELECT m.measure_id, l.stream FROM measure_case m"
    " JOIN lies l ON l.object_id = m.case_id ORDER BY m.case_id",
)
_OBJECTS: Final = "SELECT object_id, object_type, fields FROM object_row"
_FIRST: Final = "SELECT stream FROM lies JOIN case_row USING (object_id) ORDER BY row_no LIMIT 1"
_OFFER: Final = (
    "UPDATE journal SET place = NULL, stream = coalesce("
    "(SELECT stream FROM lies WHERE lies.object_id = journal.object_id), ?) WHERE stream = ?"
)


def offer_everything(connection: Connection) -> None:
    """Put every entry in the stream of its object, without a place until the server gives one.

    What neither names a board nor lies with a case goes with the first case of the journal, so
    that nothing of one's own comes to be read by all.
    """
    connection.exec_driver_sql(_MAKE)
    connection.exec_driver_sql(_CASES, (UNPLACED,))
    own = list(_streams_of_their_own(connection))
    if own:
        connection.exec_driver_sql(_PUT, own)
    for statement in _WITH_A_CASE:
        connection.exec_driver_sql(statement)
    home = connection.exec_driver_sql(_FIRST).scalar() or UNPLACED
    connection.exec_driver_sql(_OFFER, (home, LOCAL))
    connection.exec_driver_sql("DROP TABLE lies")


def _streams_of_their_own(connection: Connection) -> Iterator[tuple[str, str]]:
    board_of = cache(partial(board_above, connection))
    for object_id, kind, fields in connection.exec_driver_sql(_OBJECTS).all():
        stream = stream_of(kind, loads(fields), board_of=board_of)
        if stream:
            yield object_id, stream


def offered(connection: Connection, *, after: int, most: int) -> list[tuple[int, Entry, str]]:
    """The next whole user actions that the server does not have: order here, entry and stream."""
    return journal.unplaced_from(connection, after, most)
