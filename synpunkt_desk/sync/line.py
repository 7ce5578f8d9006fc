"""A connection to PostgreSQL that never hangs, with the driver's errors turned into ours."""

import socket
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from threading import Timer
from typing import Any, Final, LiteralString

import psycopg
from psycopg.abc import Buffer
from psycopg.adapt import Loader
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from psycopg.pq import Format

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.sync.port import Refusal

DEADLINE: Final = 12.0
"""Seconds that a call may take; a line without an answer is cut, on every system."""

SLOWEST: Final = 250_000
"""Bytes a second that a line has to carry, so that a big call is not taken for a dead line."""

REFUSED: Final = "SY001"
"""The state of an error whose message is a `Refusal`."""

_SETTINGS: Final[dict[str, str | int]] = {
    "connect_timeout": 5,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
    "sslmode": "verify-full",  # an address has to say so if it wants less
    "require_auth": "!password,!md5",  # no server is told the password itself
    "client_encoding": "UTF8",
    "application_name": "synpunkt-desk",
    "options": "-c TimeZone=UTC -c statement_timeout=60s"
    " -c idle_in_transaction_session_timeout=30s",
}


def conninfo(address: str, password: str) -> str:
    """What the driver is told. Raises `server_address_wrong`."""
    secret = {"password": password} if password else {}
    return make_conninfo("", **{**_SETTINGS, **parts_of(address), **secret})


def has_password(address: str) -> bool:
    """Whether an address shows a password. Raises `server_address_wrong`."""
    return bool(parts_of(address).get("password"))


def without_password(address: str) -> str:
    """Where an address leads, to be shown."""
    parts = parts_of(address)
    host, port = parts.get("host") or "", parts.get("port")
    return f"{host}{f':{port}' if port else ''}/{parts.get('dbname') or ''}"


def parts_of(address: str) -> dict[str, Any]:
    """What an address consists of. Raises `server_address_wrong`."""
    try:
        return {**conninfo_to_dict(address)}
    except psycopg.ProgrammingError:
        raise KnownError("server_address_wrong") from None  # its words hold the address


class PostgresLine:
    """One connection, made when it is needed and again after it was lost."""

    def __init__(self, address: str, *, password: str = "", deadline: float = DEADLINE) -> None:
        self._conninfo = conninfo(address, password)
        self._deadline = deadline
        self._connection: psycopg.Connection[tuple[Any, ...]] | None = None

    def rows(
        self, query: LiteralString, values: Sequence[Any] = (), *, expected: int = 0
    ) -> list[tuple[Any, ...]]:
        """The rows of one statement, which is one transaction; `expected` bytes may come back."""
        with known_errors():
            connection = self.connected()
            with self._watched(connection, bytes_in(values) + expected):
                return connection.execute(query, values, binary=True).fetchall()

    def connected(self) -> psycopg.Connection[tuple[Any, ...]]:
        """The open connection, listening for pokes."""
        if self._connection is None or self._connection.broken:
            self.close()
            self._connection = connect(self._conninfo, autocommit=True)
            self._connection.adapters.register_loader("uuid", _HexLoader)
            with self._watched(self._connection, 0):
                self._connection.execute("LISTEN sync")
        return self._connection

    def close(self) -> None:
        """Leave; the next call connects again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @contextmanager
    def _watched(self, connection: psycopg.Connection[Any], size: int) -> Generator[None]:
        timer = Timer(self._deadline + size / SLOWEST, _cut, (connection.fileno(),))
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


def connect(info: str, *, autocommit: bool) -> psycopg.Connection[tuple[Any, ...]]:
    """A new connection. Raises `server_…`."""
    try:
        return psycopg.connect(info, autocommit=autocommit)
    except psycopg.OperationalError as error:
        raise _not_connected(error) from None


class _HexLoader(Loader):
    """Ids as the program writes them."""

    format = Format.BINARY

    def load(self, data: Buffer) -> str:
        """32 hexadecimal digits."""
        return bytes(data).hex()


def bytes_in(values: Sequence[object]) -> int:
    """About how much a call sends."""
    return sum(len(value) for value in values if isinstance(value, str | bytes))


def _cut(file_number: int) -> None:
    """End the traffic of a socket that somebody else reads from; what waits gets an error."""
    line = socket.socket(fileno=file_number)
    try:
        line.shutdown(socket.SHUT_RDWR)
    finally:
        line.detach()


@contextmanager
def known_errors() -> Generator[None]:
    """Turn the driver's complaints into known errors, which say nothing of what was sent."""
    try:
        yield
    except psycopg.Error as error:
        raise known_error(error) from None


def known_error(error: psycopg.Error) -> KnownError:
    """The known error behind a complaint of the driver or of the server."""
    state = error.sqlstate or ""
    if state == REFUSED:
        return refused(error.diag.message_primary or "")
    for states, error_id in (
        (("28P01", "28000"), "server_login"),
        (("3D000", "3F000", "42P01", "42883"), "server_not_made"),
        (("42501",), "server_no_access"),
        (("53300",), "server_crowded"),
        (("53100",), "server_disk_full"),
        (("57014",), "server_slow"),
        (("55P03",), "refused_busy"),
        (("57P01", "57P02", "57P03"), "server_lost"),
    ):
        if state in states:
            return KnownError(error_id)
    return KnownError("server_failed", state=state) if state else KnownError("server_lost")


def _not_connected(error: psycopg.Error) -> KnownError:
    """Before there is a connection the driver has words only."""
    message = str(error)
    for words, error_id in (
        ("too many", "server_crowded"),
        ("no password supplied", "server_password_needed"),
        ("authentication method requirement", "server_asks_openly"),
        ("server does not support SSL", "server_without_tls"),
        ("certificate", "server_untrusted"),
        ("SSL", "server_untrusted"),
        ("password", "server_login"),
        ('role "', "server_login"),
        ('database "', "server_not_made"),
        ("permission denied", "server_no_access"),
        ("pg_hba.conf", "server_no_access"),
    ):
        if words in message:
            return KnownError(error_id)
    return KnownError("server_unreachable")


def refused(code: str) -> KnownError:
    """The error of a refused call."""
    for refusal, error_id in (
        (Refusal.NO_RIGHT, "refused_no_right"),
        (Refusal.NO_STREAM, "refused_no_stream"),
        (Refusal.MOVED, "refused_moved"),
        (Refusal.ERASED, "refused_erased"),
        (Refusal.BLOB_MISSING, "refused_blob_missing"),
        (Refusal.MALFORMED, "refused_malformed"),
        (Refusal.TOO_LARGE, "refused_too_large"),
        (Refusal.ID_TAKEN, "refused_id_taken"),
        (Refusal.DEPENDS, "refused_depends"),
        (Refusal.DEVICE_OF_OTHER, "refused_device_of_other"),
        (Refusal.DEVICE_BLOCKED, "refused_device_blocked"),
        (Refusal.DEVICE_CLONED, "refused_device_cloned"),
        (Refusal.GAP, "refused_gap"),
        (Refusal.PROTOCOL_TOO_OLD, "refused_protocol_too_old"),
        (Refusal.BUSY, "refused_busy"),
        (Refusal.RECOVERING, "refused_recovering"),
        (Refusal.NO_PERSON, "refused_no_person"),
        (Refusal.LAST_ADMIN, "refused_last_admin"),
        (Refusal.FORGOTTEN, "refused_forgotten"),
        (Refusal.UNREADABLE, "refused_unreadable"),
    ):
        if code == refusal:
            return KnownError(error_id)
    return KnownError("server_failed", state=REFUSED)
