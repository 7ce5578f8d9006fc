"""The server of an office as one person reaches it over PostgreSQL."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from operator import attrgetter
from select import select
from socket import socket, socketpair
from threading import Event
from typing import Any, Final
from uuid import UUID

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.sync.line import DEADLINE, PostgresLine, known_errors
from synpunkt_desk.sync.port import (
    PIECE,
    Erasure,
    Greeting,
    Outcome,
    Outgoing,
    Page,
    Placed,
    Receipt,
    Recovered,
    Refusal,
    Right,
    StreamHead,
    Verified,
)

_AGAIN: Final = "again"
"""The ground of what was erased before the server was put back."""
_NAMES: Final = tuple(field.name for field in fields(Outgoing))
_values_of: Final = attrgetter(*_NAMES)


class PostgresServer:
    """See `Line`. Used by one thread; only `wake` may be called from another."""

    def __init__(self, address: str, *, password: str = "", deadline: float = DEADLINE) -> None:
        self._line = PostgresLine(address, password=password, deadline=deadline)
        self._is_woken = Event()
        self._bell: tuple[socket, socket] | None = None

    def hello(
        self, device: ObjectId, *, protocol: int, epoch: ObjectId | None, cursors: Mapping[str, int]
    ) -> Greeting:
        """See `Server`."""
        values = UUID(device), protocol, UUID(epoch) if epoch else None, json.dumps(dict(cursors))
        [[greeting]] = self._line.rows("SELECT sync.hello(%s, %s::int, %s, %s::jsonb)", values)
        return _greeting(greeting)

    def append(self, device: ObjectId, entries: Sequence[Outgoing]) -> list[Receipt]:
        """See `Server`."""
        sent = json.dumps([_told(entry) for entry in entries], ensure_ascii=False)
        query = "SELECT * FROM sync.append(%s, %s::jsonb)"
        return [_receipt(*row) for row in self._line.rows(query, (UUID(device), sent))]

    def append_recovered(self, entries: Sequence[Recovered]) -> list[Receipt]:
        """See `Server`."""
        return append_recovered(self._line, entries)

    def pull(self, stream: str, *, after_no: int, max_rows: int, max_bytes: int) -> Page:
        """See `Server`."""
        query = "SELECT * FROM sync.pull(%s, %s::bigint, %s::int, %s::bigint)"
        rows = self._line.rows(query, (stream, after_no, max_rows, max_bytes), expected=max_bytes)
        if not rows:
            raise KnownError("refused_no_right")
        return Page(rows[0][0], tuple(Placed(*row[1:]) for row in rows if row[1] is not None))

    def verify(self, stream: str, *, first: int, last: int) -> Verified:
        """See `Server`."""
        query = "SELECT * FROM sync.verify(%s, %s::bigint, %s::bigint)"
        [[count, chain]] = self._line.rows(query, (stream, first, last))
        return Verified(count, chain)

    def blob_begin(self, stream: str, content_hash: str, *, size: int) -> None:
        """See `Server`."""
        values = stream, bytes.fromhex(content_hash), size
        self._line.rows("SELECT 1 FROM sync.blob_begin(%s, %s, %s::bigint)", values)

    def blob_put(self, stream: str, content_hash: str, *, piece_no: int, data: bytes) -> None:
        """See `Server`."""
        values = stream, bytes.fromhex(content_hash), piece_no, data
        self._line.rows("SELECT 1 FROM sync.blob_put(%s, %s, %s::int, %s)", values)

    def blob_commit(self, stream: str, content_hash: str) -> None:
        """See `Server`."""
        values = stream, bytes.fromhex(content_hash)
        [[is_whole]] = self._line.rows("SELECT sync.blob_commit(%s, %s)", values)
        if not is_whole:
            raise KnownError("refused_malformed")

    def blob_state(self, stream: str, content_hash: str) -> frozenset[int]:
        """See `Server`."""
        values = stream, bytes.fromhex(content_hash)
        rows = self._line.rows("SELECT * FROM sync.blob_state(%s, %s)", values)
        return frozenset(piece_no for [piece_no] in rows)

    def blob_get(self, stream: str, content_hash: str, *, piece_no: int) -> bytes | None:
        """See `Server`."""
        values = stream, bytes.fromhex(content_hash), piece_no
        query = "SELECT sync.blob_get(%s, %s, %s::int)"
        [[data]] = self._line.rows(query, values, expected=PIECE)
        return data

    def confirm_erasures(self, device: ObjectId, erasure_ids: Iterable[int]) -> None:
        """See `Server`."""
        query = "SELECT 1 FROM sync.confirm_erasures(%s, %s::bigint[])"
        self._line.rows(query, (UUID(device), list(erasure_ids)))

    def erase_again(self, object_ids: Sequence[ObjectId]) -> None:
        """See `Server`."""
        values = [UUID(each) for each in object_ids], _AGAIN
        self._line.rows("SELECT 1 FROM sync.erase(%s, %s)", values)

    def close(self) -> None:
        """See `Server`."""
        self._line.close()
        bell, self._bell = self._bell, None
        for end in bell or ():
            end.close()

    def wait(self, seconds: float) -> bool:
        """See `Line`."""
        self._bell = self._bell or socketpair()
        with known_errors():
            connection = self._line.connected()
            if _is_poked(connection.notifies(timeout=0)):
                return True
            line, bell = connection.fileno(), self._bell[1]
            ready, _, _ = select([line, bell], [], [], 0 if self._is_woken.is_set() else seconds)
            if bell in ready:
                bell.recv(4096)
            self._is_woken.clear()
            if line not in ready or _is_poked(connection.notifies(timeout=0)):
                return line in ready
        self._line.rows("SELECT 1")  # the end of the line is something to read, too
        return False

    def wake(self) -> None:
        """See `Line`."""
        self._is_woken.set()
        if bell := self._bell:
            bell[0].send(b"\0")


def append_recovered(line: PostgresLine, entries: Sequence[Recovered]) -> list[Receipt]:
    """See `Server` and `Caretaker`."""
    sent = [
        {
            **_told(each.entry),
            "device": each.device,
            "author": each.author,
            "given": dumps(each.given),
            "seq": each.seq,
        }
        for each in entries
    ]
    query = "SELECT * FROM sync.append_recovered(%s::jsonb)"
    rows = line.rows(query, (json.dumps(sent, ensure_ascii=False),))
    return [_receipt(*row) for row in rows]


def _told(entry: Outgoing) -> dict[str, object]:
    """An entry as the server takes it; a tenth of the time of `dataclasses.asdict`."""
    return dict(zip(_NAMES, _values_of(entry), strict=True))


def _receipt(device_no: int, outcome: str, seq: int, no: int, code: str, given: str) -> Receipt:
    """A row of receipts as the port has it."""
    return Receipt(
        device_no, Outcome(outcome), seq, no, Refusal(code) if code else "", json.loads(given)
    )


def _is_poked(notices: Iterable[object]) -> bool:
    return len(list(notices)) > 0


def _greeting(told: Mapping[str, Any]) -> Greeting:
    return Greeting(
        server_time=datetime.fromisoformat(told["server_time"]),
        epoch=UUID(told["epoch"]).hex,
        is_recovering=told["is_recovering"],
        protocol_min=told["protocol_min"],
        protocol_max=told["protocol_max"],
        role=told["role"],
        is_admin=told["is_admin"],
        device_last_no=told["device_last_no"],
        device_state=told["device_state"],
        lease_until=datetime.fromisoformat(told["lease_until"]),
        streams=tuple(_head(**head) for head in told["streams"]),
        erasures=tuple(
            Erasure(erasure["id"], tuple(UUID(each).hex for each in erasure["object_ids"]))
            for erasure in told["erasures"]
        ),
        recoveries=told["recoveries"],
    )


def _head(
    *, name: str, right: str, head_no: int, chain_at_cursor: str | None, is_closed: bool
) -> StreamHead:
    chain = bytes.fromhex(chain_at_cursor) if chain_at_cursor is not None else None
    return StreamHead(name, Right(right), head_no, chain, is_closed)
