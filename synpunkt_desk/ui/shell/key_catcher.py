"""A field that takes the next key that is pressed, whatever it is."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from synpunkt_desk.texts import common

_ALONE: Final = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_unknown,
)
_LEAVES: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


class KeyCatcher(QLineEdit):
    """Tab and Escape lead on as in every field.

    Signals: caught(keys).
    """

    caught = Signal(str)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setReadOnly(True)

    def event(self, event: QEvent, /) -> bool:
        is_taken = isinstance(event, QKeyEvent) and event.key() not in _LEAVES
        if is_taken and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # before any shortcut
            return True
        if is_taken and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._catch(event)
            return True
        return super().event(event)

    def _catch(self, event: QKeyEvent) -> None:
        if event.key() in _ALONE:
            return
        keys = QKeySequence(event.keyCombination()).toString()
        self.setText(common.key_name(keys))
        self.caught.emit(keys)
