"""The beginning of a round: which server this is, and which streams it lets one follow."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store import erased, incoming, meta
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.store.streams import Cursor, cursors, drop_cursor, set_cursor
from synpunkt_desk.sync.port import FIRST_CHAIN, PROTOCOL, Erasure, Greeting, Server, StreamHead

_EPOCH: Final = "epoch"
_RECOVERIES: Final = "recoveries"
CLOCK_AHEAD: Final = "clock_ahead"
"""Holds by how many seconds the clock of this computer is ahead of the server's."""
_UNSURE: Final = 10
"""So many seconds an answer can be on its way."""


def greet(replica: Replica, server: Server) -> Greeting:
    """Report to a server that has all this file has seen of it.

    Raises KnownError `server_restored`, and what `report` raises.
    """
    greeting = report(replica, server)
    if greeting.is_recovering or is_later(replica, greeting) or forks(replica, greeting):
        raise KnownError("server_restored")
    return greeting


def report(replica: Replica, server: Server) -> Greeting:
    """Report, and learn what the server says of itself. Raises KnownError `server_newer`."""
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
    _remember(replica, greeting)
    return greeting


def forks(replica: Replica, greeting: Greeting) -> list[Cursor]:
    """The cursors of streams that do not go on from what this file has read of them."""
    heads = {head.name: head.chain_at_cursor for head in greeting.streams}
    with replica.reading() as connection:
        followed = cursors(connection).values()
    return [c for c in followed if c.no and c.stream in heads and heads[c.stream] != c.chain]


def is_later(replica: Replica, greeting: Greeting) -> bool:
    """Whether the office was recovered since this file last took part.

    Raises KnownError `server_restored` where the server lies before a recovery instead.
    """
    known = replica.meta(_EPOCH)
    if not known or known == greeting.epoch:
        return False
    if greeting.recoveries < int(replica.meta(_RECOVERIES) or 0):
        raise KnownError("server_restored")
    return True


def accept(connection: Connection, greeting: Greeting) -> None:
    """From now on this is the server that the file goes on with."""
    meta.keep(connection, _EPOCH, greeting.epoch)
    meta.keep(connection, _RECOVERIES, str(greeting.recoveries))


def _remember(replica: Replica, greeting: Greeting) -> None:
    """As whom one is known there, whether one keeps the office, and the first server met."""
    keeps = greeting.role if greeting.is_admin else ""
    for name, value in ((meta.KEEPER, keeps), (meta.ROLE, greeting.role)):
        if replica.meta(name) != value:
            replica.set_meta(name, value)
    ahead = round((datetime.fromisoformat(replica.now()) - greeting.server_time).total_seconds())
    known = replica.meta(CLOCK_AHEAD)
    if not known or abs(ahead - int(known)) > _UNSURE:
        replica.set_meta(CLOCK_AHEAD, str(ahead))
    if not replica.meta(_EPOCH) and not greeting.is_recovering:
        with replica.writing() as connection:
            accept(connection, greeting)


def follow(replica: Replica, heads: Sequence[StreamHead]) -> Iterable[Changes]:
    """Begin with streams that were gained, and forget those that were lost."""
    with replica.reading() as connection:
        followed = cursors(connection)
    found = [(followed.get(h.name, Cursor(h.name, 0, FIRST_CHAIN, "")), h.right) for h in heads]
    changed = [
        replace(cursor, right=str(right)) for cursor, right in found if cursor.right != right
    ]
    if changed:
        with replica.writing() as connection:
            for cursor in changed:
                set_cursor(connection, cursor)
    lost = followed.keys() - {head.name for head in heads}
    for stream in sorted(lost):
        with replica.writing() as connection:
            changes = incoming.leave(connection, stream)
            drop_cursor(connection, stream)
        yield changes


def erase(replica: Replica, server: Server, erasures: Sequence[Erasure]) -> Changes:
    """Forget what was erased for ever, and tell the server once it is gone from the disk, too."""
    ids = [i for erasure in erasures for i in erasure.object_ids]
    if not erasures:
        return Changes()
    changes = replica.erase(ids)
    with replica.reading() as connection:
        is_any_waiting = erased.is_any_waiting(connection)
    if not is_any_waiting and replica.empty_logs():  # else in the next round
        server.confirm_erasures(replica.device, [erasure.erasure_id for erasure in erasures])
    return changes


def expected(replica: Replica, heads: Iterable[StreamHead]) -> dict[str, int]:
    """How many entries are still to come, of the streams in which there is something new."""
    with replica.reading() as connection:
        followed = cursors(connection)
    to_come = {head.name: head.head_no - followed[head.name].no for head in heads}
    return {name: count for name, count in to_come.items() if count > 0}
