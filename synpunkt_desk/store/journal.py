"""Reading and writing journal entries."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, and_, func, not_, select

from synpunkt_desk.models.journal import Entry, Fields
from synpunkt_desk.models.streams import LOCAL
from synpunkt_desk.store.authority import Placed
from synpunkt_desk.store.tables import journal

_COLUMNS: Final = (
    journal.c.entry_id,
    journal.c.group_id,
    journal.c.object_type,
    journal.c.object_id,
    journal.c.verb,
    journal.c.patch,
    journal.c.seen,
    journal.c.author,
    journal.c.device,
    journal.c.device_no,
    journal.c.client_at,
    journal.c.schema,
    journal.c.asks,
    journal.c.given,
)
_WRITTEN: Final = ("seq", *(c.name for c in _COLUMNS), "stream", "place", "no")
_INSERT: Final = (
    f"INSERT INTO journal ({', '.join(_WRITTEN)}) VALUES ({', '.join('?' for _ in _WRITTEN)})"
)
_NOTHING: Final = "{}"
_decode: Final = json.JSONDecoder().raw_decode
_encode: Final = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False
).encode
_IN_ORDER: Final = (journal.c.place.is_(None), journal.c.place, journal.c.seq)
_GIVE_PLACE: Final = (
    "UPDATE journal SET stream = ?, place = ?, no = ?, author = ?, given = ? WHERE entry_id = ?"
)
_LAST: Final = select(func.coalesce(func.max(journal.c.seq), 0))


class Numbered(NamedTuple):
    """An entry with its number in this file and its place among all, None while it waits."""

    seq: int
    place: int | None
    entry: Entry


def dumps(fields: Mapping[str, Any] | Sequence[Any]) -> str:
    """Canonical JSON: sorted keys, no blanks, letters as they are."""
    return _encode(fields)


def loads(text: str) -> dict[str, Any]:
    """The object in a JSON column; many have nothing in it."""
    if text == _NOTHING:
        return {}
    return _decode(text)[0]  # nothing stands before or behind it: `dumps` has written it


def insert_entries(connection: Connection, placed: Sequence[Placed]) -> dict[str, int]:
    """Write entries with their places; gives each object's first sequence number among them."""
    last = last_seq(connection)
    if placed:
        rows = [(seq, *_row(one)) for seq, one in enumerate(placed, last + 1)]
        connection.exec_driver_sql(_INSERT, rows)
    firsts: dict[str, int] = {}
    for seq, one in enumerate(placed, last + 1):
        firsts.setdefault(one.entry.object_id, seq)
    return firsts


def entries_with_ids(connection: Connection, entry_ids: Sequence[str]) -> dict[str, Entry]:
    """These entries by their ids, as far as they are here."""
    found = _read(connection, journal.c.entry_id.in_(entry_ids))
    return {entry.entry_id: entry for entry in found}


def known_entries(connection: Connection, entry_ids: Sequence[str]) -> set[str]:
    """Which of these entries the file has already."""
    query = "SELECT entry_id FROM journal WHERE entry_id IN (SELECT value FROM json_each(?))"
    return set(connection.exec_driver_sql(query, (dumps(list(entry_ids)),)).scalars())


def give_places(connection: Connection, placed: Sequence[Placed]) -> None:
    """Set stream, places, author and what was given for entries that the file has already."""
    if placed:
        connection.exec_driver_sql(
            _GIVE_PLACE,
            [
                (stream, place, no, entry.author, _small(entry.given), entry.entry_id)
                for entry, stream, place, no in placed
            ],
        )


def what_counts(connection: Connection, object_ids: Sequence[str]) -> dict[str, list[str]]:
    """What the server decides of these objects: the order of their entries, and what was given."""
    rows = connection.exec_driver_sql(
        "SELECT object_id, entry_id || given FROM journal"
        " WHERE object_id IN (SELECT value FROM json_each(?)) ORDER BY place IS NULL, place, seq",
        (dumps(list(object_ids)),),
    )
    found: dict[str, list[str]] = {object_id: [] for object_id in object_ids}
    for object_id, counts in rows:
        found[object_id].append(counts)
    return found


def drop_from_stream(connection: Connection, stream: str, entry_ids: Sequence[str]) -> list[str]:
    """Remove those of the entries that still lie in the stream; gives their objects."""
    rows = connection.exec_driver_sql(
        "DELETE FROM journal WHERE stream = ?"
        " AND entry_id IN (SELECT value FROM json_each(?)) RETURNING object_id",
        (stream, dumps(list(entry_ids))),
    )
    return list(rows.scalars())


def last_seq(connection: Connection) -> int:
    """The number of the last entry of this file, 0 where there is none."""
    return connection.execute(_LAST).scalar_one()


def between(connection: Connection, after: int, until: int) -> list[Numbered]:
    """The entries of this file after one number and up to another."""
    return _numbered(connection, journal.c.seq.between(after + 1, until))


def outside(
    connection: Connection, after: int, until: int, object_ids: Sequence[str]
) -> list[Numbered]:
    """The entries of these objects that are not between two numbers."""
    listed = select(func.json_each(dumps(list(object_ids))).table_valued("value").c.value)
    elsewhere = not_(journal.c.seq.between(after + 1, until))
    return _numbered(connection, and_(journal.c.object_id.in_(listed), elsewhere))


def order(one: Numbered) -> tuple[bool, int]:
    """What waits for its place comes after what has one, in the order that it was written."""
    return one.place is None, one.seq if one.place is None else one.place


def waiting_after(
    connection: Connection, device_no: int, most: int | None, group_id: str = ""
) -> list[tuple[Entry, str]]:
    """Entries without a place after a count of this device, with their streams, in order.

    With a group, those of it alone.
    """
    query = select(journal.c.stream, *_COLUMNS).where(
        journal.c.place.is_(None), journal.c.device_no > device_no
    )
    if group_id:
        query = query.where(journal.c.group_id == group_id)
    rows = connection.execute(query.order_by(journal.c.device_no).limit(most))
    return [(_entry(row[1:]), row.stream) for row in rows]


def unplaced_from(connection: Connection, seq: int, most: int) -> list[tuple[int, Entry, str]]:
    """Entries without a place after one of this file, with their order and streams.

    About `most` of them: a user action is never cut in two.
    """
    query = (
        select(journal.c.seq, journal.c.stream, *_COLUMNS)
        .where(journal.c.place.is_(None))
        .order_by(journal.c.seq)
    )
    found = connection.execute(query.where(journal.c.seq > seq).limit(most)).all()
    if found:
        last = found[-1]
        same = (journal.c.seq > last.seq, journal.c.group_id == last.group_id)
        found = [*found, *connection.execute(query.where(*same))]
    return [(row.seq, _entry(row[2:]), row.stream) for row in found]


def places_of(
    connection: Connection, entry_ids: Sequence[str]
) -> dict[str, tuple[str, int | None, int | None]]:
    """Stream, place and number within it of those of the entries that are here."""
    rows = connection.exec_driver_sql(
        "SELECT entry_id, stream, place, no FROM journal"
        " WHERE entry_id IN (SELECT value FROM json_each(?))",
        (dumps(list(entry_ids)),),
    )
    return {row.entry_id: (row.stream, row.place, row.no) for row in rows}


def doubted(connection: Connection, stream: str | None, after: int) -> list[tuple[int, str, Entry]]:
    """Entries that have a place and whose number in the stream is not sure, with both.

    That is every one after a number; without a stream, those of all that have none any more.
    """
    query = select(journal.c.place, journal.c.stream, *_COLUMNS).where(
        journal.c.place.is_not(None), journal.c.stream != LOCAL
    )
    no = func.coalesce(journal.c.no, after + 1)
    query = (
        query.where(journal.c.no.is_(None))
        if stream is None
        else query.where(journal.c.stream == stream, no > after)
    )
    rows = connection.execute(query.order_by(journal.c.place)).all()
    return [(row.place, row.stream, _entry(row[2:])) for row in rows]


def doubt(connection: Connection, stream: str, after: int) -> None:
    """Forget the numbers of a stream after one, until it has been read anew."""
    connection.exec_driver_sql(
        "UPDATE journal SET no = NULL WHERE stream = ? AND place IS NOT NULL AND no > ?",
        (stream, after),
    )


def first_places(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """The first sequence number of each of these objects."""
    query = (
        "SELECT object_id, min(seq) AS first FROM journal"
        " WHERE object_id IN (SELECT value FROM json_each(?)) GROUP BY object_id"
    )
    rows = connection.exec_driver_sql(query, (dumps(list(ids)),))
    return {row.object_id: row.first for row in rows}


def entries_of_object(connection: Connection, object_id: str) -> list[Entry]:
    """Every entry of one object, in order."""
    return _read(connection, journal.c.object_id == object_id)


def entries_of_objects(connection: Connection, object_ids: Sequence[str]) -> list[Entry]:
    """Every entry of some objects, in the one order of the journal."""
    return _read(connection, journal.c.object_id.in_(object_ids))


def entries_of_group(connection: Connection, group_id: str) -> list[Entry]:
    """Every entry of one user action, in order."""
    return _read(connection, journal.c.group_id == group_id)


def all_by_object(connection: Connection) -> Iterator[tuple[int, list[Entry]]]:
    """Every object's entries in the order of everybody, with its first sequence number."""
    query = select(journal.c.seq, journal.c.place, *_COLUMNS).order_by(
        journal.c.object_id, journal.c.seq
    )
    rows = connection.execution_options(yield_per=2000).execute(query)
    for _, found in groupby(rows, key=attrgetter("object_id")):
        listed = list(found)
        first = listed[0].seq
        listed.sort(key=_order)
        yield first, [_entry(row[2:]) for row in listed]


def _order(row: Row[*tuple[Any, ...]]) -> tuple[bool, int]:
    """What waits for its place comes after what has one, in the order that it was written."""
    return row.place is None, row.seq if row.place is None else row.place


def _numbered(connection: Connection, condition: ColumnElement[bool]) -> list[Numbered]:
    query = select(journal.c.seq, journal.c.place, *_COLUMNS).where(condition)
    rows = connection.execute(query.order_by(journal.c.seq))
    return [Numbered(row[0], row[1], _entry(row[2:])) for row in rows]


def _read(connection: Connection, condition: ColumnElement[bool]) -> list[Entry]:
    query = select(*_COLUMNS).where(condition).order_by(*_IN_ORDER)
    return [_entry(tuple(row)) for row in connection.execute(query)]


def _entry(row: Sequence[Any]) -> Entry:
    entry_id, group_id, object_type, object_id, verb, patch, seen, *rest = row
    author, device, device_no, client_at, schema, asks, given = rest
    return Entry(
        entry_id,
        group_id,
        object_type,
        object_id,
        verb,
        loads(patch),
        loads(seen),
        author,
        device,
        device_no,
        client_at,
        schema,
        loads(asks),
        loads(given),
    )


def _row(placed: Placed) -> tuple[Any, ...]:
    """The values of an entry and its places in the order of `_WRITTEN`."""
    entry, stream, place, no = placed
    return (
        entry.entry_id,
        entry.group_id,
        entry.object_type,
        entry.object_id,
        entry.verb,
        dumps(entry.patch),
        _small(entry.seen),
        entry.author,
        entry.device,
        entry.device_no,
        entry.client_at,
        entry.schema,
        _small(entry.asks),
        _small(entry.given),
        stream,
        place,
        no,
    )


def _small(fields: Fields) -> str:
    return dumps(fields) if fields else "{}"
