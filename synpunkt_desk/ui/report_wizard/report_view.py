"""The layout of the wizard: a step at the left, the report at the right, a foot."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.checks import Severity
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.sections import Section
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.services.reporting.report_pages import MadeReport
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.report_wizard.findings_panel import FindingsPanel
from synpunkt_desk.ui.report_wizard.finish_page import FinishPage
from synpunkt_desk.ui.report_wizard.layout_form import LayoutForm, ShownForm
from synpunkt_desk.ui.report_wizard.paper_form import PaperForm
from synpunkt_desk.ui.report_wizard.period_form import PeriodForm, ReadDay
from synpunkt_desk.ui.report_wizard.report_half import ReportHalf
from synpunkt_desk.ui.report_wizard.step_page import StepPage
from synpunkt_desk.ui.report_wizard.steps import Step
from synpunkt_desk.ui.report_wizard.texts_page import TextsPage
from synpunkt_desk.ui.report_wizard.wizard_bar import WizardBar, WizardFoot
from synpunkt_desk.ui.report_wizard.years_form import YearsForm
from synpunkt_desk.ui.widgets.focus import tab_from
from synpunkt_desk.ui.widgets.theme import scaled

_ROOM_FOR_BOTH: Final = 800
_ENOUGH: Final = 4
"""Words by which a text is known from where its heading is only named."""


class ReportView(QWidget):
    """The parts of the wizard; the screen gives them their life."""

    def __init__(
        self,
        places: Sequence[tuple[ObjectId, str]],
        layouts: Sequence[Layout],
        read_day: ReadDay,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self.step = Step.PERIOD
        self.bar = WizardBar()
        self.period = PeriodForm(places, read_day)
        self.years = YearsForm(layouts)
        self.layouts = LayoutForm(layouts)
        self.shown = ShownForm()
        self.paper = PaperForm()
        self.findings = FindingsPanel()
        self.texts = TextsPage()
        self.finish = FinishPage()
        self.pages: tuple[StepPage, ...] = (
            StepPage(t.ABOUT_PERIOD, self.period, self.years),
            StepPage(t.ABOUT_LAYOUT, self.layouts, self.shown, self.paper),
            StepPage("", self.findings),
            self.texts,
            self.finish,
        )
        self.half = ReportHalf()
        self.foot = WizardFoot(self.finish.complete.complete)
        self._stack = QStackedWidget()
        self._is_narrow = False
        self._lay_out()
        self._set_narrow(False)
        self.texts.texts.section_entered.connect(self._turn_to)
        self.foot.flip.clicked.connect(lambda: self._show_half(self.half.isHidden()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where both halves have no room beside each other, one is shown at a time."""
        super().resizeEvent(event)
        is_narrow = self.width() < scaled(_ROOM_FOR_BOTH)
        if is_narrow != self._is_narrow:
            self._set_narrow(is_narrow)

    def show_step(self, step: Step) -> None:
        """Show a step, and the page of the report that it is about."""
        self.step = step
        self._show_half(False)
        self._stack.setCurrentWidget(self.pages[step])
        self.bar.steps.set_current(step)
        self.foot.show_step(step)
        self._follow()

    def focus_step(self) -> None:
        """Stand at the beginning of the step."""
        page = self.pages[self.step]
        page.verticalScrollBar().setValue(0)
        page.first_stop().setFocus()

    def show_heading(self, heading: str) -> None:
        """Say in every step whom and when the report is about."""
        for page in self.pages:
            page.heading.setText(heading)

    def show_counting(self, is_counting: bool) -> None:
        """Show that the report is being counted; the pages before stay."""
        self.half.progress.setVisible(is_counting)
        self.finish.set_ready(not is_counting and self.half.problem.isHidden())

    def show_made(self, made: MadeReport, draft: ReportDraft, *, heading: str) -> None:
        """Show a newly counted report everywhere."""
        is_first, self._report = self._report is None, made.report
        report = made.report
        self.pages[Step.QUALITY].about.setText(t.received_line(len(report.case_ids)))
        self.findings.show_checks(report.checks)
        found = Counter(check.severity for check in report.checks)
        self.foot.left.setText(t.left_to_do(found[Severity.FIX], found[Severity.REVIEW]))
        self.texts.show_report(report, draft)
        self.half.show_made(made)
        pages = self.half.preview.view.page_count()
        self.finish.show_made(made, draft, heading=heading, pages=pages)
        self._order_stops()
        if is_first:
            self._follow()

    def go_to_mend(self, check_id: str) -> None:
        """Go to where something that a check has found is put right."""
        check, _, section = check_id.partition(":")
        if check == "compared":
            self.show_step(Step.PERIOD)
            place: QWidget = self.period.compare
        else:
            self.show_step(Step.TEXTS)
            place = self.texts.place_to_mend(check, section)
        self.pages[self.step].ensureWidgetVisible(place, 0, scaled(60))
        place.setFocus()

    def _order_stops(self) -> None:
        """Let Tab reach what a new report has brought where it stands."""
        tab_from(self.paper.remove_logo, self.findings)
        tab_from(self.texts.measures.reset, self.texts.texts, self.texts.routine)
        tab_from(self.half.preview.last_stop, self.half.tables)

    def show_table(self, table_id: str) -> None:
        """Show one table of the report."""
        self._show_half(True)
        self.half.show_table(table_id)

    def _set_narrow(self, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        self.bar.set_narrow(is_narrow)
        self.foot.set_narrow(is_narrow)
        self._show_half(False)

    def _show_half(self, is_shown: bool) -> None:
        """Show the report instead of the step, where there is room for one only."""
        self.half.setVisible(is_shown or not self._is_narrow)
        self._stack.setVisible(not is_shown or not self._is_narrow)
        self.foot.flip.set_label(t.SHOW_STEP if is_shown else t.SHOW_PAGES)

    def _turn_to(self, section: Section) -> None:
        """Turn to the page on which the section stands that somebody writes."""
        begins = " ".join(section.text.split()[:_ENOUGH])
        self.half.preview.show_page_with(f"{section.heading} {begins}", section.heading)

    def _follow(self) -> None:
        """Turn to the page that the step is about, where it is about one."""
        if self._report is None:
            return
        tables = [section for section in self._report.sections if section.table]
        match self.step:
            case Step.PERIOD | Step.FINISH:
                self.half.preview.view.go_to_page(1)
            case Step.QUALITY if tables:
                self.half.preview.show_page_with(tables[0].heading)
            case _:
                pass

    def _lay_out(self) -> None:
        for page in self.pages:
            self._stack.addWidget(page)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._stack)
        halves.addWidget(self.half)
        halves.setSizes([scaled(640), scaled(760)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(halves, 1)
        column.addWidget(self.foot)
