"""The beginning of a round: which server this is, and which streams it lets one follow."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store import incoming
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.store.streams import Cursor, cursors, drop_cursor, set_cursor
from synpunkt_desk.sync.port import FIRST_CHAIN, PROTOCOL, Erasure, Greeting, Server, StreamHead

_EPOCH: Final = "epoch"
KEEPER: Final = "keeper"
"""Holds the role of one who keeps the office on the server, "" for everybody else."""
ROLE: Final = "role"
"""Holds the role that one is known by on the server."""


def greet(replica: Replica, server: Server) -> Greeting:
    """Report, and make sure that nothing is sent to a server that has forgotten."""
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
    _remember(replica, greeting)
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


def _remember(replica: Replica, greeting: Greeting) -> None:
    """As whom one is known there, and whether one keeps the office."""
    keeps = greeting.role if greeting.is_admin else ""
    for name, value in ((KEEPER, keeps), (ROLE, greeting.role)):
        if replica.meta(name) != value:
            replica.set_meta(name, value)


def follow(replica: Replica, heads: Sequence[StreamHead]) -> Iterable[Changes]:
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


def erase(replica: Replica, server: Server, erasures: Sequence[Erasure]) -> Changes:
    """Forget what was erased for ever, and tell the server that it is gone from here."""
    ids = [i for erasure in erasures for i in erasure.object_ids]
    if not erasures:
        return Changes()
    changes = replica.erase(ids)
    server.confirm_erasures(replica.device, [erasure.erasure_id for erasure in erasures])
    return changes


def expected(replica: Replica, heads: Iterable[StreamHead]) -> dict[str, int]:
    """How many entries are still to come, of the streams in which there is something new."""
    with replica.reading() as connection:
        followed = cursors(connection)
    to_come = {head.name: head.head_no - followed[head.name].no for head in heads}
    return {name: count for name, count in to_come.items() if count > 0}
