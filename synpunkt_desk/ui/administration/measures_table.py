"""The rows of the register of measures."""

from collections.abc import Sequence
from dataclasses import dataclass
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
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts import common
from synpunkt_desk.texts import measures as t
from synpunkt_desk.ui.widgets.theme import scaled

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_COLUMNS: Final = (t.MEASURE, t.IMPROVES, t.DECIDED_BY, t.DONE, t.EFFECT, t.CASES)
_WIDTHS: Final = {1: 150, 2: 190, 3: 130, 4: 220, 5: 80}


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure in words, and its cases."""

    text: str
    improves: str
    decided: str
    done: str
    effect: str
    cases: Sequence[ObjectId]

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in each column."""
        count = str(len(self.cases))
        return (self.text, self.improves, self.decided, self.done, self.effect, count)


class MeasuresModel(QAbstractTableModel):
    """Answers for rows that have been read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[MeasureRow] = ()

    def show_rows(self, rows: Sequence[MeasureRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, at: int) -> MeasureRow:
        """The row at a place."""
        return self._rows[at]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self._rows[index.row()].cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return common.spoken(_COLUMNS[index.column()], cell)
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


class MeasuresTable(QTableView):
    """Signals: row_opened(MeasureRow)."""

    row_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._model = MeasuresModel(self)
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
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, scaled(width))
        self.doubleClicked.connect(self._on_double_clicked)

    def show_rows(self, rows: Sequence[MeasureRow]) -> None:
        """Show other rows and stand on the first."""
        at = max(0, self.currentIndex().row())
        self._model.show_rows(rows)
        self.setCurrentIndex(self._model.index(min(at, len(rows) - 1), 0))

    def open_current(self) -> None:
        """Go to the cases of the row one stands on."""
        if self.currentIndex().isValid():
            self.row_opened.emit(self._model.row(self.currentIndex().row()))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.open_current()
