"""How a file comes to share a server: with all it has, or empty."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final, Protocol

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.journal import Entry
from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.store import offering
from synpunkt_desk.store.meta import KEEPER
from synpunkt_desk.store.outgoing import Waiting
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.sync.files import send_files
from synpunkt_desk.sync.greeting import expected, follow, greet
from synpunkt_desk.sync.port import PROTOCOL, Outcome, Receipt, Recovered, Right, Server
from synpunkt_desk.sync.round import Progress, Tell, fetch
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


def ask_to_join(server: Server, device: ObjectId) -> None:
    """See whether the server takes this person in, before there is a file.

    Raises KnownError: `server_…`, `server_empty` where no office has been brought yet, and
    `server_no_access` for somebody who may read nothing there.
    """
    greeting = server.hello(device, protocol=PROTOCOL, epoch=None, cursors={})
    if greeting.protocol_min > PROTOCOL:
        raise KnownError("server_newer")
    if greeting.is_recovering:
        raise KnownError("refused_recovering")
    heads = {head.name: head.head_no for head in greeting.streams}
    if COMMON not in heads:
        raise KnownError("server_no_access")
    if not heads[COMMON]:
        raise KnownError("server_empty")


def fetch_common(replica: Replica, server: Server, tell: Tell) -> None:
    """Fetch what everybody reads, and which streams there are besides."""
    greeting = greet(replica, server)
    for changes in follow(replica, greeting.streams):
        tell(Progress(changes=changes))
    to_come = expected(replica, greeting.streams).get(COMMON, 0)
    fetch(replica, server, COMMON, Progress(expected=to_come), tell)


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
