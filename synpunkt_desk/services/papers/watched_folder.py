"""A folder where the office's scanner saves; what is taken in is moved aside, never deleted."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store.engine import known_errors
from synpunkt_desk.texts import scanning as t

_META: Final = "watched_folder"
_SUFFIXES: Final = frozenset(
    {".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".gif", ".bmp", ".webp"}
)

Look = Mapping[Path, tuple[int, int]]
"""The files in the folder with size in bytes and time of change in nanoseconds."""


def watched_folder(office: Office) -> Path | None:
    """The folder that is watched, if one is."""
    kept = office.replica.meta(_META)
    return Path(kept) if kept else None


def watch(office: Office, folder: Path | None) -> None:
    """Watch a folder from now on, or none. Raises `folder_missing`."""
    if folder is not None and not folder.is_dir():
        raise KnownError("folder_missing", folder=folder.name)
    office.replica.set_meta(_META, str(folder) if folder else "")


def look(folder: Path) -> Look:
    """What lies there now; empty while the folder cannot be reached."""
    try:
        files = [path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES]
        return {path: (s.st_size, s.st_mtime_ns) for path in files if (s := path.stat()).st_size}
    except OSError:
        return {}


def ready(before: Look, now: Look) -> list[Path]:
    """The files that nobody has written to between two looks, the oldest first."""
    same = [path for path, size in now.items() if before.get(path) == size]
    return sorted(same, key=lambda path: (now[path][1], path.name))


def put_aside(path: Path) -> Path:
    """Move a file that has been taken in to a folder beside; returns its new place."""
    folder = path.parent / t.TAKEN_IN_FOLDER
    with known_errors():
        folder.mkdir(exist_ok=True)
        target = folder / path.name
        count = 1
        while target.exists():
            count += 1
            target = folder / f"{path.stem} ({count}){path.suffix}"
        return path.rename(target)
