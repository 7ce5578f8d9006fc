"""The layout of the list of reports: rows at the left, one of them at the right."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.texts import report_list as t
from synpunkt_desk.ui.case_editor.act_panel import ActPanel
from synpunkt_desk.ui.case_editor.narrow import direction
from synpunkt_desk.ui.report_list.detail import ReportCard
from synpunkt_desk.ui.report_list.rows import Listing
from synpunkt_desk.ui.report_list.table import ReportTable
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled

_NARROW: Final = 900
_SIDE: Final = 390
_TABLE: Final = 300


class ReportListView(QWidget):
    """The parts of the screen; the screen gives them their life."""

    def __init__(
        self, parse_day: Callable[[str, bool], date | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.count = Muted(wraps=False)
        self.new = PrimaryButton(t.NEW, keys="Alt+N", icon_name="plus")
        self.together = SecondaryButton(t.TOGETHER, keys="Alt+S")
        self.table = ReportTable()
        self.empty = EmptyState(t.EMPTY_TITLE, t.EMPTY_TEXT, icon_name="file-text")
        self.panel = ActPanel(parse_day)
        self.card = ReportCard()
        self.page = ScrollPage()
        self._stack = QStackedWidget()
        self._side = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    def show_listing(self, listing: Listing) -> None:
        """Show drafts and reports."""
        self.count.setText(listing.counted)
        self.table.show_rows(listing.rows)
        self._stack.setCurrentWidget(self.table if listing.rows else self.empty)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        is_narrow = width < scaled(_NARROW)
        self._row.setDirection(direction(is_narrow))
        if is_narrow:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(width)
        else:
            self._side.setFixedWidth(scaled(_SIDE))
        self.panel.set_narrow(is_narrow or width < scaled(_SIDE))

    def _lay_out(self) -> None:
        for part in (self.table, self.empty):
            self._stack.addWidget(part)
        self._stack.setMinimumHeight(scaled(_TABLE))
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(scaled(8))
        for part in (self.panel, self.card):
            side.addWidget(part)
        side.addStretch(1)
        self._row.setSpacing(scaled(12))
        self._row.addWidget(self._stack, 1)
        self._row.addWidget(self._side, 0, Qt.AlignmentFlag.AlignTop)
        self.page.body.addLayout(self._row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(
            Bar("bar", Title(t.TITLE, wraps=False), self.count, None, self.together, self.new)
        )
        column.addWidget(self.page, 1)
        column.addWidget(Bar("foot", Muted(t.TABLE_HINT, wraps=False)))
