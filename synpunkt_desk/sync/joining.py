"""How a file comes to share a server: with all it has, or empty."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final, Protocol

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry
from synpunkt_desk.store import offering
from synpunkt_desk.store.outgoing import Waiting
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.sync.files import send_files
from synpunkt_desk.sync.greeting import KEEPER, greet
from synpunkt_desk.sync.port import Outcome, Receipt, Recovered, Right, Server
from synpunkt_desk.sync.wire import sent

_BATCH: Final = 500
Told = Callable[[int], None]


class TakesOver(Protocol):
    """What a caretaker of the office may do (see `Caretaker`)."""

    def close(self) -> None:
        """Leave."""
        ...

    def grant(self, role: str, stream: str, right: Right) -> None:
        """Give a right, opening the stream if it is not there."""
        ...

    def append_recovered(self, entries: Sequence[Recovered]) -> list[Receipt]:
        """Place entries with their own authors, times and given numbers."""
        ...


def join(replica: Replica, server: Server) -> None:
    """Share the server from now on with a file that has nothing of its own yet."""
    greet(replica, server)
    replica.share()


def bring(replica: Replica, server: Server, caretaker: TakesOver, told: Told) -> None:
    """Bring the journal of an office that was alone to an empty server, and share it from now on.

    Authors, times and numbers stay. Cut off anywhere, it goes on where it was. Raises KnownError
    `server_not_empty`, and `refused_no_right` for anybody but an administrator of the office.
    """
    if not replica.is_shared:
        if any(head.head_no for head in greet(replica, server).streams):
            raise KnownError("server_not_empty")
        replica.offer_everything()
    last = done = 0
    while entries := _next(replica, last):
        last = entries[-1][0]
        send_files(replica.blobs, server, [Waiting(entry, stream) for _, entry, stream in entries])
        sizes = Counter(entry.group_id for _, entry, _ in entries)
        receipts = caretaker.append_recovered(
            [_recovered(entry, stream, sizes[entry.group_id]) for _, entry, stream in entries]
        )
        refusal = next((r.code for r in receipts if r.outcome == Outcome.REFUSED), "")
        if refusal:
            raise KnownError(f"refused_{refusal}")
        done += len(entries)
        told(done)
    replica.share()


def open_streams(replica: Replica, caretaker: TakesOver, boards: Iterable[ObjectId]) -> None:
    """Open the streams that boards lack; only who keeps the office may."""
    for board in boards:
        caretaker.grant(replica.meta(KEEPER), board, Right.ADMIN)


def _next(replica: Replica, after: int) -> list[tuple[int, Entry, str]]:
    with replica.reading() as connection:
        return offering.offered(connection, after=after, most=_BATCH)


def _recovered(entry: Entry, stream: str, size: int) -> Recovered:
    [out] = sent([Waiting(entry, stream)])
    return Recovered(replace(out, group_size=size), entry.device, entry.author, entry.given)
