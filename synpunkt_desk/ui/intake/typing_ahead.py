"""What is typed between the key that opens a window and its appearing belongs into the window."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

_LONGEST_WAIT: Final = 3000


class TypingAhead(QObject):
    """Takes letters from the whole program until the window is active; ends by itself."""

    def __init__(self, window: QWidget, field: QPlainTextEdit) -> None:
        super().__init__(window)
        self._window = window
        self._field = field
        app = QApplication.instance()
        if app is None or window.isActiveWindow():
            self.deleteLater()
            return
        self._app = app
        app.installEventFilter(self)
        QTimer.singleShot(_LONGEST_WAIT, self, self._end)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.WindowActivate and watched is self._window:
            self._end()
        elif isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            return self._takes(event)
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        """Letters go into the field; a letter must not be a command to the list meanwhile."""
        letter = event.text()
        if not letter or not letter.isprintable():
            return False
        if event.type() == QEvent.Type.KeyPress:
            self._field.insertPlainText(letter)
        event.accept()
        return True

    def _end(self) -> None:
        self._app.removeEventFilter(self)
        self.deleteLater()
