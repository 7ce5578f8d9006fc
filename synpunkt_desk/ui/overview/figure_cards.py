"""The numbers at the top of the overview, each a button that opens its cases."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from synpunkt_desk.reports.tables import Table
from synpunkt_desk.texts import common
from synpunkt_desk.texts.report_sentences import number
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.focus import paint_focus
from synpunkt_desk.ui.widgets.theme import colours, follow_dress, font, scaled

_PAD: Final = 12
_LARGE: Final = 1.7
_LEAST: Final = 132


class FigureCards(QWidget):
    """Signals: figure_opened(row) of the table shown."""

    figure_opened = Signal(int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[FigureCard] = []
        self._flow = FlowLayout(spacing=10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._flow)

    def show_table(self, table: Table) -> None:
        """Show the rows of a table of figures, their value first and then what it means."""
        for at in range(len(self.cards), len(table.rows)):
            card = FigureCard()
            card.clicked.connect(lambda _=False, row=at: self.figure_opened.emit(row))
            self.cards.append(card)
            self._flow.addWidget(card)
        for card, row in zip(self.cards, table.rows, strict=True):
            value, note = row.values
            card.show_figure(
                row.label, number(value) if isinstance(value, int) else value, str(note)
            )


class FigureCard(QAbstractButton):
    """A name, a large number and a quiet note under each other."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = ("", "", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        follow_dress(self.updateGeometry)

    def show_figure(self, name: str, value: str, note: str) -> None:
        """Show other words."""
        self._lines = (name, value, note)
        self.setAccessibleName(common.spoken(name, value, note))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        widths = [_metrics(at).horizontalAdvance(line) for at, line in enumerate(self._lines)]
        height = sum(_metrics(at).lineSpacing() for at in range(3))
        return QSize(max(scaled(_LEAST), *widths) + 2 * scaled(_PAD), height + 2 * scaled(_PAD))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, e: QKeyEvent, /) -> None:
        """Enter opens the cases, as in the tables; Qt's own buttons know Space alone."""
        if e.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(e)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        c = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(c.border), 1))
        painter.setBrush(QColor(c.hover if self.underMouse() else c.surface))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, scaled(8), scaled(8))
        top = scaled(_PAD)
        for at, line in enumerate(self._lines):
            height = _metrics(at).lineSpacing()
            painter.setFont(_font(at))
            painter.setPen(QColor(c.ink if at < 2 else c.muted))
            painter.drawText(QRect(scaled(_PAD), top, self.width(), height), 0, line)
            top += height
        if self.hasFocus():
            paint_focus(painter, self.rect(), inset=3)


def _font(line: int) -> QFont:
    return font(_LARGE, bold=True) if line == 1 else font(bold=line == 0)


def _metrics(line: int) -> QFontMetrics:
    return QFontMetrics(_font(line))
