"""Files on their way in, one after the other, in the background."""

from collections import deque
from collections.abc import Iterable
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers import scanning
from synpunkt_desk.services.papers.scanning import TakenIn
from synpunkt_desk.services.registering.case_files import Source
from synpunkt_desk.ui.operations import Operations


class TakingIn(QObject):
    """Reads files in their order; a refused one does not hold up the others.

    Signals: progressed(file, done, total); taken(source, TakenIn); refused(source, AppError);
    ended() when nothing more waits.
    """

    progressed = Signal(str, int, int)
    taken = Signal(object, object)
    refused = Signal(object, object)
    ended = Signal()
    _read = Signal(str, int, int)

    def __init__(self, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._operations = operations
        self._waiting: deque[Source] = deque()
        self._stop = Event()
        self._is_reading = False
        self._read.connect(self.progressed, Qt.ConnectionType.QueuedConnection)

    def add(self, sources: Iterable[Source]) -> None:
        """Put files last in the row."""
        self._waiting.extend(sources)
        if not self._is_reading:
            self._next()

    def stop(self) -> None:
        """Read no more; nothing of the file that is being read is kept."""
        self._waiting.clear()
        self._stop.set()

    def _next(self) -> None:
        if not self._waiting:
            self._is_reading = False
            self.ended.emit()
            return
        self._is_reading = True
        self._stop.clear()
        source = self._waiting.popleft()
        self.progressed.emit(source.name, 0, 0)

        def work(office: Office) -> TakenIn:
            return scanning.take_in(
                office,
                source,
                progress=lambda done, total: self._read.emit(source.name, done, total),
                is_stopped=self._stop.is_set,
            )

        def done(result: TakenIn) -> None:
            self.taken.emit(source, result)
            self._next()

        def failed(error: AppError) -> None:
            self.refused.emit(source, error)
            self._next()

        self._operations.compute(work, done, failed=failed)
