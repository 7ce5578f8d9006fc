"""Bars with their numbers, told apart by pattern and length, never by colour alone."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from synpunkt_desk.reports.tables import Table
from synpunkt_desk.texts import overview as t
from synpunkt_desk.texts.report_sentences import number
from synpunkt_desk.ui.widgets.focus import paint_focus
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import colours, follow_dress, font, scaled

_STEPS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}
_OPENING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_GAP: Final = 8
_WIDEST_LABEL: Final = 0.4


class Bar(NamedTuple):
    """A number of a table: `series` 0 is solid, 1 hatched; without a length only words stand."""

    row: int
    column: int
    series: int
    label: str
    length: int | None
    text: str


class Scale(NamedTuple):
    """The room for the names of rows, and how long a bar of 1 is."""

    label_width: int
    per_one: float


class BarChart(QWidget):
    """One to two bars for each row of a table.

    Signals: bar_opened(row, column) by Enter or a click.
    """

    bar_opened = Signal(int, int)

    def __init__(self, columns: Sequence[int], *, parent: QWidget | None = None) -> None:
        """`columns` are those of the table that are drawn."""
        super().__init__(parent)
        self._columns = columns
        self._names: Sequence[str] = ()
        self.bars: Sequence[Bar] = ()
        self.current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        follow_dress(self.updateGeometry)

    def show_table(self, table: Table) -> None:
        """Draw the rows of a table; the place is kept."""
        self._names = [table.columns[at] for at in self._columns] if len(self._columns) > 1 else []
        self.bars = [
            _bar(table, row, column, series)
            for row in range(len(table.rows))
            for series, column in enumerate(self._columns)
        ]
        self.current = min(self.current, max(0, len(self.bars) - 1))
        self.setAccessibleName(t.chart_name(table.title))
        self._describe()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(420), self._top() + self._rows_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(240), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._go(self.current + step)
        elif event.key() == Qt.Key.Key_Home:
            self._go(0)
        elif event.key() == Qt.Key.Key_End:
            self._go(len(self.bars) - 1)
        elif event.key() in _OPENING:
            self._open()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        at = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and at is not None:
            self._go(at)
            self._open()

    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._at(event.pos())
            QToolTip.showText(event.globalPos(), "" if at is None else self._spoken(at), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font())
        self._paint_legend(painter)
        scale = self._scale()
        for at, bar in enumerate(self.bars):
            place = self._place(at)
            if place.intersects(event.rect()):
                _paint_bar(painter, bar, place, scale)
        if self.hasFocus() and self.bars:
            paint_focus(painter, self._place(self.current), inset=0)

    def _scale(self) -> Scale:
        metrics = _metrics()
        label = max((metrics.horizontalAdvance(bar.label) for bar in self.bars), default=0)
        label = min(label + 1, round(self.width() * _WIDEST_LABEL))
        texts = (metrics.horizontalAdvance(bar.text) for bar in self.bars if bar.length is not None)
        room = self.width() - label - 2 * scaled(_GAP) - max(texts, default=0)
        longest = max((bar.length or 0 for bar in self.bars), default=0)
        return Scale(label, room / longest if longest else 0)

    def _paint_legend(self, painter: QPainter) -> None:
        left = 0
        for series, name in enumerate(self._names):
            side = scaled(12)
            top = (_metrics().lineSpacing() - side) // 2
            _fill(painter, QRectF(left + 0.5, top + 0.5, side, side), series)
            left += side + scaled(6)
            painter.setPen(QColor(colours().muted))
            painter.drawText(left, _metrics().ascent(), name)
            left += _metrics().horizontalAdvance(name) + scaled(18)

    def _place(self, at: int) -> QRect:
        bar = self.bars[at]
        top = self._top() + bar.row * self._row_height() + bar.series * self._bar_height()
        return QRect(0, top, self.width(), self._bar_height())

    def _at(self, point: QPoint) -> int | None:
        return next((at for at in range(len(self.bars)) if self._place(at).contains(point)), None)

    def _top(self) -> int:
        return _metrics().lineSpacing() + scaled(8) if self._names else 0

    def _bar_height(self) -> int:
        return _metrics().lineSpacing() + scaled(3)

    def _row_height(self) -> int:
        return len(self._columns) * self._bar_height() + scaled(5)

    def _rows_height(self) -> int:
        return len(self.bars) // max(1, len(self._columns)) * self._row_height()

    def _go(self, at: int) -> None:
        if 0 <= at < len(self.bars):
            self.current = at
            self._describe()
            announce(self, self._spoken(at))
            self._bring_into_sight()
            self.update()

    def _bring_into_sight(self) -> None:
        """A chart may be higher than the page that scrolls it."""
        place = self._place(self.current)
        area = _scrolls(self)
        page = area.widget() if area else None
        if area and page:
            middle = self.mapTo(page, place.center()).y()
            area.ensureVisible(0, middle, 0, place.height())

    def _open(self) -> None:
        if self.bars:
            bar = self.bars[self.current]
            self.bar_opened.emit(bar.row, bar.column)

    def _describe(self) -> None:
        words = [self._spoken(self.current)] if self.bars else []
        self.setAccessibleDescription(" ".join([*words, t.CHART_HINT]))

    def _spoken(self, at: int) -> str:
        bar = self.bars[at]
        name = self._names[bar.series] if self._names else ""
        return t.spoken_bar(bar.label, name, bar.text)


def _bar(table: Table, row: int, column: int, series: int) -> Bar:
    value = table.rows[row].values[column]
    label = table.rows[row].label
    if isinstance(value, int):
        return Bar(row, column, series, label, value, number(value))
    done = table.rows[row].values[0]
    return Bar(row, column, series, label, None, t.too_few(done) if series == 0 else "")


def _scrolls(part: QWidget) -> QScrollArea | None:
    """The page that a part scrolls with."""
    parent = part.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def _paint_bar(painter: QPainter, bar: Bar, place: QRect, scale: Scale) -> None:
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setPen(QColor(colours().ink))
    if bar.series == 0:
        elided = Qt.TextElideMode.ElideRight
        words = _metrics().elidedText(bar.label, elided, scale.label_width)
        painter.drawText(place, middle, words)
    place.setLeft(scale.label_width + scaled(_GAP))
    width = (bar.length or 0) * scale.per_one
    if width:
        thick = place.height() - scaled(7)
        box = QRectF(place.left() + 0.5, place.top() + scaled(3.5), max(2, width), thick)
        _fill(painter, box, bar.series)
    place.setLeft(round(place.left() + width) + scaled(_GAP))
    painter.setPen(QColor(colours().muted if bar.length is None else colours().ink))
    painter.drawText(place, middle, bar.text)


def _fill(painter: QPainter, box: QRectF, series: int) -> None:
    c = colours()
    painter.setPen(QPen(QColor(c.accent), 1))
    pattern = Qt.BrushStyle.BDiagPattern if series else Qt.BrushStyle.SolidPattern
    painter.setBrush(QColor(c.surface))
    painter.drawRect(box)
    painter.setBrush(QBrush(QColor(c.accent), pattern))
    painter.drawRect(box)


def _metrics() -> QFontMetrics:
    return QFontMetrics(font())
