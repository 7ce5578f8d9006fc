"""A table of rows in words, of which one at a time is opened."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from synpunkt_desk.texts import common
from synpunkt_desk.ui.widgets.theme import colours, follow_dress, font, scaled, space

Index = QModelIndex | QPersistentModelIndex
TableRow = tuple[object, tuple[str, ...]]
"""What a row is about, and what stands in each of its columns."""

_ROOT: Final = QModelIndex()
_LINE: Final = 18
_ROOM: Final = 8
_LEAST: Final = 140
"""So wide is the column that takes the rest at least; the table scrolls rather than cut it."""


class RowTable(QTableView):
    """Signals: row_opened(object): what the row is about, by Enter or a double click.

    `widths` are those of all columns but the one that takes the room that is left.
    """

    row_opened = Signal(object)

    def __init__(
        self,
        columns: Sequence[str],
        widths: Mapping[int, int],
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = _RowModel(columns, self)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self._dress()
        for column, width in widths.items():
            self.horizontalHeader().resizeSection(column, scaled(width))
        self._taking_rest = [at for at in range(len(columns)) if at not in widths]
        self._widths = widths
        self._share_rest()
        self.doubleClicked.connect(self._open)
        follow_dress(self._measure)

    def show_table(
        self, rows: Sequence[TableRow], *, stand_on: int = 0, late: Collection[int] = ()
    ) -> None:
        """Show other rows and stand on one of them; those that are `late` stand out."""
        self._model.show_table(rows, frozenset(late))
        self.setCurrentIndex(self._model.index(min(stand_on, len(rows) - 1), 0))

    def current(self) -> object:
        """What the row is about that one stands on, None where there is none."""
        index = self.currentIndex()
        return self._model.about(index.row()) if index.isValid() else None

    def open_current(self) -> None:
        """Open the row one stands on."""
        self._open(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._share_rest()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            super().keyPressEvent(event)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height())
        self._share_rest()

    def _share_rest(self) -> None:
        """Give what is left to the columns without a width, and at least what they need."""
        header, least = self.horizontalHeader(), scaled(_LEAST)
        fixed = sum(map(scaled, self._widths.values()))
        has_room = self.viewport().width() - fixed >= least * len(self._taking_rest)
        modes = QHeaderView.ResizeMode
        for column in self._taking_rest:
            header.setSectionResizeMode(column, modes.Stretch if has_room else modes.Interactive)
            if not has_room:
                header.resizeSection(column, least)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_opened.emit(self._model.about(index.row()))

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.horizontalHeader().setHighlightSections(False)


def row_height() -> int:
    """How high a row of a table is now."""
    return scaled(_LINE) + 2 * space(_ROOM)


class _RowModel(QAbstractTableModel):
    """Answers for rows that have been read."""

    def __init__(self, columns: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self._rows: Sequence[TableRow] = ()
        self._late: Collection[int] = ()

    def show_table(self, rows: Sequence[TableRow], late: Collection[int]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._late = late
        self.endResetModel()

    def about(self, at: int) -> object:
        return self._rows[at][0]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._rows[index.row()][1][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return common.spoken(self._columns[index.column()], cell)
        if index.row() in self._late and role == Qt.ItemDataRole.FontRole:
            return font(bold=True)
        if index.row() in self._late and role == Qt.ItemDataRole.ForegroundRole:
            return QColor(colours().red.ink)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        is_title = orientation is Qt.Orientation.Horizontal
        if is_title and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        is_title = is_title and role == Qt.ItemDataRole.DisplayRole
        return self._columns[section] if is_title else None
