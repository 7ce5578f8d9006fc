"""Files of records, in an encrypted database of their own, in pieces of 1 MB."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store.checkpoints import empty_log
from synpunkt_desk.store.engine import known_errors

PIECE: Final = 1 << 20
MAX_BYTES: Final = 200 * PIECE
"""200 MB: a scan of several hundred pages; larger files belong elsewhere."""

_TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS blob (blob_id TEXT PRIMARY KEY, size INTEGER NOT NULL,"
    " sha256 TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS blob_piece (blob_id TEXT NOT NULL, no INTEGER NOT NULL,"
    " data BLOB NOT NULL, PRIMARY KEY (blob_id, no)) STRICT, WITHOUT ROWID",
)


class Blobs:
    """Keeps files whole: byte for byte, with their hash."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._ready = False

    def put(self, blob_id: str, path: Path) -> tuple[int, str]:
        """Store a file; returns its size in bytes and SHA-256.

        Written before the entry that names it, so that no entry points at nothing.
        """
        with known_errors():
            if path.stat().st_size > MAX_BYTES:
                raise KnownError("file_too_large", limit_mb=MAX_BYTES // PIECE)
            with path.open("rb") as file:
                return self._put(blob_id, iter(lambda: file.read(PIECE), b""))

    def put_content(self, blob_id: str, content: bytes) -> tuple[int, str]:
        """Store what is no file on disk; see `put`."""
        if len(content) > MAX_BYTES:
            raise KnownError("file_too_large", limit_mb=MAX_BYTES // PIECE)
        with known_errors():
            starts = range(0, len(content), PIECE)
            return self._put(blob_id, (content[start : start + PIECE] for start in starts))

    def keep(self, content: bytes) -> str:
        """Store what is named by its own SHA-256, and give that name; equal content is kept once.

        A copy that has been damaged is written again.
        """
        name = hashlib.sha256(content).hexdigest()
        try:
            self.get(name)
        except KnownError:
            self.drop(name)
            self.put_content(name, content)
        return name

    def get(self, blob_id: str) -> bytes:
        """The whole file. Raises `file_missing` or `file_damaged`."""
        with known_errors():
            self._prepare()
            with self._engine.begin() as connection:
                known = connection.exec_driver_sql(
                    "SELECT sha256 FROM blob WHERE blob_id = ?", (blob_id,)
                ).scalar_one_or_none()
                pieces = connection.exec_driver_sql(
                    "SELECT data FROM blob_piece WHERE blob_id = ? ORDER BY no", (blob_id,)
                ).scalars()
                data = b"".join(pieces)
        if known is None:
            raise KnownError("file_missing")
        if hashlib.sha256(data).hexdigest() != known:
            raise KnownError("file_damaged")
        return data

    def has(self, blob_id: str) -> bool:
        """Whether the whole file is here."""
        query = "SELECT 1 FROM blob WHERE blob_id = ?"
        with known_errors():
            self._prepare()
            with self._engine.begin() as connection:
                return connection.exec_driver_sql(query, (blob_id,)).first() is not None

    def pieces(self, blob_id: str) -> set[int]:
        """Which pieces of a file are here, also of one that is still coming."""
        query = "SELECT no FROM blob_piece WHERE blob_id = ?"
        with known_errors():
            self._prepare()
            with self._engine.begin() as connection:
                return set(connection.exec_driver_sql(query, (blob_id,)).scalars())

    def put_piece(self, blob_id: str, no: int, data: bytes) -> None:
        """Store a piece of a file that comes from elsewhere; see `complete`."""
        statement = "INSERT OR REPLACE INTO blob_piece(blob_id, no, data) VALUES(?, ?, ?)"
        with known_errors():
            self._prepare()
            with self._engine.begin() as connection:
                connection.exec_driver_sql(statement, (blob_id, no, data))

    def complete(self, blob_id: str, sha256: str) -> None:
        """Declare that every piece is here. Raises `file_damaged`, and forgets them, if not."""
        with known_errors():
            self._prepare()
            with self._engine.begin() as connection:
                query = "SELECT data FROM blob_piece WHERE blob_id = ? ORDER BY no"
                data = b"".join(connection.exec_driver_sql(query, (blob_id,)).scalars())
                is_right = hashlib.sha256(data).hexdigest() == sha256
                if is_right:
                    connection.exec_driver_sql(
                        "INSERT INTO blob(blob_id, size, sha256) VALUES(?, ?, ?)",
                        (blob_id, len(data), sha256),
                    )
        if not is_right:
            self.drop(blob_id)
            raise KnownError("file_damaged")

    def drop(self, blob_id: str) -> None:
        """Forget a file that no entry names."""
        with known_errors():
            self._prepare()
            with self._engine.begin() as connection:
                for table in ("blob", "blob_piece"):
                    connection.exec_driver_sql(
                        f"DELETE FROM {table} WHERE blob_id = ?",
                        (blob_id,),
                    )

    def empty_log(self) -> bool:
        """Whether nothing of a file that was forgotten is left on the disk."""
        with known_errors():
            return empty_log(self._engine)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def _put(self, blob_id: str, pieces: Iterator[bytes]) -> tuple[int, str]:
        self._prepare()
        digest, size = hashlib.sha256(), 0
        with self._engine.begin() as connection:
            for no, piece in enumerate(pieces):
                digest.update(piece)
                size += len(piece)
                connection.exec_driver_sql(
                    "INSERT INTO blob_piece(blob_id, no, data) VALUES(?, ?, ?)",
                    (blob_id, no, piece),
                )
            connection.exec_driver_sql(
                "INSERT INTO blob(blob_id, size, sha256) VALUES(?, ?, ?)",
                (blob_id, size, digest.hexdigest()),
            )
        return size, digest.hexdigest()

    def _prepare(self) -> None:
        """Make the tables the first time; most days no file is touched at all."""
        if not self._ready:
            with self._engine.begin() as connection:
                for statement in _TABLES:
                    connection.exec_driver_sql(statement)
            self._ready = True
