"""A chart and its table beside each other, that open to the same cases."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from synpunkt_desk.reports.tables import Table
from synpunkt_desk.texts import overview as t
from synpunkt_desk.ui.overview.bar_chart import BarChart
from synpunkt_desk.ui.report_wizard.tables_page import ReportTableView
from synpunkt_desk.ui.widgets.buttons import PlainButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.theme import scaled, space

_CHART_ROOM: Final = 600
_COLUMN_ROOM: Final = 100


class TablePanel(Card):
    """Signals: cell_opened(case ids, words); copy_wanted(Table)."""

    cell_opened = Signal(object, str)
    copy_wanted = Signal(object)

    def __init__(
        self, drawn: Sequence[int] = (), *, note: str = "", parent: QWidget | None = None
    ) -> None:
        """`drawn` are the columns of the table that the chart shows; without any there is none."""
        super().__init__(parent=parent)
        self.heading = Strong()
        self.copy = PlainButton(t.COPY, icon_name="copy")
        self.chart = BarChart(drawn) if drawn else None
        self.table: ReportTableView | None = None
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._both.setSpacing(space(16))
        head = FlowLayout(spacing=12)
        head.addWidget(self.heading)
        head.add_at_right(self.copy)
        self.body.addLayout(head)
        if note:
            self.body.addWidget(Muted(note))
        self.body.addLayout(self._both)
        if self.chart:
            self._both.addWidget(self.chart, 2, Qt.AlignmentFlag.AlignTop)
            self.chart.bar_opened.connect(self._on_bar_opened)
        self.copy.clicked.connect(self._on_copy)

    def show_table(self, table: Table) -> None:
        """Show a table; the places in it and in its chart are kept."""
        self.heading.setText(table.title)
        self.copy.setAccessibleName(t.copy_name(table.title))
        if self.chart:
            self.chart.show_table(table)
        if self.table is None:
            self.table = ReportTableView(table)
            self.table.cell_opened.connect(self.cell_opened)
            self._both.addWidget(self.table, 3, Qt.AlignmentFlag.AlignTop)
        else:
            self.table.show_table(table)
        self._place()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Beside each other where all columns can be seen, else the table under its chart."""
        columns = len(self.table.table.columns) if self.table else 0
        is_wide = self.width() >= scaled(_CHART_ROOM + _COLUMN_ROOM * columns)
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def _on_bar_opened(self, row: int, column: int) -> None:
        if self.table:
            self.table.open_cell(row, column)

    def _on_copy(self) -> None:
        if self.table:
            self.copy_wanted.emit(self.table.table)
