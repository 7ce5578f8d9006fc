"""The line at the foot of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import space


class StatusLine(QFrame):
    """A few facts beside each other, in words."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, desk="foot")
        self._label = Muted()
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(6), space(1), space(6), space(1))
        row.addWidget(self._label, 1)

    def show_parts(self, *parts: str) -> None:
        """Show facts; empty ones are left out."""
        self._label.setText("   ·   ".join(part for part in parts if part))

    def say(self, text: str) -> None:
        """Let a screen reader say one of them when it is news."""
        announce(self, text)

    def text(self) -> str:
        """What is shown."""
        return self._label.text()
