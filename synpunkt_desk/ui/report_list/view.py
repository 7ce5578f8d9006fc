"""The layout of the list of reports: rows at the left, one of them at the right."""

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.texts import report_list as t
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.case_editor.act_panel import ActPanel
from synpunkt_desk.ui.case_editor.register_row import RegisterRow
from synpunkt_desk.ui.report_list.detail import ReportCard
from synpunkt_desk.ui.report_list.rows import Listing
from synpunkt_desk.ui.report_list.table import ReportTable
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage


class ReportListView(QWidget):
    """The parts of the screen; the screen gives them their life."""

    def __init__(
        self, parse_day: Callable[[str, bool], date | None], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.count = Muted(wraps=False)
        self.new = tied(PrimaryButton(t.NEW, icon_name="plus"), ActionId.NEW_REPORT)
        self.together = tied(SecondaryButton(t.TOGETHER), ActionId.REPORTS_TOGETHER)
        self.table = ReportTable()
        self.empty = EmptyState(t.EMPTY_TITLE, t.EMPTY_TEXT, icon_name="file-text")
        self.panel = ActPanel(parse_day)
        self.card = ReportCard()
        self.page = ScrollPage()
        self.foot = Bar("foot", Muted(t.TABLE_HINT, wraps=False))
        self._row = RegisterRow(self.table, self.empty, self.panel, self.card)
        self._lay_out()

    def show_listing(self, listing: Listing) -> None:
        """Show drafts and reports."""
        self.count.setText(listing.counted)
        self.table.show_rows(listing.rows)
        self._row.show_rows(bool(listing.rows))
        self.foot.setVisible(bool(listing.rows))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._row.fit(event.size().width())

    def _lay_out(self) -> None:
        self.page.body.addLayout(self._row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(
            Bar("bar", Title(t.TITLE, wraps=False), self.count, None, self.together, self.new)
        )
        column.addWidget(self.page, 1)
        column.addWidget(self.foot)
