"""Work beside the window's thread, with its result back on it."""

import logging
from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

from synpunkt_desk.models.errors import AppError, BugError, KnownError

T = TypeVar("T")
Report = Callable[[], None]
"""Tells somebody what has become of their work."""
_log: Final = logging.getLogger(__name__)


class Workers(QObject):
    """Runs work in pools of threads."""

    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools: list[QThreadPool] = []
        self._is_closed = False
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def make_pool(self, threads: int) -> QThreadPool:
        """So many threads of their own."""
        pool = QThreadPool(self)
        pool.setMaxThreadCount(threads)
        self._pools.append(pool)
        return pool

    def start(
        self,
        pool: QThreadPool,
        work: Callable[[], T],
        succeed: Callable[[T], None],
        fail: Callable[[AppError], None],
    ) -> None:
        """Do it there; one of the two is told here afterwards. Nothing begins after `close`."""
        if not self._is_closed:
            pool.start(_Job(lambda: _report_of(work, succeed, fail), self._finished.emit).run)

    @property
    def is_closed(self) -> bool:
        """Whether the window is closing; long work that can stop and go on later looks at it."""
        return self._is_closed

    def wait(self) -> None:
        """Let everything that has begun end; before the window closes."""
        for pool in self._pools:
            pool.waitForDone()

    def close(self) -> None:
        """Let everything end, and tell nobody any more; when the window closes."""
        self._is_closed = True
        self.wait()

    @Slot(object)
    def _on_finished(self, job: "_Job") -> None:
        report = job.let_go()
        if not self._is_closed:
            report()


class _Job:
    """A piece of work for a pool.

    What it is about, windows among it, is let go on the window's thread: the other one may hold
    the job a little longer, and must never be the last that holds a widget.
    """

    def __init__(self, work: Callable[[], Report], tell: Callable[["_Job"], None]) -> None:
        self._work: Callable[[], Report] | None = work
        self._report: Report = _nothing
        self._tell = tell

    def run(self) -> None:
        """Do it; on a thread of the pool."""
        if self._work:
            self._report = self._work()
            self._tell(self)

    def let_go(self) -> Report:
        """What is to be told; the job is about nothing any more."""
        report, self._report, self._work = self._report, _nothing, None
        return report


def _report_of(
    work: Callable[[], T], succeed: Callable[[T], None], fail: Callable[[AppError], None]
) -> Report:
    """On a worker's thread. One of the three places that catch everything."""
    try:
        result = work()
    except KnownError as error:
        known = error
        _log.info("refused: %s", error.error_id)
        return lambda: fail(known)
    except Exception:  # noqa: BLE001 - the border named in the docstring
        _log.exception("operation failed")
        return lambda: fail(BugError("operation failed"))
    return lambda: succeed(result)


def _nothing() -> None:
    """Tell nobody."""


def has_gone(callback: Callable[..., None]) -> bool:
    """Whether the window that wanted to know has been closed meanwhile."""
    call = getattr(callback, "func", callback)
    cells = getattr(call, "__closure__", None) or ()
    owners = (getattr(call, "__self__", None), *(cell.cell_contents for cell in cells))
    return any(isinstance(owner, QObject) and not isValid(owner) for owner in owners)
