"""What a change does to open cases: shown before it is saved, and followed afterwards."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.due_days import time_rules
from synpunkt_desk.services.due_days.recounting import Moved
from synpunkt_desk.services.due_days.time_rules import Change
from synpunkt_desk.texts import time_rules as t
from synpunkt_desk.ui.due_recount import due_recount
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.tokens import Tone


class ChangePreview(Card):
    """Hidden until a change is proposed. Signals: saved(); refused(AppError)."""

    saved = Signal()
    refused = Signal(object)

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.PREVIEW)
        self._operations = operations
        self._change: Change | None = None
        self._is_own = False
        self._recount = due_recount(operations)
        self.state = Banner()
        self.table = RowTable(t.PREVIEW_COLUMNS, {1: 150, 2: 150, 3: 150}, name=t.PREVIEW)
        self.table.setMinimumHeight(scaled(150))
        self.save = PrimaryButton(t.SAVE, keys="Ctrl+Return")
        self.cancel = SecondaryButton(t.CANCEL, keys="Esc")
        self._soon = QTimer(self, singleShot=True, interval=0)
        """The focus is moved when there is a place that the page can scroll to."""
        self._progress = QProgressBar()
        self._progress.setAccessibleName(t.PROGRESS)
        self._lay_out()
        self._connect()
        self.hide()

    def propose(self, change: Change) -> None:
        """Show what a change would do, or tell `refused` why it cannot be."""
        self._change = change
        self._operations.read(
            lambda office: time_rules.preview(office, change),
            partial(self._show, change),
            key="change preview",
            failed=self.refused.emit,
        )

    def forget(self) -> None:
        """Nothing is proposed any more; what has been saved goes on to be told."""
        if self._change is not None:
            self._change = None
            self.hide()

    def _lay_out(self) -> None:
        buttons = QWidget()
        row = FlowLayout(buttons, spacing=8)
        for button in (self.save, self.cancel):
            row.addWidget(button)
        for part in (self.state, self.table, self._progress, buttons):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self._soon.timeout.connect(self.save.setFocus)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.forget)
        self._recount.progressed.connect(self._on_progressed)
        self._recount.finished.connect(self._on_finished)

    def _show(self, change: Change, moved: Sequence[Moved]) -> None:
        if change is not self._change:
            return
        self.table.show_table([(row.case_id, _cells(row)) for row in moved])
        self.table.setVisible(bool(moved))
        self._progress.hide()
        self._show_buttons(is_asking=True)
        cases = len({row.case_id for row in moved})
        self.state.show_state(t.will_move(cases), tone=Tone.BLUE)
        self.show()
        self._soon.start()

    def _save(self) -> None:
        change = self._change
        if change is not None:
            self._change, self._is_own = None, True
            self._show_buttons(is_asking=False)
            self._operations.write(
                lambda office: time_rules.keep(office, change),
                self._on_kept,
                failed=self._on_refused,
            )

    def _on_kept(self, _changes: Changes) -> None:
        self.state.show_state(t.have_moved(0), tone=Tone.GREEN)
        self.saved.emit()

    def _on_refused(self, error: AppError) -> None:
        self._is_own = False
        self.hide()
        self.refused.emit(error)

    def _on_progressed(self, done: int, total: int) -> None:
        if self._is_own and total:
            self._progress.show()
            self._progress.setRange(0, total)
            self._progress.setValue(done)
            self.state.show_state(t.are_moving(done, total), tone=Tone.BLUE)

    def _on_finished(self, cases: int) -> None:
        if self._is_own:
            self._is_own = False
            self._progress.hide()
            self.state.show_state(t.have_moved(cases), tone=Tone.GREEN)

    def _show_buttons(self, *, is_asking: bool) -> None:
        for button in (self.save, self.cancel):
            button.setVisible(is_asking)


def _cells(row: Moved) -> tuple[str, ...]:
    before, after = (day.isoformat() if day else t.NO_DAY for day in (row.before, row.after))
    return row.number, t.SUBJECTS[row.about], before, after
