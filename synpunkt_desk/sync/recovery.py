"""After the server was put back from a backup: what it lost comes back from the computers.

While its recovery is open everybody offers what it lacks; when it has been closed everybody reads
the streams anew from where they part. What the server still does not have then is sent once more
by whoever wrote it, and put aside by everybody else.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, takewhile
from operator import attrgetter
from typing import Final, NamedTuple

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry
from synpunkt_desk.store import erased, journal, outgoing
from synpunkt_desk.store.incoming import ERASE
from synpunkt_desk.store.outgoing import Waiting
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.store.streams import Cursor, cursors, set_cursor
from synpunkt_desk.sync.files import send_files
from synpunkt_desk.sync.greeting import accept, forks, is_later
from synpunkt_desk.sync.pages import PAGE, PAGE_BYTES, checked
from synpunkt_desk.sync.port import (
    FIRST_CHAIN,
    Greeting,
    Outcome,
    Placed,
    Recovered,
    Refusal,
    Right,
    Server,
)
from synpunkt_desk.sync.wire import sent

_BATCH: Final = 500
_OFFERED: Final = "offered_epoch"


class _Lost(NamedTuple):
    """An entry that the server may lack, with its place and stream here."""

    place: int
    stream: str
    entry: Entry


def begin_anew(replica: Replica, server: Server, greeting: Greeting, author: str) -> bool:
    """Whether the streams have to be read anew from where they part, which is found out here.

    Raises KnownError `server_restored` until a recovery is open, and `server_recovering` until it
    is closed; by then this file has offered what the server lacks.
    """
    if greeting.is_recovering:
        _erase_again(replica, server, greeting)
        if replica.meta(_OFFERED) != greeting.epoch:
            _offer(replica, server, greeting, author)
        raise KnownError("server_recovering")
    forked = forks(replica, greeting)
    if not is_later(replica, greeting):
        if forked:
            raise KnownError("server_restored")
        return False
    _erase_again(replica, server, greeting)
    for cursor in forked:
        common = _last_common(replica, server, cursor)
        with replica.writing() as connection:
            journal.doubt(connection, common.stream, common.no)
            set_cursor(connection, common)
    return True


def settle(replica: Replica, greeting: Greeting, author: str) -> Changes:
    """Once everything is read: what was not there waits again, and the server counts as known."""
    own = {author, greeting.role}
    with replica.writing() as connection:
        changes = outgoing.take_back(
            connection, lambda entry: entry.device == replica.device or entry.author in own
        )
        accept(connection, greeting)
    return changes


def _erase_again(replica: Replica, server: Server, greeting: Greeting) -> None:
    """Tell what was erased after the copy, before somebody brings it back."""
    with replica.reading() as connection:
        ids = erased.noted(connection) if greeting.is_admin else []
    if ids:
        server.erase_again(ids)


def _offer(replica: Replica, server: Server, greeting: Greeting, author: str) -> None:
    """Offer what the server lacks, in the order of everybody; once, if all found its place."""
    lost = _lost(replica, server, greeting, author)
    sizes = Counter(one.entry.group_id for one in lost)
    is_left = False
    for batch in _batches(lost):
        send_files(replica.blobs, server, [Waiting(one.entry, one.stream) for one in batch])
        receipts = server.append_recovered(
            [_recovered(one, sizes[one.entry.group_id]) for one in batch]
        )
        is_left |= any(
            one.outcome == Outcome.REFUSED and one.code == Refusal.MOVED for one in receipts
        )
    if not is_left:  # else somebody else has to bring the transfer first
        replica.set_meta(_OFFERED, greeting.epoch)


def _lost(replica: Replica, server: Server, greeting: Greeting, author: str) -> list[_Lost]:
    """What lies here after the last entry in common, as far as this person may bring it back."""
    heads = {head.name: head for head in greeting.streams}
    forked = {cursor.stream for cursor in forks(replica, greeting)}
    with replica.reading() as connection:
        followed = cursors(connection)
    found: list[_Lost] = []
    for stream, cursor in followed.items():
        brings_all = greeting.is_admin or (stream in heads and heads[stream].right == Right.ADMIN)
        after = cursor.no
        if stream in forked:
            after = _last_common(replica, server, cursor).no
        elif stream not in heads:
            after = 0
        found += _suspects(replica, stream, after, None if brings_all else {author, greeting.role})
    return [
        one._replace(entry=replace(one.entry, author=greeting.role))
        if _is_own(replica, one.entry, author)
        else one
        for one in sorted(found, key=attrgetter("place"))
    ]


def _suspects(
    replica: Replica, stream: str, after: int, authors: set[str] | None
) -> Iterable[_Lost]:
    with replica.reading() as connection:
        found = [_Lost(*one) for one in journal.doubted(connection, stream, after)]
    return [
        one
        for one in found
        if authors is None or one.entry.author in authors or one.entry.device == replica.device
    ]


def _is_own(replica: Replica, entry: Entry, author: str) -> bool:
    """Whether it was written here; the server knows the writer by the login."""
    return entry.device == replica.device or entry.author == author


def _batches(lost: Sequence[_Lost]) -> Iterable[list[_Lost]]:
    """Whole user actions, some hundreds of entries at a time."""
    batch: list[_Lost] = []
    for _, group in groupby(lost, key=lambda one: one.entry.group_id):
        batch += group
        if len(batch) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _recovered(lost: _Lost, size: int) -> Recovered:
    [out] = sent([Waiting(lost.entry, lost.stream)])
    entry = lost.entry
    return Recovered(
        replace(out, group_size=size), entry.device, entry.author, entry.given, lost.place
    )


def _last_common(replica: Replica, server: Server, known: Cursor) -> Cursor:
    """How far a stream of the server and what was read of it here are the same."""
    cursor = replace(known, no=0, chain=FIRST_CHAIN)
    while True:
        page = server.pull(
            cursor.stream, after_no=cursor.no, max_rows=PAGE, max_bytes=PAGE_BYTES
        ).entries
        same = _same(replica, cursor.stream, page)
        cursor = checked(cursor, same)
        if len(same) < len(page) or not page:
            return cursor


def _same(replica: Replica, stream: str, page: Sequence[Placed]) -> list[Placed]:
    """The first of these that are here as the server has them."""
    with replica.reading() as connection:
        here = journal.places_of(connection, [one.entry_id for one in page])
    return [*takewhile(lambda one: _is_same(stream, one, here), page)]


def _is_same(
    stream: str, placed: Placed, here: dict[ObjectId, tuple[str, int | None, int | None]]
) -> bool:
    """Whether an entry is here as the server has it.

    What is erased or lies elsewhere has no body there, and is not here in this stream.
    """
    found = here.get(placed.entry_id)
    if placed.body is None:
        return not found or found[0] != stream or found[2] != placed.no
    return placed.verb == ERASE or found == (stream, placed.seq, placed.no)
