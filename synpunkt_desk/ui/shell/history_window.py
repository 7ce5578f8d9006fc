"""What was done in this window since it was opened, with a way back for each."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.services.cases.lately import Lately, lately
from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import common
from synpunkt_desk.texts import shell as words
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.notices import Done, Notices
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.theme import scaled, space

_WIDTHS: Final = {0: 70, 2: 150, 3: 330}


class HistoryWindow(QDialog):
    """Stands beside the work; what has been done since comes in by itself."""

    def __init__(
        self,
        operations: Operations,
        notices: Notices,
        error_sentence: Callable[[AppError], str],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(t.HISTORY_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._operations = operations
        self._notices = notices
        self._error_sentence = error_sentence
        self._rows: Sequence[tuple[Done, Lately]] = ()
        self.table = RowTable(t.HISTORY_COLUMNS, _WIDTHS, name=t.HISTORY_TITLE)
        self.empty = Muted(words.NOTHING_TO_UNDO)
        self.undo = PrimaryButton(common.UNDO, keys="Ctrl+Z")
        self.close_button = SecondaryButton(common.CLOSE, keys="Esc", bind_keys=False)
        self._lay_out()
        self.undo.clicked.connect(self._undo)
        self.close_button.clicked.connect(self.close)
        self.table.selectionModel().currentRowChanged.connect(self._allow)
        self.table.row_opened.connect(self._undo)
        notices.done_changed.connect(self._read)
        operations.changed.connect(self._read)
        self._show([])
        self._read()

    def _read(self) -> None:
        done = list(reversed(self._notices.done))
        groups = [one.group_id for one in done]

        def show(found: list[Lately]) -> None:
            self._show(list(zip(done, found, strict=True)))

        self._operations.read(lambda office: lately(office, groups), show, key="history")

    def _show(self, rows: Sequence[tuple[Done, Lately]]) -> None:
        at = max(0, self.table.currentIndex().row())
        self._rows = rows
        self.table.show_table([(one, self._line(*one)) for one in rows], stand_on=at)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._allow()

    def _line(self, done: Done, told: Lately) -> tuple[str, str, str, str]:
        did = told.did
        what = words.done(did.object_type, did.verb, did.patch, len(did.numbers))
        numbers = list(did.numbers.values())
        return done.clock, what or t.SMALL_EDIT, t.where_done(numbers), self._why_not(done, told)

    def _why_not(self, done: Done, told: Lately) -> str:
        if done.is_undone:
            return t.IS_UNDONE
        return self._error_sentence(KnownError(told.refused)) if told.refused else ""

    def _allow(self) -> None:
        at = self.table.currentIndex().row()
        can = 0 <= at < len(self._rows) and not self._why_not(*self._rows[at])
        self.undo.setEnabled(can)

    def _undo(self) -> None:
        if self.undo.isEnabled():
            self.undo.setEnabled(False)
            self._notices.undo(self._rows[self.table.currentIndex().row()][0].group_id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        margin = space(16)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(space(10))
        column.addWidget(Title(t.HISTORY_TITLE))
        column.addWidget(Muted(t.HISTORY_EXPLAINED))
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        row = FlowLayout(spacing=8)
        for button in (self.undo, self.close_button):
            row.addWidget(button)
        column.addLayout(row)
        room = self.screen().availableGeometry()
        self.resize(min(scaled(920), room.width()), min(scaled(480), room.height()))
        self.table.setFocus()
