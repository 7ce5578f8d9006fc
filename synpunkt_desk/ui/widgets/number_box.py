"""A field for a whole number, with arrows."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from synpunkt_desk.ui.widgets.theme import scaled

_ROOM: Final = 8


class NumberBox(QSpinBox):
    """Its number stands as far in as other texts, which a style sheet cannot make Qt do.

    The wheel scrolls the page, and never changes a number that one only passes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(scaled(_ROOM), 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()
