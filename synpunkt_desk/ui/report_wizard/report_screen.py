"""The place of reports in the window: opens the report that was left, another one, or a new."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_wizard.basis import ReportBasis, read_basis
from synpunkt_desk.ui.report_wizard.open_report import OpenReport
from synpunkt_desk.ui.widgets.empty_state import EmptyState

_ORGANISATION: Final = ("organisation_unit", "municipality", "member")


class ReportScreen(QWidget):
    """Signals: cases_requested(case ids, words) to show these cases in the list; closed();
    finished(report id) when it has been kept as finished.
    """

    cases_requested = Signal(object, str)
    closed = Signal()
    finished = Signal(str)

    def __init__(
        self,
        operations: Operations,
        *,
        draft_id: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Without an id it opens the report left last, with "" a new one."""
        super().__init__(parent)
        self._operations = operations
        self._is_outdated = False
        self._draft_id = draft_id
        self.report: OpenReport | None = None
        self._room = QStackedLayout(self)
        self._room.addWidget(EmptyState(t.OPENING, "", icon_name="file-text"))
        operations.changed.connect(self._on_changed)
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_outdated:
            self._is_outdated = False
            self._draft_id = (self.report and self.report.draft_id) or None
            self._read()

    def open_draft(self, draft_id: str) -> None:
        """Go on with the draft of that id, "" for a new report."""
        if self.report and draft_id and draft_id == self.report.draft_id:
            return
        self._draft_id = draft_id
        self._read()

    def _read(self) -> None:
        wanted = self._draft_id
        self._operations.read(
            lambda office: read_basis(office, wanted), self._on_read, key="report"
        )

    def _on_read(self, basis: ReportBasis) -> None:
        earlier, self.report = self.report, OpenReport(self._operations, basis)
        self.report.cases_requested.connect(self.cases_requested)
        self.report.finished.connect(self.finished)
        self.report.closed.connect(self.closed)
        self._room.setCurrentIndex(self._room.addWidget(self.report))
        self.setFocusProxy(self.report.view.period.place)
        if self.isVisible():
            self.report.view.focus_step()
        if earlier:
            self._room.removeWidget(earlier)
            earlier.deleteLater()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*_ORGANISATION):
            self._is_outdated = True
