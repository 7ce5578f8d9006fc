"""Inputs that say what was stored until somebody has changed them."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QLineEdit, QWidget

from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit


class KeptLine(QLineEdit):
    """A line that gives back a stored value as it was, even where a line cannot show it whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""

    def show_value(self, value: str) -> None:
        """Show a stored value; the cursor stays where nothing changes."""
        self._stored = value
        if self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)

    def change(self, value: str) -> None:
        """Change it for the user, who asked for it."""
        self.setText(value)
        self.setModified(True)

    def value(self) -> str:
        """What the user wrote, or what is stored."""
        return self.text() if self.isModified() else self._stored


class KeptText(AutoGrowTextEdit):
    """The same for a longer text, whose line ends and hard spaces Qt would change."""

    _stored = ""

    def canInsertFromMimeData(self, source: QMimeData, /) -> bool:
        """A file dropped here belongs to the case, not into its text."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def show_value(self, value: str) -> None:
        """Show a stored value; the cursor stays where nothing changes."""
        if value != self._stored or value != self.value():
            self._stored = value
            self.set_text(value)
            self.document().setModified(False)

    def change(self, value: str) -> None:
        """Change it for the user, who asked for it."""
        self.setPlainText(value)
        self.document().setModified(True)

    def value(self) -> str:
        """What the user wrote, or what is stored."""
        return self.toPlainText() if self.document().isModified() else self._stored


class KeptBox(DropDown):
    """A choice that keeps a stored value which is no longer offered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ""

    def show_value(self, value: str) -> None:
        """Show a stored value, or nothing where it is not offered."""
        self._stored = value
        self.setCurrentIndex(self.findData(value))

    def value(self) -> str:
        """What is chosen, or what is stored."""
        return str(self.currentData()) if self.currentIndex() >= 0 else self._stored
