"""Taking in what others have written: entries, rows, search and cursor in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.models.changes import Changes, changes_of
from synpunkt_desk.models.fold import State, fold_all
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry
from synpunkt_desk.store import erased, journal, reading, text_queue, wanted_files
from synpunkt_desk.store.authority import Placed
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.store.row_removal import remove_rows, rows_held
from synpunkt_desk.store.row_writing import write_rows
from synpunkt_desk.store.search_index import MANY
from synpunkt_desk.store.streams import Cursor, drop_cursor, set_cursor

MOVE: Final = "move"
"""The verb of a transfer: a case and what lies with it go to the stream of another board."""

ERASE: Final = "erase"
"""The verb by which the server tells that an object is gone for ever."""

FORGOTTEN: Final = "forgotten"
"""Why something is put aside that the server had and has no more; it may come again."""

_CONFIRMED: Final = "stream = ? AND place IS NOT NULL"
_BATCH: Final = 500
_IDS: Final = "(SELECT value FROM json_each(?))"


def take_in(
    connection: Connection,
    cursor: Cursor,
    placed: Sequence[Placed],
    *,
    bare: Sequence[ObjectId] = (),
    only_known: bool = False,
) -> Changes:
    """Write the next entries of a stream and everything that follows from them.

    Own entries that were waiting get their places: to see them here is what confirms them. Where
    that changes neither the order of an object's entries nor what was given, its rows stay.
    `cursor` is how far the stream has been read with these, and `bare` are entries on the way
    whose bodies have been erased or have moved to another stream; what came back since stands
    further on with its body. With `only_known`, what is new here gets its rows later (see
    `first_copy`).
    """
    kept = [one for one in placed if one.entry.verb != ERASE]
    known, same = _place(connection, kept)
    wanted_files.want(connection, cursor.stream, (one.entry for one in kept))
    touched = dict.fromkeys(
        one.entry.object_id for one in kept if not only_known or one.entry.entry_id in known
    )
    back = {one.entry.entry_id for one in kept}
    gone = [i for i in bare if i not in back]
    touched |= dict.fromkeys(journal.drop_from_stream(connection, cursor.stream, gone))
    left = {i: one.no for one in placed for i in _leaving(one.entry)}
    _forget(connection, left, cursor.stream)
    _forget_for_ever(connection, [one.entry.object_id for one in placed if one.entry.verb == ERASE])
    again = [i for i in touched | dict.fromkeys(left) if i not in same or i in left]
    kinds = _refolded(connection, again, texts_later=len(known) > MANY)
    set_cursor(connection, cursor)
    return changes_of([*kinds, *same.items()])


def leave(connection: Connection, stream: str) -> Changes:
    """Forget a stream that this person may no longer read, but not what is unsent in it."""
    query = "SELECT DISTINCT object_id FROM journal WHERE stream = ?"
    ids = list(connection.exec_driver_sql(query, (stream,)).scalars())
    connection.exec_driver_sql(f"DELETE FROM journal WHERE {_CONFIRMED}", (stream,))
    drop_cursor(connection, stream)
    return refold(connection, ids)


def erase(connection: Connection, ids: Sequence[ObjectId]) -> Changes:
    """Forget objects, but for what is unsent of them: the server will refuse it."""
    _forget_for_ever(connection, ids)
    return refold(connection, ids)


def _forget_for_ever(connection: Connection, ids: Sequence[ObjectId]) -> None:
    if ids:
        erased.note(connection, ids)
        connection.exec_driver_sql(
            f"DELETE FROM journal WHERE place IS NOT NULL AND object_id IN {_IDS}",
            (dumps(list(ids)),),
        )


def refold(connection: Connection, ids: Sequence[ObjectId]) -> Changes:
    """Make the rows of these objects equal to the journal."""
    return changes_of(_refolded(connection, ids))


def _refolded(
    connection: Connection, ids: Sequence[ObjectId], *, texts_later: bool = False
) -> list[tuple[str, ObjectId]]:
    kinds: list[tuple[str, ObjectId]] = []
    for start in range(0, len(ids), _BATCH):
        kinds += _refold(connection, ids[start : start + _BATCH], texts_later=texts_later)
    return kinds


def _refold(
    connection: Connection, ids: Sequence[ObjectId], *, texts_later: bool
) -> list[tuple[str, ObjectId]]:
    folded: dict[ObjectId, tuple[str, State]] = {
        object_id: (entries[0].object_type, fold_all(entries))
        for object_id, entries in _by_object(journal.entries_of_objects(connection, ids)).items()
    }
    held = rows_held(connection, ids)
    gone = held.keys() - folded.keys()
    beheaded = _beheaded(connection, [i for i in held if i in folded])
    wanted_files.let_go(connection, gone)
    remove_rows(connection, gone | beheaded)
    new = journal.first_places(connection, [i for i in folded if i in beheaded or i not in held])
    (text_queue.write_rows if texts_later else write_rows)(connection, folded, new=new)
    return [*((kind, i) for i, (kind, _) in folded.items()), *((held[i], i) for i in gone)]


def _beheaded(connection: Connection, ids: Sequence[ObjectId]) -> set[ObjectId]:
    """Cases of which something unsent is left, but not what their rows are numbered by."""
    rows = {i: row_no for i, (_, _, row_no) in reading.arrivals(connection, ids).items()}
    first = journal.first_places(connection, list(rows))
    return {i for i, row_no in rows.items() if first[i] != row_no}


def _by_object(entries: Iterable[Entry]) -> dict[ObjectId, list[Entry]]:
    found: dict[ObjectId, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.object_id, []).append(entry)
    return found


def _place(
    connection: Connection, placed: Sequence[Placed]
) -> tuple[set[ObjectId], dict[ObjectId, str]]:
    """Give those that are here their places, and insert the others.

    Gives those that were here, and the objects that nothing has changed for, with their types.
    """
    known = journal.known_entries(connection, [one.entry.entry_id for one in placed])
    here = [one for one in placed if one.entry.entry_id in known]
    kinds = {one.entry.object_id: one.entry.object_type for one in here}
    before = journal.what_counts(connection, list(kinds))
    journal.give_places(connection, here)
    new = [one for one in placed if one.entry.entry_id not in known]
    journal.insert_entries(connection, new)
    after = journal.what_counts(connection, list(kinds))
    connection.exec_driver_sql(
        f"DELETE FROM refused_entry WHERE code = ? AND entry_id IN {_IDS}",
        (FORGOTTEN, dumps([one.entry.entry_id for one in new])),
    )
    return known, {i: kind for i, kind in kinds.items() if before[i] == after[i]}


def target_of(entry: Entry) -> str:
    """The stream that a transfer leads to, "" for anything else."""
    match entry.asks.get(MOVE):
        case {"to": str(stream)} if entry.verb == MOVE:
            return stream
        case _:
            return ""


def _leaving(entry: Entry) -> list[ObjectId]:
    """The objects that an entry takes out of its stream."""
    if entry.verb == ERASE:
        return [entry.object_id]
    match entry.asks.get(MOVE):
        case {"objects": list(ids)} if entry.verb == MOVE:
            return [i for i in ids if isinstance(i, str)]
        case _:
            return []


def _forget(connection: Connection, left: Mapping[ObjectId, int | None], stream: str) -> None:
    """Remove what the stream had of these objects up to a number; what is unsent stays."""
    if left:
        connection.exec_driver_sql(
            f"DELETE FROM journal WHERE {_CONFIRMED} AND object_id = ? AND no <= ?",
            [(stream, object_id, no) for object_id, no in left.items()],
        )
