"""A person who has only a keyboard."""

from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.windows import type_text


class Person:
    """Presses keys, wherever the focus is; `pressed` counts all that write no text."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.pressed = 0

    def press(self, *keys: str) -> "Person":
        """Press keys such as "Ctrl+Return", one after another."""
        for key in keys:
            self.pressed += 1
            pressed = _combination(key)
            self._qtbot.keyClick(_focus(), pressed.key(), pressed.keyboardModifiers())
        return self

    def type(self, text: str) -> "Person":
        """Write text where the focus is."""
        for letter in text:
            type_text(_focus(), letter)
        return self


def _focus() -> QWidget:
    focus = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert focus is not None
    return focus


def _combination(key: str) -> QKeyCombination:
    """The first keys of a sequence; PySide6 does not say that it can be indexed."""
    return QKeySequence(key)[0]  # pyright: ignore[reportIndexIssue]
