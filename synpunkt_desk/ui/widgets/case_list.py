"""Rows of a list of cases: what a model gives, and how it is drawn."""

from dataclasses import replace
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.focus import paint_focus
from synpunkt_desk.ui.widgets.pill import paint_pill, pill_size
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import colours, font, scaled, space
from synpunkt_desk.ui.widgets.tokens import Tone, ToneColours

_LEFT: Final = 16
_RIGHT: Final = 12
_EDGE: Final = 10
_LINE: Final = 18
_GAPS: Final = (4, 3, 2)
"""The room over each line of words, from the title on."""
_LEAST_WORDS: Final = 0.3
"""So much of a line has who owes what beside the day."""
_LEAST_CHIP: Final = 44
"""With less room a word is no word any more."""


class CaseRole(IntEnum):
    """What the delegate asks a model for; the title is `DisplayRole`.

    Tones are values of `Tone`. A text that is empty or None is left out. The model also answers
    `AccessibleTextRole`, with `accessible_row`.
    """

    TYPE_TEXT = Qt.ItemDataRole.UserRole + 1
    TYPE_TONE = Qt.ItemDataRole.UserRole + 2
    STATE_TEXT = Qt.ItemDataRole.UserRole + 3
    STATE_TONE = Qt.ItemDataRole.UserRole + 4
    META = Qt.ItemDataRole.UserRole + 5
    OWED = Qt.ItemDataRole.UserRole + 6


def accessible_row(
    *, title: str, type_text: str, state_text: str, meta: str, owed: str = ""
) -> str:
    """What a screen reader says for a row."""
    return t.spoken(title, type_text, state_text, meta, owed)


class CaseListDelegate(QStyledItemDelegate):
    """Draws a case in four lines: chips, title, where it comes from, and who owes what."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(scaled(240), row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        _paint_ground(painter, rect, state=state)
        room = rect.adjusted(scaled(_LEFT), 0, -scaled(_RIGHT), 0)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        _paint_chips(painter, room, index, is_selected=is_selected)
        _paint_line(painter, room, str(index.data()), line=1, bold=True)
        meta = fitting(str(index.data(CaseRole.META) or ""), QFontMetrics(font()), room.width())
        _paint_line(painter, room, meta, line=2, bold=False)
        owed = str(index.data(CaseRole.OWED) or "")
        owed = keeping_day(owed, QFontMetrics(font()), room.width())
        _paint_line(painter, room, owed, line=3, bold=False)
        painter.restore()


class CaseListView(QListView):
    """A list view that wears the delegate; made for very many rows."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        mark(self, desk="edge")
        self.setItemDelegate(CaseListDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)

    def sizeHint(self) -> QSize:
        return QSize(scaled(380), scaled(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(180), row_height())


def row_height() -> int:
    """How high a row of the list is now."""
    return _above(len(_GAPS)) + scaled(_LINE) + space(_EDGE)


def _above(line: int) -> int:
    """What stands over a line of a row: its edge, chips, and the lines before."""
    return space(_EDGE) + scaled(_LINE * line) + sum(map(space, _GAPS[:line]))


def fitting(facts: str, metrics: QFontMetrics, width: int) -> str:
    """What stands between dots; with too little room the last but one is left out, not the day.

    The number is left in: of three parts the words before the day go instead.
    """
    parts = facts.split(" · ")
    if len(parts) > 2 and metrics.horizontalAdvance(facts) > width:
        del parts[-2]
    shorter = " · ".join(parts)
    if len(parts) > 2 and metrics.horizontalAdvance(shorter) > width:
        parts[-1] = parts[-1].rpartition(" ")[2]
    return " · ".join(parts)


def keeping_day(words: str, metrics: QFontMetrics, width: int) -> str:
    """A sentence shortened before its last two words where they are a day: it matters most.

    Where hardly anything would be left before the day, the sentence is cut at its end.
    """
    before, _, day = words.rpartition(" senast ")
    if not before or metrics.horizontalAdvance(words) <= width:
        return words
    end = f" senast {day}"
    room = width - metrics.horizontalAdvance(end)
    if room < _LEAST_WORDS * width:
        return words
    return metrics.elidedText(before, Qt.TextElideMode.ElideRight, room) + end


def chip_colours(tone: Tone, *, is_selected: bool) -> ToneColours:
    """The colours of a chip, which stands out on the ground of a selected row too."""
    c = colours()
    pair = c.tone(tone)
    return replace(pair, ground=c.surface) if is_selected and pair.ground == c.selected else pair


def _paint_ground(painter: QPainter, rect: QRect, *, state: QStyle.StateFlag) -> None:
    c = colours()
    is_selected = bool(state & QStyle.StateFlag.State_Selected)
    is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    rest = c.hover if is_hovered else c.surface
    painter.fillRect(rect, QColor(c.selected if is_selected else rest))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(c.line))
    if is_selected:
        painter.fillRect(rect.left(), rect.top(), scaled(4), rect.height(), QColor(c.accent))
    if state & QStyle.StateFlag.State_HasFocus:
        paint_focus(painter, rect.adjusted(scaled(4), 0, 0, -1), inset=2)


def _paint_chips(
    painter: QPainter,
    room: QRect,
    index: QModelIndex | QPersistentModelIndex,
    *,
    is_selected: bool,
) -> None:
    top, state_text = room.top() + space(_EDGE), str(index.data(CaseRole.STATE_TEXT) or "")
    right = room.right() + 1
    if state_text:
        size = pill_size(state_text)
        width = min(size.width(), room.width())
        spot = QRect(right - width, top, width, size.height())
        _paint_chip(painter, spot, state_text, _tone(index, CaseRole.STATE_TONE), is_selected)
        right = spot.left() - scaled(8)
    type_text = str(index.data(CaseRole.TYPE_TEXT) or "")
    if type_text:
        size = pill_size(type_text)
        width = min(size.width(), right - room.left())
        if width >= min(size.width(), scaled(_LEAST_CHIP)):
            spot = QRect(room.left(), top, width, size.height())
            _paint_chip(painter, spot, type_text, _tone(index, CaseRole.TYPE_TONE), is_selected)


def _paint_chip(painter: QPainter, spot: QRect, text: str, tone: Tone, is_selected: bool) -> None:
    pair = chip_colours(tone, is_selected=is_selected)
    paint_pill(painter, spot, text, tone=tone, pair=pair)


def _tone(index: QModelIndex | QPersistentModelIndex, role: CaseRole) -> Tone:
    return Tone(str(index.data(role) or Tone.GREY))


def _paint_line(painter: QPainter, room: QRect, text: str, *, line: int, bold: bool) -> None:
    painter.setFont(font(bold=bold))
    painter.setPen(QColor(colours().ink if bold else colours().muted))
    spot = QRect(room.left(), room.top() + _above(line), room.width(), scaled(_LINE))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, shown)
