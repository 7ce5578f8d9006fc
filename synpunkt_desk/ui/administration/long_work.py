"""One long piece of work at a time: how far it has come, how to stop it, what became of it."""

from collections.abc import Callable
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.services.office.maintenance import Progress
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import administration as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.tokens import Tone

T = TypeVar("T")
_STOPPED: Final = "interrupted"
Work = Callable[[Office, Progress], T]


class LongWork(QWidget):
    """Signals: busy_changed(bool)."""

    busy_changed = Signal(bool)
    _progressed = Signal(int, int)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._is_stopped = False
        self.result = Banner()
        self.stop = SecondaryButton(t.STOP, keys="Esc")
        self._bar = QProgressBar()
        self._bar.setAccessibleName(t.PROGRESS)
        running = QHBoxLayout()
        running.addWidget(self._bar, 1)
        running.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.result)
        column.addLayout(running)
        self._show_busy(is_busy=False)
        self.stop.clicked.connect(self._on_stop_clicked)
        self._progressed.connect(self._on_progressed)

    def change(self, work: Work[T], then: Callable[[T], None]) -> None:
        """Do what holds the database for writing."""
        self._begin()
        self._operations.write(self._told(work), self._ended(then), failed=self._on_refused)

    def run(self, work: Work[T], then: Callable[[T], None]) -> None:
        """Do what others can write beside."""
        self._begin()
        self._operations.compute(self._told(work), self._ended(then), failed=self._on_refused)

    def _told(self, work: Work[T]) -> Callable[[Office], T]:
        return partial(self._work, work=work)

    def _ended(self, then: Callable[[T], None]) -> Callable[[T], None]:
        def end(result: T) -> None:
            self._show_busy(is_busy=False)
            then(result)

        return end

    def _work(self, office: Office, *, work: Work[T]) -> T:
        """On a worker's thread: it is stopped where it tells how far it is."""

        def progress(done: int, total: int) -> None:
            if self._is_stopped or self._operations.is_closed:
                raise KnownError("interrupted")
            self._progressed.emit(done, total)

        return work(office, progress)

    def _begin(self) -> None:
        self._is_stopped = False
        self.result.clear()
        self._bar.setRange(0, 0)
        self._show_busy(is_busy=True)

    def _show_busy(self, *, is_busy: bool) -> None:
        for part in (self._bar, self.stop):
            part.setVisible(is_busy)
        self.busy_changed.emit(is_busy)

    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _on_refused(self, error: AppError) -> None:
        self._show_busy(is_busy=False)
        if isinstance(error, KnownError) and error.error_id == _STOPPED:
            self.result.show_state(t.STOPPED, tone=Tone.AMBER)
        else:
            self.result.show_state(str(sentence(error)), tone=Tone.RED)

    def _on_stop_clicked(self) -> None:
        self._is_stopped = True
