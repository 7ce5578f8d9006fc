"""Everything that has happened to a case, with a way back where there is one."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from synpunkt_desk.services.cases.history import LogEvent
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts import common
from synpunkt_desk.ui.case_editor import presentation
from synpunkt_desk.ui.case_editor.lists import RowList, plain_words
from synpunkt_desk.ui.case_editor.narrow import direction
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.widgets.buttons import PlainButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled, space

_LEAST: Final = 180
_NARROW: Final = 320
SHOWN: Final = 40
"""So many events at first; a whole log may be long."""


class _EventRow(QWidget):
    """When and what beside each other, or under each other where there is little room."""

    def __init__(self) -> None:
        super().__init__()
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(space(12))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.row.setDirection(direction(event.size().width() < scaled(_NARROW)))


class LogTab(QWidget):
    """Signals: undo_asked(group_id)."""

    undo_asked = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._list = RowList()
        self._all = SecondaryButton(t.SHOW_ALL_EVENTS)
        self._all.clicked.connect(lambda: self._show(None))
        card = Card(t.TAB_LOG)
        card.body.addWidget(self._list)
        card.body.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the latest events of a case, the newest first."""
        self._sheet = sheet
        self._show(SHOWN)

    def _show(self, limit: int | None) -> None:
        if self._sheet is None:
            return
        sheet, told = self._sheet, list[QWidget]()
        offered: set[str] = set()
        for event in list(reversed(sheet.events))[:limit]:
            words = presentation.event_words(sheet, event)
            if words:
                told.append(self._row(event, words, offered))
        self._list.show_rows(told)
        self._all.setVisible(limit is not None and len(sheet.events) > limit)

    def _row(self, event: LogEvent, words: str, offered: set[str]) -> QWidget:
        made = _EventRow()
        row = made.row
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Muted(presentation.moment(event.at), wraps=False), 0, top)
        row.addWidget(plain_words(words), 1, top)
        if event.can_undo and event.group_id not in offered:
            offered.add(event.group_id)
            button = PlainButton(common.UNDO)
            button.setAccessibleDescription(words)
            button.clicked.connect(lambda: self.undo_asked.emit(event.group_id))
            row.addWidget(button, 0, top)
        return made
