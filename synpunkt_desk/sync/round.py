"""One round with the server: greet, send, fetch. Clock, line and file are parameters.

A round can be cut off anywhere. What was sent counts only when it is seen in the journal, and how
far a stream has been read is kept in the same transaction as what was read.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.store import incoming, outgoing
from synpunkt_desk.store.outgoing import Waiting
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.store.streams import Cursor, cursors, drop_cursor, set_cursor
from synpunkt_desk.store.unit_of_work import DEVICE
from synpunkt_desk.sync.chain import is_whole, next_chain
from synpunkt_desk.sync.files import send_files
from synpunkt_desk.sync.port import (
    FIRST_CHAIN,
    PROTOCOL,
    Erasure,
    Greeting,
    Outcome,
    Page,
    Receipt,
    Server,
    StreamHead,
)
from synpunkt_desk.sync.transfers import write_transfers
from synpunkt_desk.sync.wire import received, sent

PAGE: Final = 2000
PAGE_BYTES: Final = 8 * 1024 * 1024
_EPOCH: Final = "epoch"
_CLONED: Final = "refused_device_cloned"
Tell = Callable[["Progress"], None]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round has come, and what has just changed in the file."""

    sent: int = 0
    refused: int = 0
    received: int = 0
    expected: int = 0
    """Entries that were still to come when the round began."""
    changes: Changes = field(default_factory=Changes)


def tell_nobody(_progress: Progress) -> None:
    """For whoever does not show any."""


def run_round(
    replica: Replica, server: Server, author: str, *, tell: Tell = tell_nobody
) -> Progress:
    """Send what waits and fetch what is new; returns what was done.

    Raises KnownError: `server_…` where the line or the server fails, `server_restored`,
    `server_newer` and `journal_broken` where nothing may be sent or fetched until somebody acts.
    """
    greeting = _greet(replica, server)
    progress = Progress(expected=_to_come(replica, greeting))
    for changes in _follow(replica, greeting.streams):
        tell(replace(progress, changes=changes))
    tell(replace(progress, changes=_erase(replica, server, greeting.erasures)))
    streams = sorted((h.name for h in greeting.streams), key=lambda name: (name != COMMON, name))
    if greeting.device_last_no > _last_count(replica):
        progress = _as_new_device(replica, server, streams, progress, tell)
    elif greeting.device_last_no >= _first_waiting(replica):
        progress = _fetch_all(replica, server, streams, progress, tell)
    try:
        progress = _exchange(replica, server, streams, progress, tell)
    except KnownError as error:
        if error.error_id != _CLONED:
            raise
        progress = _as_new_device(replica, server, streams, progress, tell)
        progress = _exchange(replica, server, streams, progress, tell)
    with replica.unit(author) as unit:
        transfers = write_transfers(unit)
    return _exchange(replica, server, streams, progress, tell) if transfers else progress


def _last_count(replica: Replica) -> int:
    return replica.next_number(DEVICE) - 1


def _first_waiting(replica: Replica) -> int:
    """The count of the first entry that waits; one that the server counts may be there already."""
    groups = _next_groups(replica, 0)
    return groups[0][0].entry.device_no if groups else _last_count(replica) + 1


def _as_new_device(
    replica: Replica, server: Server, streams: Iterable[str], progress: Progress, tell: Tell
) -> Progress:
    """This file was copied or put back from a backup: what waits may have been sent already.

    So it is fetched first, and only what is not there then is counted anew and sent.
    """
    progress = _fetch_all(replica, server, streams, progress, tell)
    replica.renew_device()
    _greet(replica, server)
    return progress


def _exchange(
    replica: Replica, server: Server, streams: Iterable[str], progress: Progress, tell: Tell
) -> Progress:
    progress = _send(replica, server, progress, tell)
    return _fetch_all(replica, server, streams, progress, tell)


def _fetch_all(
    replica: Replica, server: Server, streams: Iterable[str], progress: Progress, tell: Tell
) -> Progress:
    for stream in streams:
        progress = _fetch(replica, server, stream, progress, tell)
    return progress


def _greet(replica: Replica, server: Server) -> Greeting:
    with replica.reading() as connection:
        followed = cursors(connection)
    greeting = server.hello(
        replica.device,
        protocol=PROTOCOL,
        epoch=replica.meta(_EPOCH) or None,
        cursors={name: cursor.no for name, cursor in followed.items()},
    )
    if not greeting.protocol_min <= PROTOCOL:
        raise KnownError("server_newer")
    _require_same_server(replica, greeting, followed)
    return greeting


def _require_same_server(replica: Replica, greeting: Greeting, followed: dict[str, Cursor]) -> None:
    """A restored server lacks what this file has seen: then nothing may be sent."""
    epoch = replica.meta(_EPOCH)
    heads = {head.name: head for head in greeting.streams}
    forked = any(
        heads[name].chain_at_cursor != cursor.chain
        for name, cursor in followed.items()
        if name in heads and cursor.no
    )
    if forked or greeting.is_recovering or (epoch and epoch != greeting.epoch):
        raise KnownError("server_restored")
    if not epoch:
        replica.set_meta(_EPOCH, greeting.epoch)


def _to_come(replica: Replica, greeting: Greeting) -> int:
    with replica.reading() as connection:
        followed = cursors(connection)
    return sum(
        head.head_no - (followed[head.name].no if head.name in followed else 0)
        for head in greeting.streams
    )


def _follow(replica: Replica, heads: Sequence[StreamHead]) -> Iterable[Changes]:
    """Begin with streams that were gained, and forget those that were lost."""
    with replica.writing() as connection:
        followed = cursors(connection)
        for head in heads:
            cursor = followed.get(head.name, Cursor(head.name, 0, FIRST_CHAIN, ""))
            if cursor.right != head.right:
                set_cursor(connection, replace(cursor, right=str(head.right)))
        lost = followed.keys() - {head.name for head in heads}
    for stream in sorted(lost):
        with replica.writing() as connection:
            changes = incoming.leave(connection, stream)
            drop_cursor(connection, stream)
        yield changes


def _erase(replica: Replica, server: Server, erasures: Sequence[Erasure]) -> Changes:
    """Forget what was erased for ever, and tell the server that it is gone from here."""
    ids = [i for erasure in erasures for i in erasure.object_ids]
    if not erasures:
        return Changes()
    changes = replica.erase(ids)
    server.confirm_erasures(replica.device, [erasure.erasure_id for erasure in erasures])
    return changes


def _send(replica: Replica, server: Server, progress: Progress, tell: Tell) -> Progress:
    """Offer everything that waits; what the server will not take is put aside with its reason."""
    last = 0
    while groups := _next_groups(replica, last):
        waiting = [one for group in groups for one in group]
        send_files(replica.blobs, server, waiting)
        receipts = server.append(replica.device, [out for group in groups for out in sent(group)])
        codes = _refusals(waiting, receipts)
        changes = _put_aside(replica, codes)
        last = waiting[-1].entry.device_no
        progress = replace(
            progress,
            sent=progress.sent + len(waiting) - len(codes),
            refused=progress.refused + len(codes),
        )
        tell(replace(progress, changes=changes))
    return progress


def _next_groups(replica: Replica, after: int) -> list[list[Waiting]]:
    with replica.reading() as connection:
        return outgoing.waiting_groups(connection, after=after)


def _refusals(waiting: Sequence[Waiting], receipts: Iterable[Receipt]) -> dict[str, str]:
    by_count = {one.entry.device_no: one.entry.entry_id for one in waiting}
    return {
        by_count[receipt.device_no]: receipt.code
        for receipt in receipts
        if receipt.outcome == Outcome.REFUSED
    }


def _put_aside(replica: Replica, codes: dict[str, str]) -> Changes:
    if not codes:
        return Changes()
    with replica.writing() as connection:
        return outgoing.refuse(connection, codes)


def _fetch(
    replica: Replica, server: Server, stream: str, progress: Progress, tell: Tell
) -> Progress:
    """Read a stream to its end, page by page."""
    while True:
        with replica.reading() as connection:
            cursor = cursors(connection)[stream]
        page = server.pull(stream, after_no=cursor.no, max_rows=PAGE, max_bytes=PAGE_BYTES)
        if not page.entries:
            return progress
        after = _checked(cursor, page)
        placed = [one for entry in page.entries if (one := received(stream, entry))]
        bare = [entry.entry_id for entry in page.entries if entry.body is None]
        with replica.writing() as connection:
            changes = incoming.take_in(connection, after, placed, bare=bare)
        progress = replace(progress, received=progress.received + len(page.entries))
        tell(replace(progress, changes=changes))


def _checked(cursor: Cursor, page: Page) -> Cursor:
    """The cursor after a page. Raises `journal_broken` for a hole or a foreign chain."""
    chain = cursor.chain
    for no, entry in enumerate(page.entries, cursor.no + 1):
        chain = next_chain(chain, cursor.stream, entry)
        if entry.no != no or chain != entry.chain or not is_whole(entry):
            raise KnownError("journal_broken", stream=cursor.stream, no=no)
    return replace(cursor, no=page.entries[-1].no, chain=chain)
