"""The tables of the report, where every number leads to the cases behind it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from synpunkt_desk.reports.tables import Table, is_figure
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.texts.report_sentences import number
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import font, scaled

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class TablesPage(ScrollPage):
    """Signals: cell_opened(case ids, words) for the cases behind a number."""

    cell_opened = Signal(object, str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(margin=0, parent=parent)
        self.views: list[ReportTableView] = []
        self._headings: list[Strong] = []
        self.body.addWidget(Muted(t.TABLES_HINT))
        self.body.addStretch(1)

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Show the tables of a newly counted report."""
        if [view.table.id for view in self.views] == [table.id for table in tables]:
            for heading, view, table in zip(self._headings, self.views, tables, strict=True):
                heading.setText(table.title)
                view.show_table(table)
        else:
            self._make_views(tables)

    def show_table(self, table_id: str) -> None:
        """Stand on the table of that id."""
        view = next(view for view in self.views if view.table.id == table_id)
        self.ensureWidgetVisible(self._headings[self.views.index(view)])
        view.setFocus()

    def _make_views(self, tables: Sequence[Table]) -> None:
        for part in (*self._headings, *self.views):
            self.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._headings, self.views = [], []
        for table in tables:
            heading, view = Strong(table.title), ReportTableView(table)
            heading.setBuddy(view)
            view.cell_opened.connect(self.cell_opened)
            self._headings.append(heading)
            self.views.append(view)
            for part in (heading, view):
                self.body.insertWidget(self.body.count() - 1, part)


class ReportTableView(QTableView):
    """One table, as high as its rows.

    Signals: cell_opened(case ids, words).
    """

    cell_opened = Signal(object, str)

    def __init__(self, table: Table, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: TableModel | None = None
        self._fitted: tuple[object, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag(_WRAPPED | _LEFT))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag(_WRAPPED))
        self.verticalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._open)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.show_table(table)

    def show_table(self, table: Table) -> None:
        """Show other numbers; the place is kept."""
        place = self.currentIndex()
        at = (place.row(), place.column())
        self.table = table
        self.setAccessibleName(table.title)
        earlier, self._model = self._model, TableModel(table, self)
        self.setModel(self._model)
        self.setCurrentIndex(self.model().index(*at))
        self._fit()
        if earlier:
            earlier.deleteLater()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Words wrap otherwise in another width."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def open_cell(self, row: int, column: int) -> None:
        """Ask for the cases behind a number, and stand on it."""
        index = self.model().index(row, column)
        self.setCurrentIndex(index)
        self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        table = self.table
        row = index.row() if index.row() < len(table.rows) else None
        case_ids = table.open_cell(row, index.column())
        if case_ids:
            label = table.total_word if row is None else table.rows[row].label
            words = t.cases_behind(table.title, label, table.columns[index.column()])
            self.cell_opened.emit(case_ids, words)
        else:
            announce(self, t.NOTHING_BEHIND)

    def _fit(self) -> None:
        """As high as the rows; a table that is too wide scrolls, its names take less than half."""
        model, measures = self._model, (self._model, self.width(), scaled(1000))
        if model is None or measures == self._fitted:
            return
        self._fitted = measures
        model.name_room = round(self.width() * _NAMES)
        self.horizontalHeader().setMinimumSectionSize(self._least_column())
        rows = self._fit_rows(model)
        head = self._head_height()
        self.horizontalHeader().setFixedHeight(head)
        names = self.verticalHeader().sizeHint().width()
        needed = names + self.horizontalHeader().minimumSectionSize() * len(self.table.columns)
        bar = self.horizontalScrollBar().sizeHint().height() if needed > self.width() else 0
        self.setFixedHeight(rows + head + bar + scaled(6))

    def _fit_rows(self, model: "TableModel") -> int:
        """Give the rows their heights, and tell their sum.

        Qt asks each cell for seven things to learn that a number takes one line.
        """
        count = model.rowCount()
        if not count or model.has_words:
            self.resizeRowsToContents()
            return sum(map(self.rowHeight, range(count)))
        header = self.verticalHeader()
        one_line = max(self.sizeHintForRow(0), header.sectionSizeHint(model.shortest_name))
        heights = [max(one_line, model.name_height(row)) for row in range(count)]
        header.setDefaultSectionSize(one_line)
        for row, height in enumerate(heights):
            if header.sectionSize(row) != height:
                header.resizeSection(row, height)
        return sum(heights)

    def _least_column(self) -> int:
        """The room that the longest word over a column needs."""
        metrics = QFontMetrics(font(bold=True))
        words = (word for column in self.table.columns for word in column.split())
        return max(map(metrics.horizontalAdvance, words), default=0) + scaled(18)

    def _head_height(self) -> int:
        """Qt reckons with one line."""
        metrics = QFontMetrics(font(bold=True))
        heights = [
            metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, words).height()
            for at, words in enumerate(self.table.columns)
            if (width := self.columnWidth(at) - scaled(14)) > 0
        ]
        return max(heights, default=metrics.lineSpacing()) + scaled(16)


class TableModel(QAbstractTableModel):
    """Rows and total of a report's table; the names of rows wrap in `name_room` pixels."""

    def __init__(self, table: Table, parent: QWidget) -> None:
        super().__init__(parent)
        self.name_room = 0
        self._columns = table.columns
        self._rows = [(row.label, row.values) for row in table.rows]
        if table.total is not None:
            self._rows.append((table.total_word, table.total))
        self._total_at = len(table.rows)
        self.has_words = not all(is_figure(value) for _, row in self._rows for value in row)
        names = [len(name) for name, _ in self._rows]
        self.shortest_name = names.index(min(names)) if names else 0

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        label, values = self._rows[index.row()]
        value = values[index.column()]
        shown = number(value) if isinstance(value, int) else value
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return shown
            case Qt.ItemDataRole.AccessibleTextRole:
                return t.number_spoken(label, self._columns[index.column()], shown)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _END if is_figure(value) else _START
            case Qt.ItemDataRole.FontRole:
                return font(bold=index.row() == self._total_at)
            case _:
                return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        is_column = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and is_column:
            has_numbers = bool(self._rows) and is_figure(self._rows[-1][1][section])
            return _WRAPPED | (_RIGHT if has_numbers else _LEFT)
        if role == Qt.ItemDataRole.SizeHintRole and not is_column:
            return self._wrapped_size(self._rows[section][0])
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._columns[section] if is_column else self._rows[section][0]

    def name_height(self, row: int) -> int:
        """What the name of a row needs if it has to wrap, else 0."""
        size = self._wrapped_size(self._rows[row][0])
        return size.height() if size else 0

    def _wrapped_size(self, name: str) -> QSize | None:
        """What a name needs that has to wrap; None lets Qt reckon for the others."""
        metrics, padding = QFontMetrics(font(bold=True)), QSize(scaled(15), scaled(12))
        room = self.name_room - padding.width()
        if room <= 0 or metrics.horizontalAdvance(name) <= room:
            return None
        return metrics.boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, name).size() + padding


_NAMES: Final = 0.4
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignRight)
_LEFT: Final = int(Qt.AlignmentFlag.AlignLeft)
_START: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_END: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
