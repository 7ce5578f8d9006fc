"""How a screen starts work: one writer, readers beside it, results back on the window's thread."""

import logging
from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError, BugError, KnownError
from synpunkt_desk.services.office import Office

T = TypeVar("T")
READERS: Final = 2
_log: Final = logging.getLogger(__name__)


class Operations(QObject):
    """Runs use cases away from the window's thread.

    Signals: `changed(Changes, initiator)` after each write that changed something, so that every
    screen can decide to refresh; `failed(AppError)` when nobody took care of an error;
    `busy_changed(bool)` while something is being written.
    """

    changed = Signal(object, object)
    failed = Signal(object)
    busy_changed = Signal(bool)
    _finished = Signal(object)

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self._writer = _pool(self, 1)
        self._readers = _pool(self, READERS)
        self._heavy = _pool(self, 1)
        self._latest: dict[str, int] = {}
        self._waiting = 0
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def write(
        self,
        work: Callable[[Office], T],
        then: Callable[[T], None] | None = None,
        *,
        failed: Callable[[AppError], None] | None = None,
        initiator: object = None,
    ) -> None:
        """Change something. A result that is a `Changes`, or has `changes`, is broadcast."""

        def succeed(result: T) -> None:
            self._count(-1)
            changes = result if isinstance(result, Changes) else getattr(result, "changes", None)
            if isinstance(changes, Changes) and changes.ids:
                self.changed.emit(changes, initiator)
            if then and not _has_gone(then):
                then(result)

        def fail(error: AppError) -> None:
            self._count(-1)
            (failed or self.failed.emit)(error)

        self._count(+1)
        self._start(self._writer, work, succeed, fail)

    def read(
        self,
        work: Callable[[Office], T],
        then: Callable[[T], None],
        *,
        key: str = "",
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """Read something. Of reads with the same key only the latest one is shown."""
        number = self._latest.get(key, 0) + 1
        if key:
            self._latest[key] = number

        def succeed(result: T) -> None:
            is_latest = not key or self._latest[key] == number
            if is_latest and not _has_gone(then):
                then(result)

        def needed(office: Office) -> T | None:
            superseded = key and self._latest[key] != number
            return None if superseded else work(office)

        self._start(self._readers, needed, succeed, failed or self.failed.emit)

    def compute(
        self,
        work: Callable[[Office], T],
        then: Callable[[T], None],
        *,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """Do something heavy that waits for no database: pictures, PDF, figures."""
        self._start(self._heavy, work, then, failed or self.failed.emit)

    def wait(self) -> None:
        """Let everything that has begun end; before the window closes."""
        for pool in (self._writer, self._readers, self._heavy):
            pool.waitForDone()

    def close(self) -> None:
        """Let everything end, and tell nobody any more; when the window closes."""
        self.wait()
        self._finished.disconnect(self._on_finished)

    def _start(
        self,
        pool: QThreadPool,
        work: Callable[[Office], T],
        succeed: Callable[..., None],
        fail: Callable[[AppError], None],
    ) -> None:
        pool.start(_Job(lambda: self._run(work, succeed, fail)))

    def _run(
        self,
        work: Callable[[Office], T],
        succeed: Callable[..., None],
        fail: Callable[[AppError], None],
    ) -> None:
        """On a worker's thread. One of the three places that catch everything."""
        try:
            result = work(self.office)
        except KnownError as error:
            known = error
            self._finished.emit(lambda: fail(known))
        except Exception:  # noqa: BLE001 - the border named in the docstring
            _log.exception("operation failed")
            self._finished.emit(lambda: fail(BugError("operation failed")))
        else:
            self._finished.emit(lambda: succeed(result))

    @Slot(object)
    def _on_finished(self, report: Callable[[], None]) -> None:
        report()

    def _count(self, step: int) -> None:
        self._waiting += step
        self.busy_changed.emit(self._waiting > 0)


class _Job(QRunnable):
    """A piece of work for a pool."""

    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        """Qt's entry point."""
        self._work()


def _has_gone(callback: Callable[..., None]) -> bool:
    """Whether the window that wanted to know has been closed meanwhile."""
    owner = getattr(getattr(callback, "func", callback), "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


def _pool(parent: QObject, threads: int) -> QThreadPool:
    pool = QThreadPool(parent)
    pool.setMaxThreadCount(threads)
    return pool
