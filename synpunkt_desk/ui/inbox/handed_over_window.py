"""The window with the receipts of cases that lie with another board now."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.cases.handed_over import HandedOver, handed_over
from synpunkt_desk.texts import common
from synpunkt_desk.texts import handed_over as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled

_MOST: Final = 100
_COLUMNS: Final = (t.NUMBER, t.CASE, t.TO, t.ON, t.BY)
_WIDTHS: Final = {0: 150, 2: 190, 3: 110, 4: 160}
_PAUSE: Final = 120


class HandedOverWindow(QDialog):
    """A table, and a field that looks for words in it."""

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.search = QLineEdit()
        self.nothing = Muted(t.NOTHING)
        self.nothing.hide()
        self.table = RowTable(_COLUMNS, _WIDTHS, name=t.TABLE)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._pause.timeout.connect(self._read)
        self.search.textChanged.connect(self._on_typed)
        operations.changed.connect(self._on_changed)
        self._read()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("transfer"):
            self._pause.start()

    def _on_typed(self) -> None:
        self._pause.start()

    def _read(self) -> None:
        typed = self.search.text()
        self._operations.read(
            lambda office: handed_over(office, typed), self._show, key="handed over"
        )

    def _show(self, found: Sequence[HandedOver]) -> None:
        self.table.show_table(
            [(one, (one.number, one.title, one.board, one.on.isoformat(), one.by)) for one in found]
        )
        self.nothing.setVisible(not found and not self.search.text())

    def _lay_out(self) -> None:
        self.setWindowTitle(t.TITLE)
        page = ScrollPage()
        page.body.addWidget(Title(t.TITLE))
        page.body.addWidget(Muted(t.TEXT))
        page.body.addWidget(LabelledField(t.SEARCH, self.search))
        page.body.addWidget(self.nothing)
        page.body.addWidget(self.table, _MOST)
        row = FlowLayout(spacing=8)
        close = SecondaryButton(common.CLOSE, keys="Esc", bind_keys=False)
        close.clicked.connect(self.reject)
        row.addWidget(close)
        page.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        room = self.screen().availableGeometry()
        self.resize(min(scaled(900), room.width()), min(scaled(520), room.height()))
