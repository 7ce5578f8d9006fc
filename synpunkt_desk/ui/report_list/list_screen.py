"""The list of reports: drafts to go on with, and what has been finished and presented."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.reports.layout import Covers
from synpunkt_desk.services.reporting import frozen_reports, report_drafts
from synpunkt_desk.services.reporting.frozen_reports import FrozenReport
from synpunkt_desk.services.reporting.report_changes import SinceThen, changed_since
from synpunkt_desk.services.reporting.report_drafts import KeptDraft
from synpunkt_desk.texts import common, errors
from synpunkt_desk.texts import report_list as t
from synpunkt_desk.ui.case_editor.panel_work import PanelWork
from synpunkt_desk.ui.days import read_day
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_list.forms import clearer_form, decision_form
from synpunkt_desk.ui.report_list.rows import Listed, Listing, id_of, read_listing, title_of
from synpunkt_desk.ui.report_list.view import ReportListView
from synpunkt_desk.ui.widgets.focus import lead_focus
from synpunkt_desk.ui.widgets.toast import Toast

_AROUND = ("report", "draft", "board_order")


class ReportList(QWidget):
    """Signals: draft_opened(draft id), "" for a new one; report_opened(FrozenReport);
    cases_requested(case ids, words); together_wanted(first, last) for one of the boards' reports.
    """

    draft_opened = Signal(str)
    report_opened = Signal(object)
    together_wanted = Signal(object, object)
    cases_requested = Signal(object, str)

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._listed: Listed | None = None
        self._removed: KeptDraft | None = None
        self.view = ReportListView(partial(read_day, operations.office))
        self.view.card.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.toast = Toast(self)
        self._panel = PanelWork(operations, self.view.panel, self.view.page, self._on_failed)
        lead_focus(self, self.view.table, is_there=True)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        self._operations.read(read_listing, self._show, key="reports")

    def _show(self, listing: Listing) -> None:
        self.view.show_listing(listing)
        lead_focus(self, self.view.table if listing.rows else self.view.new, is_there=True)

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*_AROUND):
            self._read()

    def _on_row_chosen(self, listed: Listed | None) -> None:
        is_other = not (listed and self._listed and id_of(listed) == id_of(self._listed))
        if is_other and self.view.panel.form:
            self.view.panel.cancel()
        if listed != self._listed and listed:
            self.view.card.show_listed(listed)
        self._listed = listed
        self.view.card.setVisible(listed is not None)

    def _on_row_opened(self, listed: Listed) -> None:
        self._listed = listed
        self._open()

    def _open(self) -> None:
        if isinstance(self._listed, KeptDraft):
            self.draft_opened.emit(self._listed.draft_id)
        elif self._listed:
            self.report_opened.emit(self._listed)

    def _remove(self) -> None:
        listed = self._listed
        if isinstance(listed, KeptDraft):
            work = partial(report_drafts.remove, draft_id=listed.draft_id)
            self._operations.write(work, self._on_draft_removed)
        elif listed:
            self._panel.write(partial(frozen_reports.withdraw, report_id=listed.report_id))

    def _on_draft_removed(self, removed: KeptDraft) -> None:
        self._removed = removed
        self.toast.show_text(t.DRAFT_REMOVED, action_text=common.UNDO, token=removed.draft_id)

    def _on_taken_back(self, _token: str) -> None:
        removed, self._removed = self._removed, None
        if removed:
            keep = partial(
                report_drafts.keep,
                draft=removed.draft,
                title=removed.title,
                draft_id=removed.draft_id,
            )
            self._operations.write(keep)

    def _on_decision_wanted(self) -> None:
        if isinstance(self._listed, FrozenReport):
            self._panel.open(decision_form(self._listed, self._operations.office.today()))

    def _on_order_wanted(self) -> None:
        if isinstance(self._listed, FrozenReport):
            self._panel.open(clearer_form(self._operations.office.organisation, self._listed))

    def _on_together_wanted(self) -> None:
        today = self._operations.office.today()
        self.together_wanted.emit(*report_drafts.last_period(Covers.HALF_YEAR, today))

    def _on_failed(self, error: AppError) -> None:
        self.toast.show_text(str(errors.sentence(error)))

    def _on_changes_wanted(self) -> None:
        if isinstance(self._listed, FrozenReport):
            report_id = self._listed.report_id
            self.view.card.show_counting()
            self._operations.read(
                lambda office: changed_since(office, report_id),
                partial(self._show_changes, report_id),
                key="changed since",
                failed=self._panel.tell,
            )

    def _show_changes(self, report_id: str, changes: Sequence[SinceThen]) -> None:
        if self._listed and id_of(self._listed) == report_id:
            self.view.card.show_changes(changes)

    def _on_cases_wanted(self, change: SinceThen) -> None:
        words = title_of(self._listed) if self._listed else ""
        self.cases_requested.emit(change.cases, f"{words} – {change.words}")

    def _connect(self) -> None:
        view, card = self.view, self.view.card
        self._operations.changed.connect(self._on_changed)
        self.toast.action_taken.connect(self._on_taken_back)
        view.new.clicked.connect(lambda: self.draft_opened.emit(""))
        view.together.clicked.connect(self._on_together_wanted)
        view.table.row_chosen.connect(self._on_row_chosen)
        view.table.row_opened.connect(self._on_row_opened)
        card.opened.connect(self._open)
        card.removed.connect(self._remove)
        card.decision_wanted.connect(self._on_decision_wanted)
        card.order_wanted.connect(self._on_order_wanted)
        card.changes_wanted.connect(self._on_changes_wanted)
        card.cases_wanted.connect(self._on_cases_wanted)
