"""What the administrator of the server does: puts it in place, upgrades it, adds people."""

import re
import secrets
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final, LiteralString, TypeAlias, cast

import psycopg
from psycopg.sql import SQL, Identifier

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.field_rules import GROWING_FIELDS, GUARDED_GROUPS
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.sync.line import connect, conninfo, known_errors
from synpunkt_desk.sync.port import Right

MINIMUM_VERSION: Final = 150_000
"""Earlier ones have no views that see with the rights of whoever asks."""

_FOLDER: Final = "synpunkt_desk.sync.server"
_PERSON: Final = re.compile(r"[a-z][a-z0-9._-]{0,39}")
_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
_STREAM: Final = re.compile(r"common|unplaced|[0-9a-f]{32}")

Connection: TypeAlias = psycopg.Connection[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The version of the server before and after."""

    before: int
    after: int


@contextmanager
def administrator(address: str, password: str = "") -> Generator[Connection]:
    """A superuser's connection, one transaction; raises `server_…`."""
    with known_errors(), connect(conninfo(address, password), autocommit=False) as connection:
        if connection.info.server_version < MINIMUM_VERSION:
            version = connection.info.server_version // 10_000
            raise KnownError("server_postgres_too_old", version=version)
        if not _value(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"):
            raise KnownError("server_needs_superuser")
        yield connection


def init(connection: Connection) -> Upgraded:
    """Put the server in place. Raises `server_already_made`."""
    if version(connection):
        raise KnownError("server_already_made")
    return _upgrade(connection, 0)


def upgrade(connection: Connection) -> Upgraded:
    """Bring the server up to this program. Raises `server_not_made`, `server_newer_made`."""
    before = version(connection)
    if not before:
        raise KnownError("server_not_made")
    if before > latest():
        raise KnownError("server_newer_made")
    return _upgrade(connection, before)


def version(connection: Connection) -> int:
    """The version that is in place, 0 where there is none."""
    if not _value(connection, "SELECT to_regclass('sync.server_state') IS NOT NULL"):
        return 0
    return _value(connection, "SELECT version FROM sync.server_state")


def latest() -> int:
    """The version that this program brings."""
    return max(number for number, _ in _steps())


def add_user(connection: Connection, person: str, stream: str, right: Right) -> str | None:
    """Give a right, and a login with a new password where the person has none yet.

    Gives the password, which nobody can read afterwards. `stream` is a name on the wire or the
    name of a board. Raises `server_person_name`, `server_board_unknown`.
    """
    if not _PERSON.fullmatch(person):
        raise KnownError("server_person_name")
    known = _value(connection, "SELECT true FROM pg_roles WHERE rolname = %s", person)
    password = None if known else _make_login(connection, person)
    connection.execute(
        "SELECT sync.put_member(%s, %s, %s)", (person, _stream(connection, stream), right.value)
    )
    return password


def municipality(connection: Connection) -> str:
    """The name of the municipality whose office is there, "" where there is none yet."""
    row = connection.execute(
        "SELECT b.body::json -> 'patch' ->> 'name' FROM sync.entry e JOIN sync.entry_body b"
        " USING (seq) WHERE e.object_type = 'municipality'"
        " AND b.body::json -> 'patch' ->> 'name' IS NOT NULL ORDER BY e.seq DESC LIMIT 1"
    ).fetchone()
    return row[0] if row else ""


def open_recovery(connection: Connection) -> None:
    """After a restore: computers bring back what the server lacks, and nothing new is taken."""
    connection.execute("SELECT sync.begin_recovery()")


def close_recovery(connection: Connection) -> int:
    """Go on as usual; gives how many entries have come back."""
    connection.execute("SELECT sync.end_recovery()")
    return _value(
        connection,
        "SELECT count(*) FROM sync.entry e, sync.server_state s"
        " WHERE e.recovered_by IS NOT NULL AND e.seq > s.lost_after",
    )


def set_password(connection: Connection, person: str) -> str:
    """Give a person a new password; the old one is of no use any more."""
    if not _value(connection, "SELECT pg_has_role(oid, 'sync_user', 'member')"
                  " AND NOT rolsuper FROM pg_roles WHERE rolname = %s", person):  # fmt: skip
        raise KnownError("refused_no_person")
    return _give_password(connection, person)


def _upgrade(connection: Connection, before: int) -> Upgraded:
    with connection.transaction():
        if before:
            connection.execute("SET LOCAL ROLE sync_owner")
        for number, text in _steps():
            if number > before:
                connection.execute(cast("LiteralString", text))
                connection.execute("SET LOCAL ROLE sync_owner")
        connection.execute("RESET ROLE")
        connection.execute(cast("LiteralString", _read("000_locks.sql")))
        _write_rules(connection)
        connection.execute("UPDATE sync.server_state SET version = %s", (latest(),))
    return Upgraded(before, latest())


def _steps() -> Iterator[tuple[int, str]]:
    names = sorted(file.name for file in files(_FOLDER).iterdir() if file.name.endswith(".sql"))
    for name in names:
        yield int(name[:3]), _read(name)


def _read(name: str) -> str:
    return (files(_FOLDER) / name).read_text("utf-8")


def _write_rules(connection: Connection) -> None:
    """The rules of the program, for the views."""
    guarded = [
        (object_type, field, group, False)
        for object_type, groups in GUARDED_GROUPS.items()
        for field, group in groups.items()
    ]
    growing = [
        (object_type, field, None, True)
        for object_type, fields in GROWING_FIELDS.items()
        for field in fields
    ]
    connection.execute("DELETE FROM sync.field_rule")
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO sync.field_rule VALUES (%s, %s, %s, %s)", guarded + growing)


def _make_login(connection: Connection, person: str) -> str:
    """A login that can do nothing but what its rights say, and cannot hold many lines."""
    name = Identifier(person)
    connection.execute(
        SQL("CREATE ROLE {} LOGIN IN ROLE sync_user CONNECTION LIMIT 3").format(name)
    )
    for setting in ("statement_timeout", "idle_in_transaction_session_timeout"):
        connection.execute(SQL("ALTER ROLE {} SET {} = '60s'").format(name, Identifier(setting)))
    return _give_password(connection, person)


def _give_password(connection: Connection, person: str) -> str:
    password = "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(4))
    # the server is told the verifier only, so that the password is in no log
    verifier = connection.pgconn.encrypt_password(
        password.encode(), person.encode(), b"scram-sha-256"
    ).decode()
    connection.execute(SQL("ALTER ROLE {} PASSWORD {}").format(Identifier(person), verifier))
    return password


def _stream(connection: Connection, wanted: str) -> int:
    """The stream of that name, or of the board of that name; opened if need be."""
    name = wanted if _STREAM.fullmatch(wanted) else _board(connection, wanted)
    connection.execute("INSERT INTO sync.stream (name) VALUES (%s) ON CONFLICT DO NOTHING", (name,))
    return _value(connection, "SELECT id FROM sync.stream WHERE name = %s", name)


def _board(connection: Connection, wanted: str) -> ObjectId:
    rows = connection.execute(
        "SELECT DISTINCT ON (e.object_id) e.object_id, b.body::json -> 'patch' ->> 'name'"
        " FROM sync.entry e JOIN sync.entry_body b USING (seq)"
        " WHERE e.object_type = 'organisation_unit'"
        " AND b.body::json -> 'patch' ->> 'name' IS NOT NULL"
        " ORDER BY e.object_id, e.seq DESC"
    ).fetchall()
    found = [unit.hex for unit, name in rows if name.casefold() == wanted.casefold()]
    if len(found) != 1:
        raise KnownError("server_board_unknown", name=wanted)
    return found[0]


def _value(connection: Connection, query: LiteralString, *values: object) -> int:
    """The one number or answer of a query, 0 where there is no row."""
    row = connection.execute(query, values).fetchone()
    return row[0] if row else 0
