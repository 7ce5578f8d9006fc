"""A backup is one file: both encrypted databases, opened with the same key or its phrase."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store.engine import known_errors
from synpunkt_desk.store.place import require_local, set_private
from synpunkt_desk.store.replica import BLOB_FILE_NAME, FILE_NAME, Replica

FORMAT: Final = 1
_MANIFEST: Final = "backup.json"
_PAGES: Final = 2000
_ENCRYPTED: Final = 1
_NOT_OURS: Final = (
    zipfile.BadZipFile, KeyError, ValueError, TypeError, EOFError, RecursionError,
)  # fmt: skip
Progress = Callable[[int, int], None]


def back_up(replica: Replica, target: Path, progress: Progress) -> None:
    """Copy the database, while it is in use, to `target`, which must not exist yet."""
    with known_errors():
        if target.exists():
            raise KnownError("backup_exists", file=str(target))
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
            part = Path(folder) / "backup.part"
            _pack(replica, part, Path(folder), progress)
            part.replace(target)
    set_private(target)


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
            names = _unpack(source, Path(temporary))
            for name in names:
                _require_readable(Path(temporary) / name, key)
            for name in reversed(names):
                (Path(temporary) / name).replace(folder / name)
                set_private(folder / name)


def _pack(replica: Replica, part: Path, folder: Path, progress: Progress) -> None:
    names = [name for name in (FILE_NAME, BLOB_FILE_NAME) if (replica.folder / name).exists()]
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as archive:
        for name in names:
            _copy_database(replica.folder / name, folder / name, replica.key, progress)
            archive.write(folder / name, name)
        archive.writestr(
            _MANIFEST, json.dumps({"format": FORMAT, "files": names, "made_at": replica.now()})
        )


def _unpack(source: Path, folder: Path) -> list[str]:
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
    return names


def _require_plain(archive: zipfile.ZipFile) -> None:
    """Ours are stored as they are, so that none can fill a disk by unpacking."""
    for part in archive.infolist():
        if part.compress_type != zipfile.ZIP_STORED or part.flag_bits & _ENCRYPTED:
            raise zipfile.BadZipFile


def _copy_database(source: Path, target: Path, key: bytes, progress: Progress) -> None:
    """A consistent copy under the same key, also while others write."""
    origin, copy = _connect(source, key), _connect(target, key)
    try:
        origin.backup(
            copy,
            pages=_PAGES,
            progress=lambda _status, left, total: progress(total - left, total),
        )
    finally:
        copy.close()
        origin.close()


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
