"""The rows of the daily register list."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from synpunkt_desk.services.daily_list import DailyListRow
from synpunkt_desk.texts import common
from synpunkt_desk.texts import daily_list as t
from synpunkt_desk.ui.widgets.theme import scaled

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_COLUMNS: Final = (t.REGISTERED, t.NUMBER, t.RECEIVED, t.SENDER, t.MATTER)
_WIDTHS: Final = (115, 190, 115, 220)
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class DailyListModel(QAbstractTableModel):
    """Answers for rows that have been read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[DailyListRow] = ()

    def show_rows(self, rows: Sequence[DailyListRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, at: int) -> DailyListRow:
        """The row at a place."""
        return self._rows[at]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cells = _cells(self._rows[index.row()])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cells[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return common.spoken(_COLUMNS[index.column()], cells[index.column()])
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
        return _COLUMNS[section] if is_title else None


class DailyListTable(QTableView):
    """Signals: row_opened(DailyListRow); day_stepped(days) by the arrows left and right."""

    row_opened = Signal(object)
    day_stepped = Signal(int)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = DailyListModel(self)
        self.setModel(self._model)
        self.setAccessibleName(t.TABLE)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(34))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, scaled(width))
        self.doubleClicked.connect(self._open)

    def show_rows(self, rows: Sequence[DailyListRow]) -> None:
        """Show other rows and stand on the first."""
        self._model.show_rows(rows)
        self.setCurrentIndex(self._model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.day_stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_opened.emit(self._model.row(index.row()))


def _cells(row: DailyListRow) -> tuple[str, ...]:
    return (
        row.registered_on.isoformat(),
        row.number,
        row.received_on.isoformat() if row.received_on else "",
        t.LEFT_OUT if row.sender is None else row.sender,
        t.LEFT_OUT if row.matter is None else row.matter,
    )
