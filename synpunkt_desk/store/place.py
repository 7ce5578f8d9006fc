"""Where the local database may lie, and that only one process has it open."""

import ctypes
import os
import sys
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from synpunkt_desk.models.errors import KnownError

_NETWORK_FILE_SYSTEMS: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "davfs", "afs", "ncpfs"}
)
_REMOTE_DRIVE: Final = 4  # DRIVE_REMOTE of GetDriveTypeW
_SYNCED_FOLDERS: Final = ("onedrive", "dropbox", "google drive", "icloud")


def require_local(folder: Path) -> None:
    """Refuse network drives and mirrored folders, where the file would be damaged."""
    full = folder.absolute()
    if is_network_path(full):
        raise KnownError("network_drive", folder=str(full))
    if any(part.lower().startswith(_SYNCED_FOLDERS) for part in full.parts):
        raise KnownError("mirrored_folder", folder=str(full))


def is_network_path(path: Path) -> bool:
    """Whether the path lies on another computer, as far as the platform tells."""
    if sys.platform == "win32":
        root = path.anchor
        return (
            root.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(root) == _REMOTE_DRIVE
        )
    return file_system(path, Path("/proc/self/mounts")) in _NETWORK_FILE_SYSTEMS


def file_system(path: Path, mounts: Path) -> str:
    """The type of the file system that holds `path`: that of the longest mount point above it."""
    if not mounts.exists():
        return ""
    best, kind = "", ""
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        _, point, file_system, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        inside = str(path) == point or str(path).startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, file_system
    return kind


class OneProcess:
    """Holds the lock that says: this process, and no other, has the folder open.

    One thread may take it and another let it go.
    """

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / "desk.lock", timeout=0, thread_local=False)

    def take(self) -> None:
        """Raises `already_open` when another process has it."""
        try:
            self._lock.acquire()
        except Timeout as error:
            raise KnownError("already_open") from error
        except OSError as error:
            raise KnownError("file_read_only") from error

    def release(self) -> None:
        """Let the next one in."""
        self._lock.release()


def set_private(path: Path) -> None:
    """Let only the owner read the file, where the platform knows such a thing."""
    if os.name == "posix":
        path.chmod(0o600)
