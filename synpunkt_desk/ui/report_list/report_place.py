"""The place of reports in the window: the list, a finished report, or one that is worked on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from synpunkt_desk.services.frozen_reports import FrozenReport
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_list.frozen_page import FrozenPage
from synpunkt_desk.ui.report_list.list_screen import ReportList
from synpunkt_desk.ui.report_wizard.report_screen import ReportScreen
from synpunkt_desk.ui.widgets.focus import lead_focus


class ReportPlace(QWidget):
    """Signals: cases_requested(case ids, words) to show these cases in the list of cases."""

    cases_requested = Signal(object, str)

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.list = ReportList(operations)
        self.page = FrozenPage(operations)
        self.wizard: ReportScreen | None = None
        self._room = QStackedLayout(self)
        for part in (self.list, self.page):
            self._room.addWidget(part)
        self.list.draft_opened.connect(self.open_draft)
        self.list.report_opened.connect(self._on_report_opened)
        self.list.cases_requested.connect(self.cases_requested)
        self.page.left.connect(self.show_list)
        lead_focus(self, self.list, is_there=True)

    def show_list(self) -> None:
        """Go back to the list."""
        self._show(self.list)

    def open_draft(self, draft_id: str) -> None:
        """Go on with a draft, "" for a new report."""
        if self.wizard is None:
            self.wizard = ReportScreen(self._operations, draft_id=draft_id)
            self.wizard.cases_requested.connect(self.cases_requested)
            self.wizard.closed.connect(self.show_list)
            self._room.addWidget(self.wizard)
        else:
            self.wizard.open_draft(draft_id)
        self._show(self.wizard)

    def _on_report_opened(self, frozen: FrozenReport) -> None:
        self.page.show_report(frozen)
        self._show(self.page)

    def _show(self, part: QWidget) -> None:
        self._room.setCurrentWidget(part)
        lead_focus(self, part, is_there=part is self.list)
        part.setFocus()
