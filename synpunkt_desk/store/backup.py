"""A backup is one file: both encrypted databases, opened with the same key or its phrase."""

import json
import zipfile
from collections.abc import Callable, Iterable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store.engine import known_errors
from synpunkt_desk.store.place import OneProcess, require_local, set_private
from synpunkt_desk.store.replica import BLOB_FILE_NAME, FILE_NAME, Replica

FORMAT: Final = 1
_MANIFEST: Final = "backup.json"
_PAGES: Final = 2000
_ENCRYPTED: Final = 1
_NOT_OURS: Final = (
    zipfile.BadZipFile, KeyError, ValueError, TypeError, EOFError, RecursionError,
)  # fmt: skip
_ALL_FILES: Final = tuple(
    name + end for name in (FILE_NAME, BLOB_FILE_NAME) for end in ("", "-wal", "-shm")
)
SPARE_BYTES: Final = 100 << 20
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Tried:
    """A backup that was unpacked and read through: when it was made (UTC), and its entries."""

    made_at: str
    entries: int


@dataclass(frozen=True, slots=True)
class _Manifest:
    """Which files a backup holds, and when it was made."""

    names: tuple[str, ...]
    made_at: str


def back_up(replica: Replica, target: Path, progress: Progress) -> None:
    """Copy the database, while it is in use, to `target`, which must not exist yet."""
    with known_errors():
        if target.exists():
            raise KnownError("backup_exists", file=str(target))
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
            _require_room(Path(folder), 2 * size_of(replica.folder))
            part = Path(folder) / "backup.part"
            _pack(replica, part, Path(folder), progress)
            part.replace(target)
    set_private(target)


def try_out(source: Path, key: bytes, beside: Path) -> Tried:
    """Restore a backup to a folder in `beside` that is taken away again, and read all of it.

    Raises what `restore` raises, and `backup_not_whole`.
    """
    with known_errors(), TemporaryDirectory(dir=beside, prefix=".restore-") as temporary:
        _require_room(Path(temporary), source.stat().st_size if source.exists() else 0)
        manifest = _unpack(source, Path(temporary))
        for name in manifest.names:
            _require_whole(Path(temporary) / name, key)
        return Tried(manifest.made_at, count_entries(Path(temporary), key))


def size_of(folder: Path) -> int:
    """How many bytes the databases of a folder take."""
    files = [folder / name for name in (FILE_NAME, f"{FILE_NAME}-wal", BLOB_FILE_NAME)]
    return sum(file.stat().st_size for file in files if file.exists())


def restore(source: Path, folder: Path, key: bytes) -> None:
    """Unpack a backup into `folder`, which must hold no database.

    Raises KnownError: `already_made`, `not_a_backup`, `newer_file`, `wrong_key`.
    """
    require_local(folder)
    if any((folder / name).exists() for name in (FILE_NAME, BLOB_FILE_NAME)):
        raise KnownError("already_made", folder=str(folder))
    with known_errors():
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".restore-") as temporary:
            names = _unpack(source, Path(temporary)).names
            for name in names:
                _require_readable(Path(temporary) / name, key)
            for name in reversed(names):
                (Path(temporary) / name).replace(folder / name)
                set_private(folder / name)


def replace_with(source: Path, folder: Path, key: bytes) -> Path:
    """Restore a backup where there is a database, which is moved aside; gives where it lies now.

    Nothing is thrown away. Raises `already_open`, and what `restore` raises; then all is as before.
    """
    lock = OneProcess(folder)
    lock.take()
    try:
        aside = folder / f"ersatt-{datetime.now(UTC):%Y-%m-%d-%H%M%S}"
        moved = [path for path in map(folder.joinpath, _ALL_FILES) if path.exists()]
        with known_errors():
            aside.mkdir()
            for path in moved:
                path.replace(aside / path.name)
        with ExitStack() as on_failure:
            on_failure.callback(_put_back, moved, aside)
            restore(source, folder, key)
            on_failure.pop_all()
    finally:
        lock.release()
    return aside


def _put_back(moved: Iterable[Path], aside: Path) -> None:
    for path in moved:
        (aside / path.name).replace(path)
    aside.rmdir()


def _pack(replica: Replica, part: Path, folder: Path, progress: Progress) -> None:
    names = [name for name in (FILE_NAME, BLOB_FILE_NAME) if (replica.folder / name).exists()]
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        for name in names:
            _copy_database(replica.folder / name, folder / name, replica.key, progress)
            archive.write(folder / name, name)
        archive.writestr(
            _MANIFEST, json.dumps({"format": FORMAT, "files": names, "made_at": replica.now()})
        )


def _unpack(source: Path, folder: Path) -> _Manifest:
    try:
        with zipfile.ZipFile(source) as archive:
            _require_plain(archive)
            manifest: dict[str, Any] = json.loads(archive.read(_MANIFEST))
            if manifest["format"] > FORMAT:
                raise KnownError("newer_file")
            names = [name for name in (FILE_NAME, BLOB_FILE_NAME) if name in manifest["files"]]
            for name in names:
                archive.extract(name, folder)
    except FileNotFoundError as error:
        raise KnownError("file_not_found", file=str(source)) from error
    except _NOT_OURS as error:
        raise KnownError("not_a_backup", file=str(source)) from error
    if FILE_NAME not in names or not all((folder / name).stat().st_size for name in names):
        raise KnownError("not_a_backup", file=str(source))
    return _Manifest(tuple(names), str(manifest.get("made_at", "")))


def _require_plain(archive: zipfile.ZipFile) -> None:
    """Ours are stored as they are, so that none can fill a disk by unpacking."""
    for part in archive.infolist():
        if part.compress_type != zipfile.ZIP_STORED or part.flag_bits & _ENCRYPTED:
            raise zipfile.BadZipFile


def _copy_database(source: Path, target: Path, key: bytes, progress: Progress) -> None:
    """A consistent copy under the same key, also while others write."""
    origin, copy = _connect(source, key), _connect(target, key)
    try:
        origin.execute("BEGIN")  # one moment of it; else each write would make it begin anew
        origin.execute("SELECT count(*) FROM sqlite_master").fetchone()
        origin.backup(
            copy,
            pages=_PAGES,
            progress=lambda _status, left, total: progress(total - left, total),
        )
    finally:
        copy.close()
        origin.close()


def _require_room(folder: Path, needed: int) -> None:
    free = disk_usage(folder).free
    if free < needed + SPARE_BYTES:
        needs, has = (needed + SPARE_BYTES) >> 20, free >> 20
        raise KnownError("backup_needs_room", needs_mb=needs, free_mb=has)


def _require_whole(path: Path, key: bytes) -> None:
    """Every page must be as it was written."""
    with closing(_connect(path, key)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if connection.execute("PRAGMA cipher_integrity_check").fetchone():
            raise KnownError("backup_not_whole")


def count_entries(folder: Path, key: bytes) -> int:
    """How many entries the journal of a database has."""
    with known_errors(), closing(_connect(folder / FILE_NAME, key)) as connection:
        [(count,)] = connection.execute("SELECT count(*) FROM journal").fetchall()
        return int(str(count))


def _require_readable(path: Path, key: bytes) -> None:
    connection = _connect(path, key)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    finally:
        connection.close()


def _connect(path: Path, key: bytes) -> sqlcipher.Connection:
    connection = sqlcipher.connect(str(path))
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    return connection
