"""A field for a whole number, with arrows."""

from typing import Final

from PySide6.QtWidgets import QSpinBox, QWidget

from synpunkt_desk.ui.widgets.theme import scaled

_ROOM: Final = 8


class NumberBox(QSpinBox):
    """Its number stands as far in as other texts, which a style sheet cannot make Qt do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(scaled(_ROOM), 0, 0, 0)
