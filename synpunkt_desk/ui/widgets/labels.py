"""Words on a page: headings, quiet words, and the small capitals over a group."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled

GAP: Final = "  ·  "
_LONGEST: Final = 220
"""Wider than any word that somebody has written on purpose."""


class Words(QLabel):
    """Words that do not widen a page, however long one of them is."""

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return (
            QSize(min(hint.width(), scaled(_LONGEST)), hint.height()) if self.wordWrap() else hint
        )


class Title(Words):
    """The heading of a page or pane; it wants one line, and takes more where that has no room."""

    def __init__(
        self, text: str = "", *, wraps: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        _dress(self, "title", wraps=wraps)

    def sizeHint(self) -> QSize:
        """Qt would rather break words that wrap into some lines of alike length."""
        if not self.wordWrap():
            return super().sizeHint()
        frame = self.contentsMargins().left() + self.contentsMargins().right()
        width = self.fontMetrics().horizontalAdvance(self.text()) + frame + 2
        return QSize(width, self.heightForWidth(width))


class Strong(Words):
    """Words that carry a row."""

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _dress(self, "strong")


class Muted(Words):
    """Quiet words: hints and facts beside the point."""

    def __init__(
        self, text: str = "", *, wraps: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        _dress(self, "muted", wraps=wraps)


class SectionLabel(QLabel):
    """Small capitals over a field or group; `note` stands after a dot, as they are."""

    def __init__(self, text: str, note: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _dress(self, "section")
        self.show_words(text, note)

    def show_words(self, text: str, note: str = "") -> None:
        """Other words."""
        self.setText(text.upper() + (GAP + note if note else ""))
        self.setAccessibleName(t.spoken(text.replace("&", ""), note))


def _dress(label: QLabel, look: str, *, wraps: bool = True) -> None:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    mark(label, desk=look)
