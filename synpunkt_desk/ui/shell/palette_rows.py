"""The lines of the palette: a model of entries, and how they are drawn."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from synpunkt_desk.texts import palette as t
from synpunkt_desk.ui.shell.palette_entries import Entry
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import colours, font, scaled

Index = QModelIndex | QPersistentModelIndex
_ROW: Final = 46
_SIDE: Final = 12
_LESS: Final = 0.9
_ROOT: Final = QModelIndex()


class EntryModel(QAbstractListModel):
    """The entries shown."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show others."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, at: int) -> Entry | None:
        """The one in a row."""
        return self._entries[at] if 0 <= at < len(self._entries) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken
        return entry.text if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What cannot be done now can be stood on too, so that its reason is heard."""
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class EntryView(QListView):
    """Never takes the focus, which stays in the field."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = EntryModel()
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(t.LIST)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark(self, desk="edge")

    def current(self) -> Entry | None:
        """The entry one stands on."""
        return self.rows.entry(self.currentIndex().row())

    def stand_on(self, at: int) -> None:
        """Stand on a row, the first or last at the ends."""
        at = max(0, min(at, self.rows.rowCount() - 1))
        self.setCurrentIndex(self.rows.index(at))

    def height_of(self, rows: int) -> int:
        """How much room so many rows take."""
        return rows * scaled(_ROW) + 2 * self.frameWidth()


class _Delegate(QStyledItemDelegate):
    """Words and keys on a line, and what it is about under them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(scaled(240), scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        entry = model.entry(index.row()) if isinstance(model, EntryModel) else None
        if entry is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        c = colours()
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.selected))
            painter.fillRect(rect.adjusted(0, 0, scaled(3) - rect.width(), 0), QColor(c.accent))
        room = rect.adjusted(scaled(_SIDE), scaled(4), -scaled(_SIDE), -scaled(4))
        upper, lower = QRect(room), QRect(room)
        upper.setHeight(room.height() // 2)
        lower.setTop(upper.bottom() + 1)
        ink = c.muted if entry.reason else c.ink
        taken = _write(painter, upper, entry.keys, c.muted, at_end=True)
        _write(painter, upper.adjusted(0, 0, -taken, 0), entry.text, ink, bold=not entry.reason)
        under = entry.reason or _about(entry)
        _write(painter, lower, under, c.muted, size=_LESS)
        painter.restore()


def _about(entry: Entry) -> str:
    return " · ".join(part for part in (entry.kind, entry.detail) if part)


def _write(
    painter: QPainter,
    room: QRect,
    text: str,
    ink: str,
    *,
    size: float = 1.0,
    bold: bool = False,
    at_end: bool = False,
) -> int:
    """Write a line as far as there is room; how much it takes with a space before it."""
    used = font(size, bold=bold)
    metrics = QFontMetrics(used)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
    painter.setFont(used)
    painter.setPen(QColor(ink))
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown) + scaled(_SIDE) if shown else 0
