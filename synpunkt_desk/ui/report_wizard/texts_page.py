"""The step of words: texts, what became better, the routine, the decision and who signs."""

from PySide6.QtWidgets import QWidget

from synpunkt_desk.reports.paper import DECISION
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.sentences import MOST_EXAMPLES
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.report_wizard.decision_form import DecisionForm
from synpunkt_desk.ui.report_wizard.measures_form import MeasuresForm
from synpunkt_desk.ui.report_wizard.routine_form import RoutineForm
from synpunkt_desk.ui.report_wizard.step_page import StepPage
from synpunkt_desk.ui.report_wizard.texts_form import TextsForm


class TextsPage(StepPage):
    """What the layout has no room for is not asked."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self.measures = MeasuresForm()
        self.routine = RoutineForm()
        self.decision = DecisionForm()
        self.texts = TextsForm()
        parts = (self.measures, self.texts, self.routine, self.decision)
        super().__init__(t.ABOUT_TEXTS, *parts, parent=parent)

    def show_draft(self, draft: ReportDraft) -> None:
        """Show what is written."""
        self.decision.show_draft(draft)

    def show_report(self, report: Report, draft: ReportDraft) -> None:
        """Show the texts of a newly counted report, and what there is to choose."""
        drafts = {section.draft for section in report.layout.sections}
        most = MOST_EXAMPLES if "examples" in drafts else 0
        self.measures.setVisible(bool(drafts & {"examples", "improvements"}))
        self.measures.show_measures(report.eligible, draft.measures, most=most)
        self._show_routine(report, draft)
        self._show_decision(report)
        self.texts.show_report(report)

    def place_to_mend(self, check: str, section: str) -> QWidget:
        """Where something that a check has found is put right."""
        if section:
            return self.texts.fields[section].edit
        if check == "routine":
            return self.routine.unanswered()
        if self.measures.list.count():
            return self.measures.list
        return self.texts.fields["improvements"].edit

    def _show_routine(self, report: Report, draft: ReportDraft) -> None:
        table = report.table("routine")
        self.routine.setVisible(table is not None)
        if table:
            labels = [row.label for row in table.rows]
            self.routine.show_answers(list(zip(table.keys, labels, strict=True)), draft.routine)
            self.routine.show_shares(report.shares)

    def _show_decision(self, report: Report) -> None:
        drafted = [part.heading for part in report.layout.sections if part.id == DECISION]
        heading = report.words.fill(drafted[0]) if drafted else ""
        self.decision.show_heading(heading, has_decision=bool(drafted))
