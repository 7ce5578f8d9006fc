"""A field for longer texts that grows with what is written."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from synpunkt_desk.ui.widgets.theme import colours, scaled


class AutoGrowTextEdit(QPlainTextEdit):
    """Tab moves on; the field is as high as its text, within bounds.

    Signals: text_committed(text) when the focus leaves a changed text; besides Qt's textChanged;
    entered() when somebody comes to it.
    """

    text_committed = Signal(str)
    entered = Signal()

    def __init__(
        self,
        *,
        name: str = "",
        min_lines: int = 3,
        max_lines: int = 14,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._min_lines = min_lines
        self._max_lines = max_lines
        self._committed = ""
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def set_text(self, text: str) -> None:
        """Show a stored text; the place of the cursor is kept where it is the same text."""
        self._committed = text
        if text != self.toPlainText():
            self.setPlainText(text)

    def underline(self, parts: Iterable[str]) -> None:
        """Draw a wave under these parts of the text, and under nothing else."""
        self.setExtraSelections([self._waved(part) for part in parts if part in self.toPlainText()])

    def changeEvent(self, e: QEvent, /) -> None:
        """Waves take the colour of another dress too."""
        super().changeEvent(e)
        if e.type() is QEvent.Type.StyleChange:
            waves = self.extraSelections()
            for wave in waves:
                wave.format.setUnderlineColor(QColor(colours().amber.ink))
            self.setExtraSelections(waves)

    def _waved(self, part: str) -> QTextEdit.ExtraSelection:
        cursor = self.textCursor()
        cursor.setPosition(self.toPlainText().index(part))
        cursor.setPosition(cursor.position() + len(part), QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(colours().amber.ink))
        made.cursor, made.format = cursor, look
        return made

    def set_min_lines(self, lines: int) -> None:
        """Take more or less room while there is little text."""
        if lines != self._min_lines:
            self._min_lines = lines
            self.updateGeometry()

    def commit(self) -> None:
        """Tell about a changed text now, for example by Ctrl+S."""
        if self.toPlainText() != self._committed:
            self._committed = self.toPlainText()
            self.text_committed.emit(self._committed)

    def sizeHint(self) -> QSize:
        self._wrap()
        lines = round(self.document().size().height())
        lines = min(max(lines, self._min_lines), self._max_lines)
        room = 2 * round(self.document().documentMargin()) + scaled(18)
        return QSize(scaled(240), lines * self.fontMetrics().lineSpacing() + room)

    def _wrap(self) -> None:
        """Let Qt count the lines of what it has not painted yet, in the width there is now."""
        layout, block = self.document().documentLayout(), self.document().begin()
        while block.isValid():
            layout.blockBoundingRect(block)
            block = block.next()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), self.sizeHint().height())

    def resizeEvent(self, e: QResizeEvent, /) -> None:
        """Words wrap otherwise in another width; a layout at work would not hear of it at once."""
        super().resizeEvent(e)
        if e.size().width() != e.oldSize().width():
            QTimer.singleShot(0, self, self.updateGeometry)

    def focusInEvent(self, e: QFocusEvent, /) -> None:
        super().focusInEvent(e)
        self.entered.emit()

    def focusOutEvent(self, e: QFocusEvent, /) -> None:
        super().focusOutEvent(e)
        self.commit()
