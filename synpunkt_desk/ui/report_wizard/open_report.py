"""A report that somebody works on: what they choose is kept, counted and shown at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.dates import parse_day
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.checks import Check
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.services import letterhead, report_drafts, reporting
from synpunkt_desk.services.letterhead import Letterhead
from synpunkt_desk.services.office import Office, local_moment
from synpunkt_desk.services.report_drafts import KeptDraft, ReportDraft
from synpunkt_desk.services.report_pages import MadeReport
from synpunkt_desk.texts import common, errors
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.texts.dates import DAY_WORDS
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.report_wizard.places import draft_heading, place_choices
from synpunkt_desk.ui.report_wizard.report_maker import ReportMaker
from synpunkt_desk.ui.report_wizard.report_view import ReportView
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone

SAVE_PAUSE: Final = 1000
"""Milliseconds from a change until the draft is kept."""
_SOURCES: Final = ("case", "measure", "category")


@dataclass(frozen=True, slots=True)
class ReportBasis:
    """What work on a report begins with."""

    kept: KeptDraft
    letterhead: Letterhead
    layouts: Sequence[Layout]
    organisation: Organisation
    calendar: Calendar


def read_basis(office: Office, draft_id: str | None = None) -> ReportBasis:
    """Read it from the database; without an id for the report left last, "" for a new one."""
    organisation = office.organisation
    resumed = draft_id is None
    return ReportBasis(
        report_drafts.resume(office) if resumed else report_drafts.open(office, draft_id or ""),
        letterhead.letterhead(office),
        report_drafts.layouts_of(office),
        organisation,
        organisation.calendar(office.today()),
    )


class OpenReport(QWidget):
    """Signals: cases_requested(case ids, words); closed()."""

    cases_requested = Signal(object, str)
    closed = Signal()

    def __init__(
        self, operations: Operations, basis: ReportBasis, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._basis = basis
        self._draft = self._before = basis.kept.draft
        self._draft_id = basis.kept.draft_id
        self._letterhead = basis.letterhead
        self._made: MadeReport | None = None
        self._is_outdated = False
        self.view = ReportView(place_choices(basis.organisation), basis.layouts, self._read_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.toast = Toast(self)
        self._output = Output(operations, self, self.toast)
        self._maker = ReportMaker(operations, self)
        self._save_pause = QTimer(self, singleShot=True, interval=SAVE_PAUSE)
        self._connect()
        self._show_saved(basis.kept.saved_at)
        self.view.paper.show_letterhead(self._letterhead)
        self._show_draft()
        self._ask()

    @property
    def draft(self) -> ReportDraft:
        """What has been chosen and written so far."""
        return self._draft

    @property
    def made(self) -> MadeReport | None:
        """The report as last counted."""
        return self._made

    @property
    def is_counting(self) -> bool:
        """Whether a change has not reached the pages yet."""
        return self._maker.is_counting

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_outdated:
            self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep at once what has been chosen, since the window may be closing."""
        super().hideEvent(event)
        if self._save_pause.isActive():
            self._keep()

    def _connect(self) -> None:
        view = self.view
        self._save_pause.timeout.connect(self._keep)
        self._maker.made.connect(self._on_made)
        self._maker.refused.connect(self._on_refused)
        self._operations.changed.connect(self._on_changed)
        self.toast.action_taken.connect(self._on_taken_back)
        for form in (view.what, view.paper, view.measures, view.routine):
            form.fields_changed.connect(self._change)
        view.what.layout_chosen.connect(self._on_layout_chosen)
        view.paper.sender_changed.connect(self._on_sender_changed)
        view.paper.logo_wanted.connect(self._on_logo_wanted)
        view.paper.logo_removed.connect(lambda: self._keep_logo(None))
        view.texts.text_written.connect(self._on_text_written)
        view.texts.text_restored.connect(self._on_text_restored)
        view.findings.cases_wanted.connect(self._on_cases_wanted)
        view.findings.place_wanted.connect(self._on_place_wanted)
        view.tables.cell_opened.connect(self.cases_requested)
        view.fresh.clicked.connect(self._on_fresh_wanted)
        view.close_report.clicked.connect(self._on_close_wanted)
        view.print.clicked.connect(self._on_print_wanted)
        view.save_pdf.clicked.connect(self._on_save_pdf_wanted)
        view.save_json.clicked.connect(self._on_save_json_wanted)

    def _read_day(self, typed: str) -> date | None:
        today = self._operations.office.today()
        return parse_day(typed, today=today, calendar=self._basis.calendar, words=DAY_WORDS)

    def _change(self, fields: dict[str, object]) -> None:
        self._take(replace(self._draft, **fields))

    def _take(self, draft: ReportDraft) -> None:
        self._draft = draft
        self._show_draft()
        self._ask()
        if not self._save_pause.isActive():
            self._save_pause.start()

    def _show_draft(self) -> None:
        self.view.heading.setText(draft_heading(self._draft, self._basis.organisation))
        self.view.what.show_draft(self._draft)
        self.view.paper.show_draft(self._draft)

    def _ask(self) -> None:
        self._is_outdated = False
        self.view.show_counting(True)
        self._maker.ask(self._draft, self._letterhead)

    def _keep(self) -> None:
        self._save_pause.stop()
        draft, draft_id = self._draft, self._draft_id
        title = t.draft_title(draft_heading(draft, self._basis.organisation))
        self._operations.write(
            lambda office: report_drafts.keep(office, draft, title=title, draft_id=draft_id),
            self._on_kept,
        )

    def _on_kept(self, kept: KeptDraft) -> None:
        self._draft_id = kept.draft_id
        self._show_saved(kept.saved_at)

    def _show_saved(self, saved_at: str) -> None:
        clock = f"{local_moment(saved_at):%H:%M}" if saved_at else ""
        self.view.saved.setText(t.saved_line(clock))

    def _on_made(self, made: MadeReport) -> None:
        self._made = made
        self.view.problem.clear()
        self.view.show_made(made, self._draft)
        self.view.show_counting(False)

    def _on_refused(self, error: AppError) -> None:
        self.view.problem.show_state(str(errors.sentence(error)), tone=Tone.RED)
        self.view.show_counting(False)

    def _on_layout_chosen(self, key: str) -> None:
        layouts = {layout.key: layout for layout in self._basis.layouts}
        today, before = self._operations.office.today(), layouts[self._draft.layout]
        self._take(report_drafts.with_layout(self._draft, layouts[key], today, before=before))

    def _on_text_written(self, section: str, text: str) -> None:
        drafted = self._made.drafted(section) if self._made else ""
        self._take(report_drafts.with_text(self._draft, section, text, drafted=drafted))

    def _on_text_restored(self, section: str) -> None:
        self._take(report_drafts.with_text(self._draft, section, None))

    def _on_sender_changed(self, name: str) -> None:
        self._operations.write(
            lambda office: letterhead.keep_name(office, name), self._on_letterhead_kept
        )

    def _on_logo_wanted(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, t.LOGO, "", t.LOGO_FILTER)
        if chosen:
            self._keep_logo(Path(chosen))

    def _keep_logo(self, picture: Path | None) -> None:
        self._operations.write(
            lambda office: letterhead.keep_logo(office, picture),
            self._on_letterhead_kept,
            failed=self._show_error,
        )

    def _on_letterhead_kept(self, kept: Letterhead) -> None:
        self._letterhead = kept
        self.view.paper.show_letterhead(kept)
        self._ask()

    def _on_cases_wanted(self, check: Check) -> None:
        self.cases_requested.emit(check.cases, check.message)

    def _on_place_wanted(self, check_id: str) -> None:
        self.view.go_to_mend(check_id)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*_SOURCES):
            self._is_outdated = True
            if self.isVisible():
                self._ask()

    def _on_fresh_wanted(self) -> None:
        self._before = self._draft
        self._operations.read(report_drafts.new_draft, self._on_fresh_made)

    def _on_fresh_made(self, draft: ReportDraft) -> None:
        self._take(draft)
        self.toast.show_text(t.NEW_STARTED, action_text=common.UNDO, token=t.NEW)

    def _on_taken_back(self, _token: str) -> None:
        self._take(self._before)

    def _on_close_wanted(self) -> None:
        self._keep()
        self.closed.emit()

    def _on_print_wanted(self) -> None:
        if self._made:
            pdf = self._made.pdf
            self._output.print(self._made.report.title, lambda: pdf)

    def _on_save_pdf_wanted(self) -> None:
        if self._made:
            pdf = self._made.pdf
            self._output.save(self._made.report.title, "pdf", lambda: pdf)

    def _on_save_json_wanted(self) -> None:
        if self._made:
            report = self._made.report
            self._output.save(report.title, "json", lambda: reporting.report_bytes(report, "json"))

    def _show_error(self, error: AppError) -> None:
        self.toast.show_text(str(errors.sentence(error)))
