"""Connections to the encrypted file, and foreign errors turned into ours."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from synpunkt_desk.models.errors import KnownError

MINIMUM_SQLITE: Final = (3, 51, 3)
"""Earlier versions can lose committed pages when a checkpoint meets a writer."""

_PRAGMAS: Final = (
    "foreign_keys=ON",
    "journal_mode=WAL",
    "synchronous=FULL",
    "busy_timeout=5000",
    "secure_delete=ON",
    "cache_size=-32000",
    "temp_store=MEMORY",
)
_FULL_DISK: Final = ("disk is full", "disk I/O error")
_STOPPED: Final = ("interrupted", "vtable constructor failed")
"""The second where a search was given up while its index was being opened."""
_READ_ONLY: Final = ("readonly database", "unable to open database file")
_WRONG_KEY: Final = ("file is not a database", "hmac check failed")
_DAMAGED: Final = ("malformed", "disk image", "fts5: c")


def require_sqlite() -> None:
    """Refuse a library that can lose what was saved. Raises `sqlite_too_old`."""
    if sqlcipher.sqlite_version_info < MINIMUM_SQLITE:
        raise KnownError("sqlite_too_old", version=sqlcipher.sqlite_version)


def sqlite_version() -> str:
    """The library that reads and writes the file."""
    return sqlcipher.sqlite_version


def open_engine(
    path: Path, key: bytes, *, read_only: bool = False, log_pages: int = 1000
) -> Engine:
    """An engine whose connections carry the key; a write transaction begins IMMEDIATE.

    `log_pages` is the length of the log from which a commit moves it into the main file.
    """
    require_sqlite()
    engine = create_engine(
        f"sqlite+pysqlite:///{path}",
        module=sqlcipher,
        poolclass=QueuePool,
        hide_parameters=True,  # they hold personal data and would end up in the log
        pool_size=4,
        max_overflow=4,
        connect_args={"check_same_thread": False},
    )
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    def prepare(dbapi: sqlcipher.Connection, _record: object) -> None:
        _prepare(dbapi, key, read_only=read_only)
        dbapi.execute(f"PRAGMA wal_autocheckpoint={log_pages}").close()

    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", start)
    return engine


def _prepare(dbapi: sqlcipher.Connection, key: bytes, *, read_only: bool) -> None:
    dbapi.isolation_level = None  # we send BEGIN ourselves, so that DDL is rolled back too
    cursor = dbapi.cursor()
    cursor.execute("PRAGMA cipher_log_level=NONE")
    cursor.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    if read_only:
        cursor.execute("PRAGMA query_only=ON")
    cursor.close()


@contextmanager
def known_errors() -> Generator[None]:
    """Turn the driver's complaints about disk, key and file into known errors."""
    try:
        yield
    except DBAPIError as error:
        known = known_error(str(error.orig))
        if known is None:
            raise
        raise known from error
    except sqlcipher.DatabaseError as error:
        known = known_error(str(error))
        if known is None:
            raise
        raise known from error
    except OSError as error:
        raise _from_os(error) from error


def known_error(message: str) -> KnownError | None:
    """The known error behind a message of SQLite, or None when it is our own mistake."""
    for words, error_id in (
        (_FULL_DISK, "disk_full"),
        (_READ_ONLY, "file_read_only"),
        (_WRONG_KEY, "wrong_key"),
        (_DAMAGED, "file_damaged"),
        (("database is locked",), "file_busy"),
        (_STOPPED, "reading_stopped"),
    ):
        if any(word in message for word in words):
            return KnownError(error_id)
    return None


def _from_os(error: OSError) -> KnownError:
    no_space, read_only, denied = 28, 30, 13
    if error.errno == no_space:
        return KnownError("disk_full")
    if error.errno in (read_only, denied):
        return KnownError("file_read_only")
    return KnownError("file_unreachable", reason=error.strerror or "")
