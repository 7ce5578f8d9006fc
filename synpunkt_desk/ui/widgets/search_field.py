"""The field one searches in."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.icons import IconRole, paint_icon
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled


class SearchField(QLineEdit):
    """A line with a lens.

    Signals: search_changed(text) as one types; search_submitted(text) by Enter; list_entered() by
    arrow down; search_left() by Escape in an empty field (a first Escape empties it).
    """

    search_changed = Signal(str)
    search_submitted = Signal(str)
    list_entered = Signal()
    search_left = Signal()

    def __init__(self, hint: str, *, keys: str = "", parent: QWidget | None = None) -> None:
        """`hint` is also the name; `keys` are shown behind it."""
        super().__init__(parent)
        mark(self, desk="search")
        self._hint = hint
        self.show_keys(keys)
        self.setAccessibleName(hint)
        self.textEdited.connect(self.search_changed)
        self.returnPressed.connect(self._on_return_pressed)

    def show_keys(self, keys: str) -> None:
        """Show other keys behind the hint."""
        self.setPlaceholderText(f"{self._hint}      {t.key_name(keys)}".rstrip())
        self.setAccessibleDescription(t.key_name(keys))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        side = scaled(16)
        spot = QRect(scaled(12), self.rect().center().y() - side // 2, side, side)
        paint_icon(QPainter(self), spot, "search", IconRole.MUTED)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.list_entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self.text():
            self.clear()
            self.search_changed.emit("")
        else:
            self.search_left.emit()

    def _on_return_pressed(self) -> None:
        self.search_submitted.emit(self.text())
