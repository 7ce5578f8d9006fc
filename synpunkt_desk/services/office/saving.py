"""Writing a file that somebody has asked for: wholly or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from synpunkt_desk.models.errors import KnownError

_NO_SPACE: Final = 28


def write_file(path: Path, content: bytes) -> None:
    """Write beside and then swap, so that an earlier file stays until the new one is whole.

    Raises KnownError: `output_unwritable`, `output_is_folder`, `disk_full`.
    """
    if _is_folder(path):
        raise KnownError("output_is_folder", file=str(path))
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        if error.errno == _NO_SPACE:
            raise KnownError("disk_full") from error
        raise KnownError("output_unwritable", file=str(path)) from error


def _is_folder(path: Path) -> bool:
    """What cannot even be looked at is refused when it is written."""
    try:
        return path.is_dir()
    except OSError:
        return False
