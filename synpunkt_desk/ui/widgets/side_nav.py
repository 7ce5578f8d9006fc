"""The navigation at the left: sections of places with counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.focus import paint_focus
from synpunkt_desk.ui.widgets.icons import IconRole, paint_icon
from synpunkt_desk.ui.widgets.pill import paint_pill, pill_size
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import colours, font, scaled, space
from synpunkt_desk.ui.widgets.tokens import Tone

_BEFORE_LABEL: Final = 48
_AFTER_LABEL: Final = 56
_SMALL: Final = 0.86
_WARNING_ICON: Final = "triangle-alert"
_WARNING_TONES: Final = (Tone.RED, Tone.AMBER)


@dataclass(frozen=True, slots=True)
class NavItem:
    """A place one can go to; `key` is what `destination_chosen` says.

    `keys` lead there too; they are told, and the window listens to them.
    """

    key: str
    label: str
    icon_name: str
    keys: str = ""


@dataclass(frozen=True, slots=True)
class NavSection:
    """Places under a heading."""

    label: str
    items: Sequence[NavItem]


class _Role(IntEnum):
    KEY = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2
    COUNT = Qt.ItemDataRole.UserRole + 3
    TONE = Qt.ItemDataRole.UserRole + 4
    NOTE = Qt.ItemDataRole.UserRole + 5
    KEYS = Qt.ItemDataRole.UserRole + 6


class SideNav(QListWidget):
    """A list of places; arrows move, the place one stands on is the one shown.

    Signals: destination_chosen(key) when the user goes to another place.
    """

    destination_chosen = Signal(str)

    def __init__(
        self, sections: Sequence[NavSection], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._items: dict[str, QListWidgetItem] = {}
        self._movable: list[QListWidgetItem] = []
        self._widest: tuple[str, int] | None = None
        self.setAccessibleName(name)
        mark(self, desk="edge")
        self.setItemDelegate(_NavDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setResizeMode(self.ResizeMode.Adjust)
        for section in sections:
            self._insert(self.count(), section)
        self.currentItemChanged.connect(self._on_current_changed)

    def set_count(
        self, key: str, count: int, *, tone: Tone = Tone.GREY, spoken: str = "", note: str = ""
    ) -> None:
        """Show how many wait there; 0 shows nothing.

        `spoken` says what a warning tone means; a `note` stands in words under the place.
        """
        item = self._items.get(key)
        if item is None:
            return
        item.setData(_Role.COUNT, count)
        item.setData(_Role.TONE, tone.value)
        is_higher = item.data(_Role.NOTE) != note
        item.setData(_Role.NOTE, note)
        said = (str(count) if count else "", spoken, note, str(item.data(_Role.KEYS)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, t.spoken(item.text(), *said))
        self._measure()
        if is_higher:
            self._keep_place_in_sight()

    def set_offered(self, key: str, *, is_offered: bool) -> None:
        """Show a place, or hide one that this office has no use for."""
        self._items[key].setHidden(not is_offered)

    def has(self, key: str) -> bool:
        """Whether there is such a place."""
        return key in self._items

    def offers(self, key: str) -> bool:
        """Whether a place is there to go to."""
        item = self._items.get(key)
        return item is not None and not item.isHidden()

    def show_only(self, notes: Mapping[str, str]) -> None:
        """Show these places alone, each with what stands under it, and the headings they need."""
        shown, was_blocked = False, self.blockSignals(True)
        for row in reversed(range(self.count())):
            item = self.item(row)
            key = item.data(_Role.KEY)
            if key is None:
                item.setHidden(not shown)
                shown = False
            else:
                item.setHidden(key not in notes)
                item.setData(_Role.NOTE, notes.get(key, ""))
                said = t.spoken(item.text(), notes.get(key, ""))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
                shown = shown or key in notes
        self.blockSignals(was_blocked)
        self.updateGeometry()

    def rename(self, key: str, label: str) -> None:
        """Call a place something else."""
        self._items[key].setText(label)
        self._items[key].setData(Qt.ItemDataRole.AccessibleTextRole, label)
        self._measure()

    def show_section(self, section: NavSection, *, under: str) -> None:
        """Put other places into a section of its own under a place; without any it goes away."""
        current = self.current_key()
        was_blocked = self.blockSignals(True)
        for gone in self._movable:
            self.takeItem(self.row(gone))
        self._items = {k: item for k, item in self._items.items() if item not in self._movable}
        at = self.row(self._items[under]) + 1
        self._movable = self._insert(at, section) if section.items else []
        if current in self._items:
            self.setCurrentItem(self._items[current])
        self.blockSignals(was_blocked)
        self._measure()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._keep_place_in_sight()

    def _keep_place_in_sight(self) -> None:
        """The place shown is not pushed out by what stands above it."""
        self.doItemsLayout()
        self.scrollTo(self.currentIndex())

    def select(self, key: str) -> None:
        """Show where the user is, without telling anybody."""
        was_blocked = self.blockSignals(True)
        self.setCurrentItem(self._items[key])
        self.blockSignals(was_blocked)
        self.viewport().update()

    def current_key(self) -> str:
        """The place shown, or an empty text."""
        return str(self.currentIndex().data(_Role.KEY) or "")

    def sizeHint(self) -> QSize:
        return QSize(scaled(245), scaled(400))

    def minimumSizeHint(self) -> QSize:
        """No word is cut."""
        worn = font(bold=True).key()
        if self._widest is None or self._widest[0] != worn:  # a layout asks time and again
            rows = (self.indexFromItem(item) for item in self._items.values())
            self._widest = worn, max(map(_least_width, rows), default=0)
        widest = self._widest[1]
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return QSize(max(scaled(180), widest + bar + scaled(4)), scaled(100))

    def _measure(self) -> None:
        """The words or counts have become others."""
        self._widest = None
        self.updateGeometry()

    def _insert(self, at: int, section: NavSection) -> list[QListWidgetItem]:
        heading = QListWidgetItem(section.label)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        made = [heading, *(_place(item) for item in section.items)]
        for offset, item in enumerate(made):
            self.insertItem(at + offset, item)
        self._items |= {str(item.data(_Role.KEY)): item for item in made[1:]}
        return made

    def _on_current_changed(self, current: QListWidgetItem | None) -> None:
        if current is not None:
            self.destination_chosen.emit(str(current.data(_Role.KEY)))


def _place(place: NavItem) -> QListWidgetItem:
    item = QListWidgetItem(place.label)
    item.setData(_Role.KEY, place.key)
    item.setData(_Role.ICON, place.icon_name)
    item.setData(_Role.COUNT, 0)
    item.setData(_Role.TONE, Tone.GREY.value)
    item.setData(_Role.NOTE, "")
    keys = t.key_name(place.keys)
    item.setData(_Role.KEYS, keys)
    item.setToolTip(keys)
    said = t.spoken(place.label, keys)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
    return item


class _NavDelegate(QStyledItemDelegate):
    """Draws headings and places."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, int, str, str], int] = {}

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        is_heading = index.data(_Role.KEY) is None
        first = 12 if index.row() == 0 else 8
        if is_heading:
            return QSize(scaled(180), space(first) + scaled(20))
        row = QRect(0, 0, self._view.viewport().width(), 10_000)
        room = _words_rect(_ground_rect(row, index))
        return QSize(scaled(180), self._height_of_words(room, index) + space(16) + 1)

    def _height_of_words(self, room: QRect, index: QModelIndex | QPersistentModelIndex) -> int:
        """Each place is asked for its height whenever the count of one of them changes."""
        bold = font(bold=True)
        words, note = str(index.data()), str(index.data(_Role.NOTE) or "")
        of_what = bold.key(), room.width(), words, note
        known = self._heights.get(of_what)
        if known is None:
            lines = QFontMetrics(bold).boundingRect(room, Qt.TextFlag.TextWordWrap, words)
            known = lines.height() + _note_words(room, index).height()
            self._heights[of_what] = known
        return known

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        painter.save()
        if index.data(_Role.KEY) is None:
            _paint_heading(painter, rect, str(index.data()))
        else:
            state: QStyle.StateFlag = option.state
            _paint_place(painter, rect, index, state=state)
        painter.restore()


def _paint_heading(painter: QPainter, rect: QRect, text: str) -> None:
    painter.setFont(font(0.9, bold=True))
    painter.setPen(QColor(colours().muted))
    room = rect.adjusted(scaled(10), 0, 0, -scaled(3))
    painter.drawText(room, Qt.AlignmentFlag.AlignBottom, text.upper())


def _paint_place(
    painter: QPainter,
    rect: QRect,
    index: QModelIndex | QPersistentModelIndex,
    *,
    state: QStyle.StateFlag,
) -> None:
    is_selected = bool(state & QStyle.StateFlag.State_Selected)
    badge = _badge_rect(rect, index)
    ground = _ground_rect(rect, index)
    _paint_ground(painter, ground, state=state)
    side = scaled(16)
    spot = QRect(ground.left() + scaled(12), rect.center().y() - side // 2, side, side)
    paint_icon(
        painter,
        spot,
        str(index.data(_Role.ICON)),
        IconRole.ACCENT if is_selected else IconRole.MUTED,
    )
    painter.setFont(font(bold=is_selected))
    painter.setPen(QColor(colours().ink))
    _paint_words(painter, _words_rect(ground), index)
    if int(index.data(_Role.COUNT)):
        tone = Tone(str(index.data(_Role.TONE)))
        paint_pill(
            painter, badge, str(index.data(_Role.COUNT)), tone=tone, icon_name=_badge_icon(tone)
        )


def _paint_words(
    painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex
) -> None:
    note = _note_words(room, index)
    over = room.adjusted(0, 0, 0, -note.height())
    flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
    painter.drawText(over, flags, str(index.data()))
    if note.height():
        painter.setFont(font(_SMALL))
        painter.setPen(QColor(colours().tone(Tone(str(index.data(_Role.TONE)))).ink))
        note.moveBottomLeft(room.bottomLeft() - QPoint(0, scaled(5)))
        painter.drawText(note, int(Qt.TextFlag.TextWordWrap), str(index.data(_Role.NOTE)))


def _note_words(room: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
    """The room of the words under a place; nothing where there are none."""
    note = str(index.data(_Role.NOTE) or "")
    if not note:
        return QRect()
    return QFontMetrics(font(_SMALL)).boundingRect(room, Qt.TextFlag.TextWordWrap, note)


def _paint_ground(painter: QPainter, ground: QRect, *, state: QStyle.StateFlag) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(QColor(colours().selected))
        painter.drawRoundedRect(ground, scaled(6), scaled(6))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(QColor(colours().hover))
        painter.drawRoundedRect(ground, scaled(6), scaled(6))
    if state & QStyle.StateFlag.State_HasFocus:
        paint_focus(painter, ground, inset=1)


def _ground_rect(rect: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
    """What is coloured of a row: all but the count, and as much where there is none."""
    ground = QRect(rect.left() + scaled(10), rect.top() + 1, 0, rect.height() - 2)
    badge = _badge_rect(rect, index).left() if int(index.data(_Role.COUNT)) else rect.right()
    ground.setRight(min(rect.right() - scaled(_AFTER_LABEL), badge - scaled(6)))
    return ground


def _words_rect(ground: QRect) -> QRect:
    return ground.adjusted(scaled(_BEFORE_LABEL - 10), 0, 0, 0)


def _least_width(index: QModelIndex) -> int:
    """What a row needs so that its longest word has room."""
    metrics, row = QFontMetrics(font(bold=True)), QRect(0, 0, 1000, 10)
    longest = max(metrics.horizontalAdvance(word) for word in str(index.data()).split())
    return row.width() - _words_rect(_ground_rect(row, index)).width() + longest


def _badge_icon(tone: Tone) -> str:
    return _WARNING_ICON if tone in _WARNING_TONES else ""


def _badge_rect(rect: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
    tone = Tone(str(index.data(_Role.TONE)))
    size = pill_size(str(index.data(_Role.COUNT)), icon_name=_badge_icon(tone))
    right = rect.right() - scaled(15)
    return QRect(
        right - size.width(), rect.center().y() - size.height() // 2, size.width(), size.height()
    )
