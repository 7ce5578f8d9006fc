"""A field for longer texts that grows with what is written."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from synpunkt_desk.ui.widgets.spell_marks import SpellMarks
from synpunkt_desk.ui.widgets.theme import colours, scaled

_ADVICE: Final = QTextCharFormat.UnderlineStyle.WaveUnderline
_WRONG: Final = QTextCharFormat.UnderlineStyle.SpellCheckUnderline


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
        is_prose: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Words of prose are looked up in the list of the window, if it has one."""
        super().__init__(parent)
        self._min_lines = min_lines
        self._max_lines = max_lines
        self._committed = ""
        self._advice: list[QTextEdit.ExtraSelection] = []
        self._spelling = SpellMarks(self) if is_prose else None
        self._show_waves = QTimer(self, singleShot=True, interval=0)
        self._show_waves.timeout.connect(self._wave)
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
        text = self.toPlainText()
        found = [(text.index(part), len(part)) for part in parts if part in text]
        self._advice = [self._waved(at, at + length, _ADVICE) for at, length in found]
        self._wave()

    def contextMenuEvent(self, e: QContextMenuEvent, /) -> None:
        """With other words for the one that one points at."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._spelling and not self.isReadOnly():
            self._spelling.add_to(menu, e)
        menu.popup(e.globalPos())

    def _wave(self) -> None:
        """Mark what there is advice about, and words that nobody would spell so."""
        spans = self._spelling.spans if self._spelling else []
        self.setExtraSelections([*self._advice, *(self._waved(a, b, _WRONG) for a, b in spans)])

    def changeEvent(self, e: QEvent, /) -> None:
        """Waves take the colour of another dress too."""
        super().changeEvent(e)
        if e.type() is QEvent.Type.StyleChange:
            for wave in self._advice:
                wave.format.setUnderlineColor(QColor(colours().amber.ink))
            self._wave()

    def _waved(
        self, first: int, last: int, style: QTextCharFormat.UnderlineStyle
    ) -> QTextEdit.ExtraSelection:
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        tone = colours().amber if style is _ADVICE else colours().red
        look.setUnderlineStyle(style)
        look.setUnderlineColor(QColor(tone.ink))
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
        if self._spelling and not self.isReadOnly():
            self._spelling.begin(self._show_waves)

    def focusOutEvent(self, e: QFocusEvent, /) -> None:
        super().focusOutEvent(e)
        self.commit()
