"""A report that somebody works on: what they choose is kept, counted and shown at once."""

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.dates import parse_day
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.reports.checks import Check
from synpunkt_desk.services.office.letterhead import Letterhead
from synpunkt_desk.services.office.office import local_moment
from synpunkt_desk.services.reporting import report_drafts
from synpunkt_desk.services.reporting.report_drafts import KeptDraft, ReportDraft
from synpunkt_desk.services.reporting.report_pages import MadeReport
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.texts.dates import DAY_WORDS
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_wizard.basis import ReportBasis
from synpunkt_desk.ui.report_wizard.draft_keeper import DraftKeeper
from synpunkt_desk.ui.report_wizard.letterhead_care import LetterheadCare
from synpunkt_desk.ui.report_wizard.places import draft_heading, ended_choices, place_choices
from synpunkt_desk.ui.report_wizard.report_exit import ReportExit
from synpunkt_desk.ui.report_wizard.report_maker import ReportMaker
from synpunkt_desk.ui.report_wizard.report_view import ReportView
from synpunkt_desk.ui.report_wizard.steps import Step, step_at
from synpunkt_desk.ui.report_wizard.template_card import TemplateCard
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone

_SOURCES: Final = ("case", "measure", "category")


class OpenReport(QWidget):
    """Signals: cases_requested(case ids, words); closed(); finished(report id)."""

    cases_requested = Signal(object, str)
    closed = Signal()
    finished = Signal(str)

    def __init__(
        self, operations: Operations, basis: ReportBasis, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._basis = basis
        self._draft = basis.kept.draft
        self._letterhead = basis.letterhead
        self._made: MadeReport | None = None
        self._is_outdated = False
        places = (*place_choices(basis.organisation), *ended_choices(basis.organisation))
        self.view = ReportView(places, basis.layouts, self._read_day)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.toast = Toast(self)
        self._maker = ReportMaker(operations, self)
        self._keeper = DraftKeeper(operations, basis.organisation, basis.kept.draft_id, self)
        self.template = TemplateCard(operations, self.toast)
        self.view.finish.add_template(self.template)
        self._care = LetterheadCare(operations, self.view.paper, self.toast, self)
        self.exit = ReportExit(operations, self.view.finish, self.toast, self)
        self._connect()
        self._connect_forms()
        self._show_saved(basis.kept.saved_at)
        self.view.paper.show_letterhead(self._letterhead)
        self._show_draft()
        self.view.show_step(step_at(self._draft.step))
        self._ask()

    @property
    def draft(self) -> ReportDraft:
        """What has been chosen and written so far."""
        return self._draft

    @property
    def draft_id(self) -> str:
        """Where the draft is kept; "" until it has been."""
        return self._keeper.draft_id

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
        self._keeper.keep_now()

    def _connect(self) -> None:
        view = self.view
        self._keeper.kept.connect(self._on_kept)
        self._maker.made.connect(self._on_made)
        self._maker.refused.connect(self._on_refused)
        self._care.letterhead_changed.connect(self._on_letterhead_changed)
        self._operations.changed.connect(self._on_changed)
        view.bar.steps.step_chosen.connect(self._on_step_wanted)
        view.foot.step_wanted.connect(self._on_step_wanted)
        view.foot.close_report.clicked.connect(self._on_close_wanted)
        view.findings.cases_wanted.connect(self._on_cases_wanted)
        view.findings.place_wanted.connect(self._on_place_wanted)
        self.exit.completed.connect(self.finished)
        view.half.tables.cell_opened.connect(self.cases_requested)

    def _connect_forms(self) -> None:
        view, page = self.view, self.view.texts
        forms = (view.period, view.years, view.shown, view.paper, view.finish.complete)
        for form in (*forms, page.measures, page.routine, page.decision):
            form.fields_changed.connect(self._change)
        view.layouts.layout_chosen.connect(self._on_layout_chosen)
        page.routine.cases_wanted.connect(self.cases_requested)
        page.texts.text_written.connect(self._on_text_written)
        page.texts.text_restored.connect(self._on_text_restored)
        page.texts.table_wanted.connect(view.show_table)
        page.texts.cases_wanted.connect(self.cases_requested)

    def _read_day(self, typed: str) -> date | None:
        today = self._operations.office.today()
        return parse_day(typed, today=today, calendar=self._basis.calendar, words=DAY_WORDS)

    def _change(self, fields: dict[str, object]) -> None:
        self._take(replace(self._draft, **fields))

    def _take(self, draft: ReportDraft) -> None:
        self._draft = draft
        self._show_draft()
        self._ask()
        self._keeper.keep_soon(draft)

    def _show_draft(self) -> None:
        draft, view = self._draft, self.view
        view.show_heading(self._heading())
        choices = (view.period, view.years, view.layouts, view.shown, view.paper)
        for form in (*choices, view.texts, view.finish.complete):
            form.show_draft(draft)
        has_changed = self._basis.organisation.has_changed_since(draft.first)
        view.shown.offer_then(is_offered=has_changed or draft.as_it_was)

    def _heading(self) -> str:
        return draft_heading(self._draft, self._basis.organisation)

    def _ask(self) -> None:
        self._is_outdated = False
        self.view.show_counting(True)
        self._maker.ask(self._draft, self._letterhead)

    def _on_step_wanted(self, step: int) -> None:
        self.view.show_step(Step(step))
        self.view.focus_step()
        self._note_step()

    def _note_step(self) -> None:
        """Keep where one is, so that one goes on there."""
        self._draft = replace(self._draft, step=int(self.view.step))
        self._keeper.keep_soon(self._draft)

    def _on_kept(self, kept: KeptDraft) -> None:
        self._show_saved(kept.saved_at)

    def _show_saved(self, saved_at: str) -> None:
        clock = f"{local_moment(saved_at):%H:%M}" if saved_at else ""
        self.view.bar.saved.setText(t.saved_line(clock))

    def _on_made(self, made: MadeReport) -> None:
        self._made = made
        self.view.half.problem.clear()
        self.view.show_made(made, self._draft, heading=self._heading())
        self.exit.show_made(made, self._draft)
        self.view.show_counting(False)

    def _on_refused(self, error: AppError) -> None:
        self.view.half.problem.show_state(str(errors.sentence(error)), tone=Tone.RED)
        self.view.show_counting(False)

    def _on_layout_chosen(self, key: str) -> None:
        layouts = {layout.key: layout for layout in self._basis.layouts}
        today, before = self._operations.office.today(), layouts[self._draft.layout]
        self._take(report_drafts.with_layout(self._draft, layouts[key], today, before=before))

    def _on_text_written(self, section: str, text: str, drafted: str) -> None:
        self._take(report_drafts.with_text(self._draft, section, text, drafted=drafted))

    def _on_text_restored(self, section: str) -> None:
        self._take(report_drafts.with_text(self._draft, section, None))

    def _on_letterhead_changed(self, letterhead: Letterhead) -> None:
        self._letterhead = letterhead
        self._ask()

    def _on_cases_wanted(self, check: Check) -> None:
        self.cases_requested.emit(check.cases, check.message)

    def _on_place_wanted(self, check_id: str) -> None:
        self.view.go_to_mend(check_id)
        self._note_step()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*_SOURCES):
            self._is_outdated = True
            if self.isVisible():
                self._ask()

    def _on_close_wanted(self) -> None:
        if self.draft_id or self._draft != self._basis.kept.draft:
            self._keeper.keep_soon(self._draft)
            self._keeper.keep_now()
        self.closed.emit()
