"""The place of reports: the list and the year wheel, a finished report, one worked on."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import frozen_reports
from synpunkt_desk.services.reporting.frozen_reports import FrozenReport
from synpunkt_desk.texts import report_list as t
from synpunkt_desk.texts import year_wheel as wt
from synpunkt_desk.ui.days import read_day
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_list.frozen_page import FrozenPage
from synpunkt_desk.ui.report_list.list_screen import ReportList
from synpunkt_desk.ui.report_list.together_page import TogetherPage
from synpunkt_desk.ui.report_list.wheel_screen import WheelScreen
from synpunkt_desk.ui.report_wizard.report_screen import ReportScreen
from synpunkt_desk.ui.widgets.focus import lead_focus
from synpunkt_desk.ui.widgets.tab_strip import Tab, TabStrip

_LIST: Final = "list"
_WHEEL: Final = "wheel"


class ReportPlace(QWidget):
    """Signals: cases_requested(case ids, words) to show these cases in the list of cases."""

    cases_requested = Signal(object, str)

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.list = ReportList(operations)
        self.page = FrozenPage(operations)
        self.wizard: ReportScreen | None = None
        self.together: TogetherPage | None = None
        self.wheel = WheelScreen(operations)
        self.tabs = TabStrip([Tab(_LIST, t.TITLE), Tab(_WHEEL, wt.TITLE)], name=t.PARTS)
        self._home = QWidget()
        self._halves = QStackedWidget()
        self._room = QStackedLayout(self)
        for part in (self._home, self.page):
            self._room.addWidget(part)
        self._lay_out()
        self.tabs.tab_chosen.connect(self._on_tab_chosen)
        self.wheel.draft_opened.connect(self.open_draft)
        self.wheel.report_opened.connect(self.open_report)
        self.wheel.together_wanted.connect(self.gather)
        self.list.draft_opened.connect(self.open_draft)
        self.list.report_opened.connect(self.open_report)
        self.list.together_wanted.connect(self.gather)
        self.list.cases_requested.connect(self.cases_requested)
        self.page.left.connect(self.show_list)
        lead_focus(self, self.list, is_there=True)

    def _lay_out(self) -> None:
        for half in (self.list, self.wheel):
            self._halves.addWidget(half)
        column = QVBoxLayout(self._home)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._halves, 1)

    def _on_tab_chosen(self, key: str) -> None:
        half = self.wheel if key == _WHEEL else self.list
        self._halves.setCurrentWidget(half)
        lead_focus(self, half, is_there=True)

    def gather(self, first: date, last: date) -> None:
        """Show the boards' finished reports of these days in one."""
        if self.together is None:
            self.together = TogetherPage(
                self._operations, partial(read_day, self._operations.office)
            )
            self.together.finished.connect(self._on_finished)
            self.together.left.connect(self.show_list)
            self.together.cases_requested.connect(self.cases_requested)
            self._room.addWidget(self.together)
        self.together.gather(first, last)
        self._show(self.together)

    def show_list(self) -> None:
        """Go back to where one was: the list, or the year wheel."""
        self._show(self._home)

    def open_draft(self, draft_id: str) -> None:
        """Go on with a draft, "" for a new report."""
        if self.wizard is None:
            self.wizard = ReportScreen(self._operations, draft_id=draft_id)
            self.wizard.cases_requested.connect(self.cases_requested)
            self.wizard.finished.connect(self._on_finished)
            self.wizard.closed.connect(self.show_list)
            self._room.addWidget(self.wizard)
        else:
            self.wizard.open_draft(draft_id)
        self._show(self.wizard)

    def _on_finished(self, report_id: str) -> None:
        """Show it at once, since printing and saving come next."""
        self.list.view.table.stand_on_next(report_id)
        self._operations.read(
            lambda office: _finished(office, report_id), self.open_report, key="finished report"
        )

    def open_report(self, frozen: FrozenReport) -> None:
        """Show a finished report."""
        self.page.show_report(frozen)
        self._show(self.page)

    def _show(self, part: QWidget) -> None:
        self._room.setCurrentWidget(part)
        is_home = part is self._home
        half = (self.wheel if self.tabs.current_key() == _WHEEL else self.list) if is_home else part
        lead_focus(self, half, is_there=is_home)
        half.setFocus()


def _finished(office: Office, report_id: ObjectId) -> FrozenReport:
    return next(one for one in frozen_reports.reports(office) if one.report_id == report_id)
