"""Offices on a server, entries for them, and whoever takes part."""

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from psycopg import Connection
from psycopg.sql import SQL, Identifier

from synpunkt_desk.models.journal import Json
from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.sync.caretaker import PostgresCaretaker
from synpunkt_desk.sync.port import (
    PROTOCOL,
    Caretaker,
    Greeting,
    Outgoing,
    Placed,
    Receipt,
    Right,
    Server,
)
from synpunkt_desk.sync.postgres import PostgresServer
from tests.helpers.cluster import Cluster

BOARD = "b" * 32
OTHER = "c" * 32
NUMBER: Mapping[str, Json] = {
    "series": "tn", "year": 2026, "prefix": "TN", "pattern": "{prefix} SYN {year}-{number:04}",
}  # fmt: skip
_FILLED = (
    "device_erasure", "erasure", "blob_use", "blob_piece", "blob", "number_series", "object_head",
    "receipt", "entry_body", "entry", "device", "member", "stream",
)  # fmt: skip
_KEPT = (*_FILLED, "server_state")

_EVERYTHING = (
    "SELECT s.name, e.no, e.seq, e.entry_id, e.group_id, e.device, e.device_no, e.author,"
    " e.object_type, e.object_id, e.verb, e.schema, e.client_at, e.server_at, e.given, b.body,"
    " b.salt, e.digest, e.chain FROM sync.entry e JOIN sync.stream s ON s.id = e.stream"
    " LEFT JOIN sync.entry_body b ON b.seq = e.seq WHERE e.seq > %s ORDER BY e.seq"
)


def new_id() -> str:
    return uuid.uuid4().hex


class SharedOffice(Protocol):
    """An office with whatever is behind it."""

    def grant(self, person: str, stream: str, right: Right) -> None: ...

    def revoke(self, person: str, stream: str) -> None: ...

    def server(self, person: str) -> Server: ...

    def caretaker(self, person: str) -> Caretaker: ...


Backup = TypeVar("Backup")


class BackedUpOffice(SharedOffice, Protocol[Backup]):
    """An office that can be put back, and looked into by whom no right stops."""

    def everything(self, after_seq: int = 0) -> list[tuple[str, Placed]]: ...

    def rights_of(self, person: str) -> Mapping[str, Right]: ...

    def backup(self) -> Backup: ...

    def restore(self, backup: Backup) -> None: ...


@dataclass
class PostgresOffice:
    """An office in a database of its own."""

    cluster: Cluster
    database: str
    opened: list[PostgresServer | PostgresCaretaker] = field(default_factory=list)
    kept: Mapping[str, bytes] = field(default_factory=dict[str, bytes])

    def grant(self, person: str, stream: str, right: Right) -> None:
        self.run("INSERT INTO sync.stream (name) VALUES (%s) ON CONFLICT DO NOTHING", stream)
        self.run(
            "SELECT sync.put_member(%s, (SELECT id FROM sync.stream WHERE name = %s), %s)",
            person, stream, right.value,
        )  # fmt: skip

    def revoke(self, person: str, stream: str) -> None:
        self.run(
            "UPDATE sync.member SET valid_to = clock_timestamp() WHERE role = %s AND valid_to"
            " IS NULL AND stream = (SELECT id FROM sync.stream WHERE name = %s)",
            person, stream,
        )  # fmt: skip

    def address(self, person: str) -> str:
        return self.cluster.address(person, self.database)

    def server(self, person: str) -> PostgresServer:
        self.opened.append(server := PostgresServer(self.address(person)))
        return server

    def caretaker(self, person: str) -> PostgresCaretaker:
        self.opened.append(caretaker := PostgresCaretaker(self.address(person)))
        return caretaker

    def run(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """As the administrator of the server, whom no right stops."""
        with self.cluster.administrator(self.database) as connection:
            cursor = connection.execute(query.encode(), values or None)
            return cursor.fetchall() if cursor.description else []

    def empty(self) -> None:
        """As after init; a hundredth of the time of a new database."""
        with self.cluster.administrator(self.database) as connection, connection.transaction():
            connection.execute("SET LOCAL session_replication_role = replica")
            for table in _FILLED:
                connection.execute(SQL("DELETE FROM sync.{}").format(Identifier(table)))
            connection.execute("INSERT INTO sync.stream (name) VALUES ('common'), ('unplaced')")
            connection.execute(
                "UPDATE sync.server_state SET seq = 0, is_recovering = false, recoveries = 0,"
                " lost_after = 0"
            )

    def rights_of(self, person: str) -> Mapping[str, Right]:
        """What somebody may do in each stream; whoever is a member anywhere reads the common."""
        found = self.run(
            "SELECT s.name, m.member_right FROM sync.member m JOIN sync.stream s"
            " ON s.id = m.stream WHERE m.role = %s AND m.valid_to IS NULL",
            person,
        )
        rights = {str(name): Right(str(right)) for name, right in found}
        return {COMMON: Right.READ, **rights} if rights else {}

    def everything(self, after_seq: int = 0) -> list[tuple[str, Placed]]:
        """Each entry with its stream in the one order, whoever may read it."""
        return [_placed(*row) for row in self.run(_EVERYTHING, after_seq)]

    def backup(self) -> dict[str, bytes]:
        """All of it as it is now."""
        with self.cluster.administrator(self.database) as connection:
            return {table: _copied(connection, table) for table in _KEPT}

    def back_up(self) -> None:
        """Keep everything as it is now, for `restore`."""
        self.kept = self.backup()

    def restore(self, backup: Mapping[str, bytes] | None = None) -> None:
        """Become what it was, or what was kept; whoever is connected notices nothing."""
        with self.cluster.administrator(self.database) as connection, connection.transaction():
            connection.execute("SET LOCAL session_replication_role = replica")
            for table in _KEPT:
                connection.execute(SQL("DELETE FROM sync.{}").format(Identifier(table)))
            for table, content in (backup or self.kept).items():
                into = SQL("COPY sync.{} FROM STDIN (FORMAT binary)").format(Identifier(table))
                with connection.cursor().copy(into) as copy:
                    copy.write(content)

    def close(self) -> None:
        for each in self.opened:
            each.close()
        self.opened.clear()


def _copied(connection: Connection[tuple[object, ...]], table: str) -> bytes:
    out = SQL("COPY sync.{} TO STDOUT (FORMAT binary)").format(Identifier(table))
    with connection.cursor().copy(out) as copy:
        return b"".join(bytes(part) for part in copy)


def _placed(stream: object, *values: Any) -> tuple[str, Placed]:
    plain: list[Any] = [value.hex if isinstance(value, uuid.UUID) else value for value in values]
    return str(stream), Placed(*plain)


class Participant:
    """One person at one computer, with entries numbered as a client does."""

    def __init__(self, office: SharedOffice, person: str) -> None:
        self.server = office.server(person)
        self.device = new_id()
        self.count = 0
        self.hello()

    def hello(self, cursors: Mapping[str, int] | None = None, protocol: int = PROTOCOL) -> Greeting:
        return self.server.hello(
            self.device, protocol=protocol, epoch=None, cursors=dict(cursors or {})
        )

    def entry(
        self,
        *,
        stream: str = BOARD,
        object_id: str = "",
        group: tuple[str, int] | None = None,
        verb: str = "register",
        asks: Mapping[str, Json] | None = None,
        patch: Mapping[str, Json] | None = None,
        seen: Mapping[str, str] | None = None,
        body: str | None = None,
    ) -> Outgoing:
        """The next entry of this computer."""
        self.count += 1
        said = {"asks": asks or {}, "patch": patch or {"title": "Lampan"}, "seen": seen or {}}
        group_id, size = group or (new_id(), 1)
        return Outgoing(
            device_no=self.count,
            entry_id=new_id(),
            group_id=group_id,
            group_size=size,
            stream=stream,
            object_type="case",
            object_id=object_id or new_id(),
            verb=verb,
            schema=1,
            client_at="2026-03-01T08:00:00Z",
            body=body if body is not None else canonical(said),
        )

    def send(self, *entries: Outgoing) -> list[Receipt]:
        return self.server.append(self.device, entries)

    def register(self, stream: str = BOARD) -> str:
        """A case that is there; gives its id."""
        made = self.entry(stream=stream, asks={"number": dict(NUMBER)})
        [receipt] = self.send(made)
        assert receipt.code == ""
        return made.object_id


def canonical(said: Mapping[str, object]) -> str:
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def codes(receipts: Sequence[Receipt]) -> list[str]:
    return [str(receipt.code) for receipt in receipts]
