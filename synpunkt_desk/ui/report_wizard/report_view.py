"""The layout of the report screen: choices at the left, the report at the right, a foot."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.checks import Severity
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.reports.sentences import MOST_EXAMPLES
from synpunkt_desk.reports.tables import Table
from synpunkt_desk.services.report_drafts import ReportDraft
from synpunkt_desk.services.report_pages import MadeReport
from synpunkt_desk.texts import output
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.report_wizard.findings_panel import FindingsPanel
from synpunkt_desk.ui.report_wizard.measures_form import MeasuresForm
from synpunkt_desk.ui.report_wizard.page_preview import PagePreview
from synpunkt_desk.ui.report_wizard.paper_form import PaperForm
from synpunkt_desk.ui.report_wizard.routine_form import RoutineForm
from synpunkt_desk.ui.report_wizard.tables_page import TablesPage
from synpunkt_desk.ui.report_wizard.texts_form import TextsForm
from synpunkt_desk.ui.report_wizard.what_form import ReadDay, WhatForm
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.tab_strip import Tab, TabStrip
from synpunkt_desk.ui.widgets.theme import scaled

_PAGES = "pages"
_TABLES = "tables"


class ReportView(QWidget):
    """The parts of the report screen; the screen gives them their life."""

    def __init__(
        self,
        places: Sequence[tuple[ObjectId, str]],
        layouts: Sequence[Layout],
        read_day: ReadDay,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.saved = Muted(wraps=False)
        self.fresh = PlainButton(t.NEW, icon_name="file-plus")
        self.heading = Title()
        self.received = Muted()
        self.what = WhatForm(places, layouts, read_day)
        self.findings = FindingsPanel()
        self.routine = RoutineForm()
        self.measures = MeasuresForm()
        self.texts = TextsForm()
        self.paper = PaperForm()
        self.tabs = TabStrip([Tab(_PAGES, t.PREVIEW), Tab(_TABLES, t.TABLES)], name=t.VIEWS)
        self.problem = Banner()
        self.progress = QProgressBar()
        self.preview = PagePreview()
        self.tables = TablesPage()
        self.close_report = SecondaryButton(t.CLOSE)
        self.left = Muted(wraps=False)
        self.print = SecondaryButton(output.PRINT, icon_name="printer", keys="Ctrl+P")
        self.save_json = SecondaryButton(t.SAVE_JSON)
        self.save_pdf = PrimaryButton(output.SAVE_PDF, icon_name="file-down")
        self._choices = ScrollPage()
        self._lay_out()
        self.tabs.tab_chosen.connect(self._on_tab_chosen)

    def show_counting(self, is_counting: bool) -> None:
        """Show that the report is being counted; the pages before stay."""
        self.progress.setVisible(is_counting)
        for button in (self.print, self.save_json, self.save_pdf):
            button.setEnabled(not is_counting and self.problem.isHidden())

    def show_made(self, made: MadeReport, draft: ReportDraft) -> None:
        """Show a newly counted report everywhere."""
        report = made.report
        self.received.setText(t.received_line(len(report.case_ids)))
        self.findings.show_checks(report.checks)
        found = Counter(check.severity for check in report.checks)
        self.left.setText(t.left_to_do(found[Severity.FIX], found[Severity.REVIEW]))
        drafted = {section.draft for section in report.layout.sections}
        most = MOST_EXAMPLES if "examples" in drafted else 0
        self.measures.setVisible(bool(drafted & {"examples", "improvements"}))
        self.measures.show_measures(report.eligible, draft.measures, most=most)
        self._show_routine(report.table("routine"), draft)
        self.texts.show_sections(report.sections)
        self.tables.show_tables(report.tables)
        self.preview.show_pdf(made.pdf)

    def go_to_mend(self, check_id: str) -> None:
        """Go to where something that a check has found is put right."""
        place = self._place_to_mend(*check_id.split(":"))
        self._choices.ensureWidgetVisible(place, 0, scaled(60))
        place.setFocus()

    def _place_to_mend(self, check: str, section: str = "") -> QWidget:
        if section:
            return self.texts.fields[section].edit
        if check == "routine":
            return self.routine.unanswered()
        if check == "compared":
            return self.what.compare
        if self.measures.list.count():
            return self.measures.list
        return self.texts.fields["improvements"].edit

    def _show_routine(self, table: Table | None, draft: ReportDraft) -> None:
        self.routine.setVisible(table is not None)
        if table:
            labels = [row.label for row in table.rows]
            places = list(zip(table.keys, labels, strict=True))
            self.routine.show_answers(places, draft.routine)

    def _on_tab_chosen(self, key: str) -> None:
        self._shown.setCurrentWidget(self.preview if key == _PAGES else self.tables)

    def _lay_out(self) -> None:
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._left_half())
        halves.addWidget(self._right_half())
        halves.setSizes([scaled(640), scaled(760)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Bar("bar", Title(t.TITLE, wraps=False), None, self.saved, self.fresh))
        column.addWidget(halves, 1)
        column.addWidget(
            Bar(
                "foot",
                self.close_report,
                None,
                self.left,
                self.print,
                self.save_json,
                self.save_pdf,
            )
        )

    def _left_half(self) -> QWidget:
        self._choices.body.setSpacing(scaled(12))
        for part in (
            self.heading,
            self.received,
            self.what,
            self.findings,
            self.routine,
            self.measures,
            self.texts,
            self.paper,
        ):
            self._choices.body.addWidget(part)
        self._choices.body.addStretch(1)
        return self._choices

    def _right_half(self) -> QWidget:
        self._shown = QStackedWidget()
        self._shown.addWidget(self.preview)
        self._shown.addWidget(self.tables)
        self.progress.setRange(0, 0)
        self.progress.setFormat(t.COUNTING)
        self.progress.setAccessibleName(t.COUNTING)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        mark(self.progress, desk="thin")
        self.progress.setTextVisible(False)
        half = QWidget()
        mark(half, desk="page")
        column = QVBoxLayout(half)
        room = scaled(18)
        column.setContentsMargins(room, scaled(6), room, room)
        column.setSpacing(scaled(6))
        for part in (self.tabs, self.progress, self.problem):
            column.addWidget(part)
        column.addWidget(self._shown, 1)
        return half
