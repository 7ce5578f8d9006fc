"""How a screen starts work: one writer, readers beside it, results back on the window's thread."""

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.office import Office
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

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office
        self._writer = self.make_pool(1)
        self._readers = self.make_pool(READERS)
        self._heavy = self.make_pool(1)
        self._latest: dict[str, int] = {}
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
            tell = self.failed.emit if failed is None or has_gone(failed) else failed
            tell(error)

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
            if is_latest and not has_gone(then):
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

    def _start(
        self,
        pool: QThreadPool,
        work: Callable[[Office], T],
        succeed: Callable[..., None],
        fail: Callable[[AppError], None],
    ) -> None:
        self.start(pool, lambda: work(self.office), succeed, fail)

    def _count(self, step: int) -> None:
        self._waiting += step
        self.busy_changed.emit(self._waiting > 0)
