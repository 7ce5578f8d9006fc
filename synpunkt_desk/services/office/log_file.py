"""The program's log: what it did and where it failed, and nothing about anybody."""

import logging
import platform
from collections.abc import Iterator
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import FrameSummary, extract_tb
from typing import Final

import platformdirs

from synpunkt_desk import VERSION
from synpunkt_desk.models.errors import KnownError

FILE_NAME: Final = "desk.log"
_NAME: Final = "synpunkt_desk"
_MOST_BYTES: Final = 1 << 20
_OLDER: Final = 4
_LINE: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_PACKAGES: Final = frozenset({"synpunkt_desk", "site-packages", "dist-packages"})
_log: Final = logging.getLogger(__name__)


def log_folder() -> Path:
    """Where the log lies."""
    return Path(platformdirs.user_log_dir("synpunkt-desk", appauthor=False))


def begin_log() -> None:
    """Write to the log from now on; where that cannot be done the program works without."""
    log = logging.getLogger(_NAME)
    for handler in [one for one in log.handlers if isinstance(one, _LogFile)]:
        log.removeHandler(handler)
        handler.close()
    folder = log_folder()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        log.addHandler(_LogFile(folder / FILE_NAME))
        log.setLevel(logging.INFO)
    _log.info("version %s, Python %s, %s", VERSION, platform.python_version(), platform.platform())


def log_files() -> list[Path]:
    """The files of the log that there are, the newest first."""
    return sorted(log_folder().glob(f"{FILE_NAME}*"))


class _LogFile(RotatingFileHandler):
    """A log that is never a reason to stop: a full disk or a file in use is passed over."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=_MOST_BYTES, backupCount=_OLDER, encoding="utf-8", delay=True
        )
        self.setFormatter(_Formatter(_LINE))

    def rotate(self, source: str, dest: str) -> None:
        with suppress(OSError):  # another window of ours has it open
            super().rotate(source, dest)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Nobody is told; whoever works has nothing to do with it."""


class _Formatter(logging.Formatter):
    """Tells of errors what kind they are and where they came from.

    What an error says can hold a text of a case, and a path the name of whoever is signed in.
    """

    def format(self, record: logging.LogRecord) -> str:
        self.usesTime()
        record.message = record.getMessage()
        record.asctime = self.formatTime(record, "%Y-%m-%d %H:%M:%S")
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join([self.formatMessage(record), *_told(error)])


def _told(error: BaseException | None) -> Iterator[str]:
    """Each error and what caused it, the latest first."""
    while error is not None:
        error_id = f" {error.error_id}" if isinstance(error, KnownError) else ""
        yield f"  {type(error).__qualname__}{error_id}"
        yield from (f"    {_place(frame)}" for frame in extract_tb(error.__traceback__))
        error = error.__cause__ or error.__context__


def _place(frame: FrameSummary) -> str:
    parts = Path(frame.filename).parts
    ours = [at for at, part in enumerate(parts) if part in _PACKAGES]
    file = "/".join(parts[ours[-1] :] if ours else parts[-1:])
    return f"{file}:{frame.lineno} {frame.name}"
