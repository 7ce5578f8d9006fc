"""Files that were read in, each of which can be taken back as a whole."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal

from synpunkt_desk.services.importing.import_runs import KeptRun, TakenBack
from synpunkt_desk.texts import import_page as t
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.tokens import Tone

_COLUMNS: Final = (t.RUN_FILE, t.RUN_DAY, t.RUN_CASES)
_WIDTHS: Final = {1: 150, 2: 150}
_TABLE_HEIGHT: Final = 150


class RunsCard(Card):
    """Says what would go before it is done. Hidden where nothing was read in.

    Signals: take_back_asked(KeptRun); stop_asked().
    """

    take_back_asked = Signal(object)
    stop_asked = Signal()

    def __init__(self) -> None:
        super().__init__(t.RUNS, t.RUNS_NOTE)
        self.state = Banner()
        self.table = RowTable(_COLUMNS, _WIDTHS, name=t.RUNS)
        self.table.setMinimumHeight(scaled(_TABLE_HEIGHT))
        self.take_back = SecondaryButton(t.TAKE_BACK, icon_name="undo-2")
        self._runs: Sequence[KeptRun] = ()
        self._asked: KeptRun | None = None
        self._is_busy = False
        self.body.addWidget(self.state)
        self.body.addWidget(self.table)
        self.body.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeft)
        self.take_back.clicked.connect(self._on_asked)
        self.state.action_taken.connect(self._on_action)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.hide()

    def show_runs(self, runs: Sequence[KeptRun]) -> None:
        """Show what was read in."""
        at = max(0, self.table.currentIndex().row())
        self._runs = runs
        rows = [(run, (run.run.name, run.day.isoformat(), str(run.count))) for run in runs]
        self.table.show_table(rows, stand_on=at)
        for part in (self.table, self.take_back):
            part.setVisible(bool(runs))
        self.setVisible(bool(runs) or not self.state.isHidden())

    def show_progress(self, done: int, total: int) -> None:
        """How far the taking back has come."""
        if self._asked and self._is_busy:
            self.state.show_progress(t.taking_back(done, total), action_text=t.STOP)

    def show_taken_back(self, taken: TakenBack) -> None:
        """Say what was taken back."""
        name = self._asked.run.name if self._asked else ""
        self._end()
        said = t.taken_back(name, taken.count, is_stopped=taken.is_stopped)
        self.state.show_state(said, tone=Tone.AMBER if taken.is_stopped else Tone.GREEN)

    def show_problem(self, words: str) -> None:
        """Say why it could not be taken back."""
        self._end()
        self.state.show_state(words, tone=Tone.RED)

    def _end(self) -> None:
        self._asked, self._is_busy = None, False
        self.take_back.setEnabled(True)

    def _on_asked(self) -> None:
        at = self.table.currentIndex().row()
        if 0 <= at < len(self._runs):
            self._asked = self._runs[at]
            said = t.would_take_back(self._asked.run.name, self._asked.count)
            self.state.show_state(said, tone=Tone.AMBER, action_text=t.TAKE_BACK_NOW)

    def _on_action(self) -> None:
        if self._is_busy:
            self.stop_asked.emit()
        elif self._asked:
            self._is_busy = True
            self.take_back.setEnabled(False)
            self.state.show_state(t.TAKING_BACK, tone=Tone.BLUE, action_text=t.STOP)
            self.take_back_asked.emit(self._asked)

    def _on_row_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self._asked and not self._is_busy:
            self._asked = None
            self.state.clear()
