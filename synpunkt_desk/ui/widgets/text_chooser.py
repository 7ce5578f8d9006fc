"""A list that opens while one writes: typing filters, Enter inserts, Esc leaves."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from synpunkt_desk.texts import writing as t
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.type_ahead import Option, matching

MARK: Final = "::"
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextChooser(QFrame):
    """Shows what there is to insert where `::` was typed; what was typed before stays.

    Signals: chosen(value).
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._options: Sequence[Option] = ()
        self._hits: Sequence[Option] = ()
        self.search = QLineEdit()
        self.search.setAccessibleName(t.MODULES)
        self.search.setAccessibleDescription(t.MODULES_HINT)
        self.search.setPlaceholderText(t.MODULES)
        self.list = QListWidget()
        self.list.setAccessibleName(t.MODULES)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._hint = Muted(t.MODULES_HINT)
        mark(self, desk="popup")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[space(8)] * 4)
        for part in (self.search, self.list, self._hint):
            column.addWidget(part)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._filter)
        self.list.itemClicked.connect(self._take)

    def open_at(self, edit: QPlainTextEdit, options: Sequence[Option]) -> None:
        """Open under the cursor of a text."""
        self._options = options
        self._hint.setText(t.MODULES_HINT if options else t.NO_MODULES)
        self.search.clear()
        self._filter("")
        self.resize(scaled(420), scaled(260))
        below = edit.cursorRect().bottomLeft() + QPoint(0, scaled(4))
        self.move(self._inside(edit, edit.viewport().mapToGlobal(below)))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """The list is moved in, and taken from, with the focus in the line above it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in _MOVES:
            self.list.event(event)
            return True
        if event.key() in _ENTER:
            self._take()
            return True
        return super().eventFilter(watched, event)

    def _inside(self, edit: QPlainTextEdit, place: QPoint) -> QPoint:
        """The place, moved so that the whole list is on the screen."""
        room = edit.screen().availableGeometry()
        x = max(room.left(), min(place.x(), room.right() - self.width()))
        is_low = place.y() + self.height() > room.bottom()
        y = place.y() - self.height() - scaled(28) if is_low else place.y()
        return QPoint(x, max(room.top(), y))

    def _filter(self, text: str) -> None:
        typed = text.strip()
        self._hits = matching(self._options, typed) if typed else self._options
        self.list.clear()
        for option in self._hits:
            self.list.addItem(option.line)
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._hits):
            value = self._hits[row].value
            self.hide()
            self.chosen.emit(value)
