"""How a screen starts work: one writer, readers beside it, results back on the window's thread."""

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.stopping import Stop, stoppable
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.suggesting.suggestions import Suggester
from synpunkt_desk.ui.workers import Workers, has_gone

T = TypeVar("T")
READERS: Final = 2


class Operations(Workers):
    """Runs use cases away from the window's thread.

    Signals: `changed(Changes, initiator)` after each write that changed something, so that every
    screen can decide to refresh; `failed(AppError)` when nobody took care of an error;
    `busy_changed(bool)` while something is being written.
    """

    changed = Signal(object, object)
    failed = Signal(object)
    busy_changed = Signal(bool)
    closing = Signal()

    def __init__(
        self,
        office: Office,
        parent: QObject | None = None,
        *,
        suggester: Suggester | None = None,
    ) -> None:
        """`suggester` keeps what has been learned, for every screen that proposes something."""
        super().__init__(parent)
        self.office = office
        self.suggester = suggester
        self._writer = self.make_pool(1)
        self._readers = self.make_pool(READERS)
        self._heavy = self.make_pool(1)
        self._background = self.make_pool(1)
        self._closing = Stop()
        self._latest: dict[str, Stop] = {}
        self._waiting = 0

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
            if then and not has_gone(then):
                then(result)

        def fail(error: AppError) -> None:
            self._count(-1)
            self._tell(failed, error)

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
        """Read something. A later read with the same key ends an earlier one in silence."""
        stop = self._latest_stop(key)

        def succeed(result: T) -> None:
            if not (stop.is_asked or has_gone(then)):
                then(result)

        def fail(error: AppError) -> None:
            if not stop.is_asked:
                self._tell(failed, error)

        def needed(office: Office) -> T | None:
            if stop.is_asked:
                return None
            with stoppable(stop):
                return work(office)

        self._start(self._readers, needed, succeed, fail)

    def compute(
        self,
        work: Callable[[Office], T],
        then: Callable[[T], None],
        *,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """Do something heavy that waits for no database: pictures, PDF, figures."""

        def succeed(result: T) -> None:
            if not has_gone(then):
                then(result)

        self._start(self._heavy, work, succeed, lambda error: self._tell(failed, error))

    def prepare(self, work: Callable[[Office], T], then: Callable[[T], None]) -> None:
        """Do something long that nobody waits for; what it reads ends when the window closes."""

        def stoppable_work(office: Office) -> T:
            with stoppable(self._closing):
                return work(office)

        def succeed(result: T) -> None:
            if not has_gone(then):
                then(result)

        self._start(self._background, stoppable_work, succeed, self.failed.emit)

    def close(self) -> None:
        """Let everything end, and stop what nobody waits for."""
        self._closing.ask()
        self.closing.emit()
        super().close()

    def _start(
        self,
        pool: QThreadPool,
        work: Callable[[Office], T],
        succeed: Callable[..., None],
        fail: Callable[[AppError], None],
    ) -> None:
        self.start(pool, lambda: work(self.office), succeed, fail)

    def _tell(self, failed: Callable[[AppError], None] | None, error: AppError) -> None:
        """Whoever takes care of it, or else the main window."""
        tell = self.failed.emit if failed is None or has_gone(failed) else failed
        tell(error)

    def _latest_stop(self, key: str) -> Stop:
        """What can end a read; the earlier one with the same key is told to end."""
        if not key:
            return Stop()
        self._latest.get(key, Stop()).ask()
        self._latest[key] = stop = Stop()
        return stop

    def _count(self, step: int) -> None:
        self._waiting += step
        self.busy_changed.emit(self._waiting > 0)
