"""What waits to be sent, and what the server would not take."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Final

from sqlalchemy import Connection, delete, func, select

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry, Fields
from synpunkt_desk.store import erased, journal, meta
from synpunkt_desk.store.authority import Placed, set_last_number
from synpunkt_desk.store.bulk import insert_rows
from synpunkt_desk.store.erased import ERASED
from synpunkt_desk.store.incoming import FORGOTTEN, refold
from synpunkt_desk.store.journal import dumps, loads
from synpunkt_desk.store.tables import journal as journal_table
from synpunkt_desk.store.tables import refused_entry

UNREADABLE: Final = "unreadable"
"""Why something is shown beside what was refused: others wrote it, and it says nothing here."""

_ENTRIES: Final = 500
_IDS: Final = "(SELECT value FROM json_each(?))"
_IS_WAITING: Final = journal_table.c.place.is_(None)


@dataclass(frozen=True, slots=True)
class Waiting:
    """An entry that waits for its place, in its stream."""

    entry: Entry
    stream: str


@dataclass(frozen=True, slots=True)
class Refused:
    """An entry that the server would not take; `code` is why.

    Of one about what was erased nothing is left but that there was one.
    """

    entry_id: ObjectId
    group_id: ObjectId
    object_type: str
    object_id: ObjectId
    verb: str
    patch: Fields
    client_at: str
    code: str
    device_no: int
    stream: str
    asks: Fields
    seen: Fields


def waiting_groups(
    connection: Connection, *, after: int = 0, most: int = _ENTRIES
) -> list[list[Waiting]]:
    """The next whole user actions after a count of this device, about `most` entries of them."""
    waiting = journal.waiting_after(connection, after, most)
    groups = [list(some) for _, some in groupby(waiting, key=lambda one: one[0].group_id)]
    if groups:
        last = groups[-1]
        last += journal.waiting_after(connection, last[-1][0].device_no, None, last[0][0].group_id)
    return [[Waiting(entry, stream) for entry, stream in group] for group in groups]


def count_waiting(connection: Connection) -> int:
    """How many user actions wait for the server."""
    query = select(func.count(journal_table.c.group_id.distinct())).where(_IS_WAITING)
    return connection.execute(query).scalar_one()


def waiting_in_streams(connection: Connection) -> dict[str, int]:
    """How many entries wait in each stream."""
    query = select(journal_table.c.stream, func.count()).where(_IS_WAITING)
    rows = connection.execute(query.group_by(journal_table.c.stream))
    return {row[0]: row[1] for row in rows}


def refuse(
    connection: Connection, codes: dict[ObjectId, str], *, unseen: Collection[ObjectId] = ()
) -> Changes:
    """Put entries aside that the server would not take, by their ids, with its reason.

    What they changed is no longer shown, and nothing of it is thrown away. Those that it has
    taken where one may not read any more are `unseen`: nothing that comes could confirm them.
    """
    waiting = journal.waiting_after(connection, 0, None)
    found = [w for w in waiting if w[0].entry_id in codes]
    _put_aside(connection, [_row(e, stream, codes[e.entry_id]) for e, stream in found])
    gone = [entry for entry, _ in waiting if entry.entry_id in unseen]
    _drop(connection, [entry.entry_id for entry in gone])
    touched = [entry.object_id for entry in (*(entry for entry, _ in found), *gone)]
    return refold(connection, list(dict.fromkeys(touched)))


def take_back(connection: Connection, is_own: Callable[[Entry], bool]) -> Changes:
    """What a recovered server does not have waits again, or is put aside if others wrote it.

    Numbers that the server gave are gone with it: it may have given them to others since.
    """
    found = journal.doubted(connection, None, 0)
    own = [entry for _, _, entry in found if is_own(entry)]
    if own:
        connection.exec_driver_sql(
            "UPDATE journal SET place = NULL, given = '{}' WHERE entry_id = ?",
            [(entry.entry_id,) for entry in own],
        )
    others = [(entry, stream) for _, stream, entry in found if not is_own(entry)]
    _put_aside(connection, [_row(entry, stream, FORGOTTEN) for entry, stream in others])
    return refold(connection, list(dict.fromkeys(entry.object_id for _, _, entry in found)))


def note_unread(connection: Connection, placed: Iterable[Placed]) -> None:
    """Tell of entries from elsewhere that nothing could be read of."""
    rows = [_row(one.entry, one.stream, UNREADABLE) for one in placed]
    _forget(connection, rows)
    insert_rows(connection, refused_entry, rows)


def renumber(connection: Connection, device: ObjectId) -> None:
    """Count what waits from 1 for a new device: this file is a copy or an older state of one."""
    waiting = journal.unplaced_from(connection, 0, -1)
    if waiting:
        connection.exec_driver_sql(
            "UPDATE journal SET device = ?, device_no = ? WHERE entry_id = ?",
            [(device, no, entry.entry_id) for no, (_, entry, _) in enumerate(waiting, 1)],
        )
    meta.keep(connection, "device", device)
    set_last_number(connection, "device", 0, len(waiting))


def refused(connection: Connection) -> list[Refused]:
    """Everything that was refused and not thrown away, oldest first."""
    rows = connection.execute(select(refused_entry).order_by(refused_entry.c.device_no))
    return [
        Refused(
            row.entry_id,
            row.group_id,
            row.object_type,
            row.object_id,
            row.verb,
            loads(row.patch),
            row.client_at,
            row.code,
            row.device_no,
            row.stream,
            loads(row.asks),
            loads(row.seen),
        )
        for row in rows
    ]


def count_refused(connection: Connection) -> int:
    """How many user actions were refused and not thrown away."""
    return connection.execute(select(func.count(refused_entry.c.group_id.distinct()))).scalar_one()


def _forget(connection: Connection, rows: Iterable[Mapping[str, object]]) -> None:
    ids = [row["entry_id"] for row in rows]
    connection.execute(delete(refused_entry).where(refused_entry.c.entry_id.in_(ids)))


def throw_away(connection: Connection, entry_ids: Iterable[ObjectId]) -> None:
    """Forget what was refused; only its author may wish that."""
    connection.exec_driver_sql(
        f"DELETE FROM refused_entry WHERE entry_id IN {_IDS}", (dumps(list(entry_ids)),)
    )


def put_back(connection: Connection, thrown: Iterable[Refused]) -> None:
    """What was thrown away lies here again."""
    texts = ("patch", "asks", "seen")
    rows = [{n: dumps(v) if n in texts else v for n, v in asdict(one).items()} for one in thrown]
    insert_rows(connection, refused_entry, rows)
    erased.blank(connection)


def hand_over_anew(connection: Connection, case_ids: Iterable[ObjectId]) -> None:
    """Let the next round hand these cases over once more, as they are then."""
    rows = [(case_id,) for case_id in case_ids]
    connection.exec_driver_sql("INSERT OR IGNORE INTO transfer_due VALUES (?)", rows)


def _put_aside(connection: Connection, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        insert_rows(connection, refused_entry, rows)
        erased.blank(connection)
        _drop(connection, [row["entry_id"] for row in rows])


def _drop(connection: Connection, ids: Sequence[object]) -> None:
    query = f"DELETE FROM journal WHERE entry_id IN {_IDS}"
    connection.exec_driver_sql(query, (dumps(ids),))


def _row(entry: Entry, stream: str, code: str) -> dict[str, object]:
    said = (entry.patch, entry.asks, entry.seen)
    patch, asks, seen = ("{}" if code == ERASED or not fields else dumps(fields) for fields in said)
    return {
        "entry_id": entry.entry_id,
        "group_id": entry.group_id,
        "device_no": entry.device_no,
        "object_type": entry.object_type,
        "object_id": entry.object_id,
        "verb": entry.verb,
        "patch": patch,
        "stream": stream,
        "client_at": entry.client_at,
        "code": code,
        "asks": asks,
        "seen": seen,
    }
