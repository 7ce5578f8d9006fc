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
from synpunkt_desk.store import outgoing, text_queue
from synpunkt_desk.store.first_copy import nothing_thrown_away, take_in
from synpunkt_desk.store.incoming import target_of
from synpunkt_desk.store.outgoing import Waiting
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.store.streams import Cursor, cursors
from synpunkt_desk.store.unit_of_work import DEVICE
from synpunkt_desk.sync import first_copy
from synpunkt_desk.sync.files import fetch_files, offer_files
from synpunkt_desk.sync.greeting import erase, expected, follow, report
from synpunkt_desk.sync.pages import PAGE, PAGE_BYTES, checked
from synpunkt_desk.sync.port import (
    Outcome,
    Page,
    Receipt,
    Refusal,
    Server,
)
from synpunkt_desk.sync.recovery import begin_anew, settle
from synpunkt_desk.sync.transfers import are_due, write_transfers
from synpunkt_desk.sync.wire import is_unreadable, received, sent

_TOO_LARGE: Final = "refused_too_large"
_MISCOUNTED: Final = ("refused_device_cloned", "refused_gap")
"""What the server says when it and this file do not agree on what this device has sent."""

Tell = Callable[["Progress"], None]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round has come, and what has just changed in the file."""

    sent: int = 0
    refused: int = 0
    received: int = 0
    expected: int = 0
    """Entries that were still to come when the round began."""
    to_send: int = 0
    """Entries of an office that is brought to the server, sent or not."""
    prepared: int = 0
    to_prepare: int = 0
    """Of a first copy: what lies here and is put into lists and search, and how much that is."""
    changes: Changes = field(default_factory=Changes)
    is_renamed: bool = False
    """Whether this file has just become a new device: it, or another, was a copy."""


def tell_nobody(_progress: Progress) -> None:
    """For whoever does not show any."""


def run_round(
    replica: Replica, server: Server, author: str, *, tell: Tell = tell_nobody
) -> Progress:
    """Send what waits and fetch what is new; returns what was done.

    Raises KnownError: `server_…` where the line or the server fails, `server_restored`,
    `server_recovering`, `server_newer` and `journal_broken` where nothing may be sent or fetched
    until somebody acts.
    """
    greeting = report(replica, server)
    is_anew = begin_anew(replica, server, greeting, author)
    for changes in follow(replica, greeting.streams):
        tell(Progress(changes=changes))
    tell(Progress(changes=erase(replica, server, greeting.erasures)))
    to_come = expected(replica, greeting.streams)
    behind, progress = set(to_come), Progress(expected=sum(to_come.values()))
    if first_copy.begin(replica, progress.expected):
        progress = _copy_all(replica, server, behind, progress, tell)
    if is_anew:
        progress = _fetch_all(replica, server, behind, progress, tell)
        tell(replace(progress, changes=settle(replica, greeting, author)))
    if greeting.device_last_no > _last_count(replica):
        progress = _as_new_device(replica, server, progress, tell)
    elif greeting.device_last_no >= _first_waiting(replica):
        progress = _fetch_all(replica, server, behind, progress, tell)
    try:
        progress = _exchange(replica, server, behind, progress, tell)
    except KnownError as error:
        if error.error_id not in _MISCOUNTED:
            raise
        progress = _as_new_device(replica, server, progress, tell)
        progress = _exchange(replica, server, behind, progress, tell)
    progress = _hand_over(replica, server, author, progress, tell)
    _find_again(replica, progress, tell)
    fetch_files(replica, server, lambda: tell(Progress()))
    return progress


def _find_again(replica: Replica, progress: Progress, tell: Tell) -> None:
    """Let the search know what many cases say now, which was left to the end."""
    with replica.reading() as connection:
        if text_queue.is_empty(connection):
            return
    with replica.writing() as connection:
        text_queue.empty(connection)
    tell(replace(progress, changes=Changes({"case": frozenset({""})})))


def _copy_all(
    replica: Replica, server: Server, streams: Iterable[str], progress: Progress, tell: Tell
) -> Progress:
    """Fetch very much, and make what is shown of it when all of it is here."""
    progress = _fetch_all(replica, server, streams, progress, tell)
    for step in first_copy.prepare(replica):
        tell(replace(progress, prepared=step.done, to_prepare=step.total, changes=step.changes))
    return progress


def _hand_over(
    replica: Replica, server: Server, author: str, progress: Progress, tell: Tell
) -> Progress:
    """Bring cases that came to belong to another board to its stream."""
    with replica.reading() as connection:
        if not are_due(connection):
            return progress
    with replica.unit(author) as unit:
        transfers = write_transfers(unit)
    return _exchange(replica, server, set(), progress, tell) if transfers else progress


def _last_count(replica: Replica) -> int:
    return replica.next_number(DEVICE) - 1


def _first_waiting(replica: Replica) -> int:
    """The count of the first entry that waits; one that the server counts may be there already."""
    groups = _next_groups(replica, 0)
    return groups[0][0].entry.device_no if groups else _last_count(replica) + 1


def _as_new_device(replica: Replica, server: Server, progress: Progress, tell: Tell) -> Progress:
    """This file or the server is a copy or was put back: what waits may have been sent already.

    So everything is fetched first, also what was sent in this round, and only what is not there
    then is counted anew and sent.
    """
    with replica.reading() as connection:
        streams = cursors(connection).keys()
    progress = _fetch_all(replica, server, streams, progress, tell)
    replica.renew_device()
    report(replica, server)
    tell(replace(progress, changes=Changes(), is_renamed=True))
    return progress


def _exchange(
    replica: Replica, server: Server, behind: set[str], progress: Progress, tell: Tell
) -> Progress:
    """Send, and fetch what others have sent and what confirms one's own."""
    progress, written = _send(replica, server, progress, tell)
    return _fetch_all(replica, server, behind | written, progress, tell)


def _fetch_all(
    replica: Replica, server: Server, streams: Iterable[str], progress: Progress, tell: Tell
) -> Progress:
    with replica.reading() as connection:
        followed = cursors(connection).keys()
    for stream in sorted(followed & set(streams), key=lambda name: (name != COMMON, name)):
        progress = fetch(replica, server, stream, progress, tell)
    return progress


def _send(
    replica: Replica, server: Server, progress: Progress, tell: Tell
) -> tuple[Progress, set[str]]:
    """Offer everything that waits; what the server will not take is put aside with its reason.

    Also gives the streams in which one's own entries stand now.
    """
    last, streams = 0, set[str]()
    while groups := _next_groups(replica, last):
        waiting, codes = _append(replica, server, groups)
        changes = _settle(replica, waiting, codes)
        last = waiting[-1].entry.device_no
        progress = replace(
            progress,
            sent=progress.sent + len(waiting) - len(codes),
            refused=progress.refused + len(codes),
        )
        streams |= {one.stream for one in waiting} | {target_of(one.entry) for one in waiting}
        tell(replace(progress, changes=changes))
    return progress, streams


def _append(
    replica: Replica, server: Server, groups: list[list[Waiting]]
) -> tuple[list[Waiting], dict[str, str]]:
    """Send as many of these user actions as the server takes at once; gives what it refused."""
    waiting = [one for group in groups for one in group]
    offer_files(replica.blobs, server, waiting)
    try:
        receipts = server.append(replica.device, [out for group in groups for out in sent(group)])
    except KnownError as error:
        if error.error_id != _TOO_LARGE:
            raise
        if len(groups) > 1:
            return _append(replica, server, groups[: len(groups) // 2])
        return waiting, dict.fromkeys((w.entry.entry_id for w in waiting), Refusal.TOO_LARGE)
    return waiting, _refusals(waiting, receipts)


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


def _settle(replica: Replica, waiting: Sequence[Waiting], codes: dict[str, str]) -> Changes:
    """Let go of what will not be seen here: what was refused, and what lies where one lost sight.

    Everything else waits until it is seen in the journal.
    """
    with replica.reading() as connection:
        followed = cursors(connection)
    unseen = {one.entry.entry_id for one in waiting if one.stream not in followed} - codes.keys()
    if not codes and not unseen:
        return Changes()
    with replica.writing() as connection:
        return outgoing.refuse(connection, codes, unseen=unseen)


def fetch(
    replica: Replica, server: Server, stream: str, progress: Progress, tell: Tell
) -> Progress:
    """Read a stream to what was its end then, page by page; `progress` is counted on."""
    while True:
        with replica.reading() as connection:
            cursor = cursors(connection)[stream]
        page = server.pull(stream, after_no=cursor.no, max_rows=PAGE, max_bytes=PAGE_BYTES)
        if not page.entries:
            return progress
        with nothing_thrown_away():
            after, changes = _take_in(replica, cursor, page)
        progress = replace(progress, received=progress.received + len(page.entries))
        tell(replace(progress, changes=changes))
        if after.no >= page.head_no:
            return progress


def _take_in(replica: Replica, cursor: Cursor, page: Page) -> tuple[Cursor, Changes]:
    after = checked(cursor, page.entries)
    read = [(entry, received(cursor.stream, entry)) for entry in page.entries]
    placed = [one for _, one in read if one]
    bare = [entry.entry_id for entry in page.entries if entry.body is None]
    unread = {entry.entry_id for entry, one in read if is_unreadable(entry, one)}
    with replica.writing() as connection:
        changes = take_in(connection, after, placed, bare=bare)
        if unread:
            outgoing.note_unread(connection, [p for p in placed if p.entry.entry_id in unread])
    return after, changes
