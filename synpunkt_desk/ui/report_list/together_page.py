"""The boards' finished reports gathered into one: looked at first, then finished."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.reports.checks import Check
from synpunkt_desk.reports.sections import Section
from synpunkt_desk.services.reporting import reports_together
from synpunkt_desk.services.reporting.report_formats import FORMATS, finished
from synpunkt_desk.services.reporting.report_pages import MadeReport
from synpunkt_desk.services.reporting.word_template import word_template
from synpunkt_desk.texts import errors, output
from synpunkt_desk.texts import report_list as t
from synpunkt_desk.texts import report_wizard as wt
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.report_list.together_form import TogetherForm
from synpunkt_desk.ui.report_wizard.findings_panel import FindingsPanel
from synpunkt_desk.ui.report_wizard.finish_form import CompleteCard
from synpunkt_desk.ui.report_wizard.page_preview import PagePreview
from synpunkt_desk.ui.report_wizard.save_as import SaveAs
from synpunkt_desk.ui.report_wizard.step_page import StepPage
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar, Card
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.halves import Halves
from synpunkt_desk.ui.widgets.labels import Title
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone

_SIZES: Final = (520, 760)
PAUSE: Final = 400
"""Milliseconds after the last letter until the pages are made again."""

ParseDay = Callable[[str], date | None]


class TogetherPage(QWidget):
    """Signals: left() to go back; finished(report id) when it has been kept as finished;
    cases_requested(case ids, words).
    """

    left = Signal()
    finished = Signal(str)
    cases_requested = Signal(object, str)

    def __init__(
        self, operations: Operations, parse_day: ParseDay, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._made: MadeReport | None = None
        self.first, self.last = (DayField(parse_day, problem_text=wt.DAY_PROBLEM) for _ in range(2))
        self.findings = FindingsPanel()
        self.form = TogetherForm()
        self.complete = CompleteCard(wt.LOCKED_HINT)
        self.problem = Banner()
        self.preview = PagePreview(name=t.TOGETHER_PREVIEW)
        self.back = SecondaryButton(t.BACK, keys="Esc")
        self.print = SecondaryButton(output.PRINT, icon_name="printer", keys="Ctrl+P")
        self.save_as = SaveAs()
        self.save_as.show_public(False)
        self.save_as.show_units(has_papers=False)
        self._output = Output(operations, self, Toast(self))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()

    def gather(self, first: date, last: date) -> None:
        """Show what the boards have reported on these days."""
        self.form.begin(first, last)
        for field, day in ((self.first, first), (self.last, last)):
            with QSignalBlocker(field):
                field.set_day(day)
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.first.setFocus()

    def _read(self) -> None:
        self._pause.stop()
        if draft := self.form.draft:
            self._show_ready(False)
            self._operations.read(
                lambda office: reports_together.make_together(
                    office, draft.first, draft.last, written=draft
                ),
                self._show_made,
                key="reports together",
                failed=self._show_error,
            )

    def _show_made(self, made: MadeReport) -> None:
        self._made = made
        self.problem.clear()
        self.findings.show_checks(made.report.checks)
        self.form.show_report(made.report)
        self.preview.show_pdf(made.pdf)
        self._show_ready(not self._pause.isActive())

    def _show_error(self, error: AppError) -> None:
        self._made = None
        self.problem.show_state(str(errors.sentence(error)), tone=Tone.RED)

    def _show_ready(self, is_ready: bool) -> None:
        for button in (self.print, self.save_as, self.complete.complete):
            button.setEnabled(is_ready)

    def _on_day_changed(self) -> None:
        first, last = self.first.day(), self.last.day()
        if first and last:
            self.form.begin(first, last)
            self._read()

    def _on_written(self) -> None:
        """Make it again when somebody has stopped writing; nothing older goes out meanwhile."""
        self._show_ready(False)
        self._pause.start()

    def _turn_to(self, section: Section) -> None:
        self.preview.show_page_with(section.heading)

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches("report"):
            self._read()

    def _on_complete_wanted(self) -> None:
        if draft := self.form.draft:
            name = self.complete.approved_by.text()
            self._show_ready(False)
            self._operations.write(
                lambda office: reports_together.freeze_together(
                    office, draft.first, draft.last, approved_by=name, written=draft
                ),
                self._on_completed,
                failed=self._on_refused,
            )

    def _on_completed(self, changes: Changes) -> None:
        self.complete.approved_by.clear()
        self.form.forget()
        self.finished.emit(next(iter(changes.ids["report"])))

    def _on_refused(self, error: AppError) -> None:
        self._show_ready(True)
        self.complete.show_error(str(errors.sentence(error)))

    def _on_print_wanted(self) -> None:
        if made := self._made:
            self._output.print(wt.draft_file(made.report.title), lambda: made.pdf)

    def _on_save_wanted(self, key: str, heading_level: int) -> None:
        if made := self._made:
            template = word_template(self._operations.office)

            def content() -> bytes:
                sent = finished(made.report, made.document)
                chosen = replace(sent, template=template, heading_level=heading_level)
                return made.pdf if key == "pdf" else FORMATS[key].write(chosen)

            title = wt.draft_file(made.report.title)
            self._output.save(title, FORMATS[key].suffix, content)

    def _on_cases_wanted(self, check: Check) -> None:
        self.cases_requested.emit(check.cases, check.message)

    def _connect(self) -> None:
        self._operations.changed.connect(self._on_changed)
        self._pause.timeout.connect(self._read)
        self.form.changed.connect(self._on_written)
        self.form.section_entered.connect(self._turn_to)
        self.back.clicked.connect(self.left)
        self.print.clicked.connect(self._on_print_wanted)
        self.save_as.save_wanted.connect(self._on_save_wanted)
        self.complete.complete_wanted.connect(self._on_complete_wanted)
        self.findings.cases_wanted.connect(self._on_cases_wanted)
        for field in (self.first, self.last):
            field.day_changed.connect(self._on_day_changed)

    def _lay_out(self) -> None:
        days = Card(wt.PERIOD)
        for label, field in ((t.FIRST, self.first), (t.LAST, self.last)):
            labelled = LabelledField(label, field)
            field.problem_changed.connect(labelled.set_error)
            days.body.addWidget(labelled)
        parts = (days, self.findings, self.form, self.complete)
        step = StepPage(t.TOGETHER_EXPLANATION, *parts)
        step.heading.setText(t.TOGETHER_TITLE)
        shown = QWidget()
        mark(shown, desk="page")
        column = QVBoxLayout(shown)
        room = space(18)
        column.setContentsMargins(room, space(10), room, space(10))
        column.addWidget(self.problem)
        column.addWidget(self.preview, 1)
        halves = Halves(step, shown, sizes=_SIZES)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(Bar("bar", Title(t.TITLE, wraps=False)))
        outer.addWidget(halves, 1)
        outer.addWidget(
            Bar("foot", self.back, None, self.print, self.save_as, self.complete.complete)
        )
