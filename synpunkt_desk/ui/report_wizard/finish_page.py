"""The last step: a summary, who has approved the report, and the ways out."""

from PySide6.QtWidgets import QWidget

from synpunkt_desk.reports.unit_papers import has_unit_papers
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.services.reporting.report_pages import MadeReport
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.report_wizard.finish_form import (
    CompleteCard,
    OutputCard,
    SummaryCard,
    summary_lines,
)
from synpunkt_desk.ui.report_wizard.step_page import StepPage


class FinishPage(StepPage):
    """Nothing is asked here but who has approved."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self.summary = SummaryCard()
        self.complete = CompleteCard()
        self.output = OutputCard()
        super().__init__(t.ABOUT_FINISH, self.complete, self.summary, self.output, parent=parent)

    def add_template(self, card: QWidget) -> None:
        """Let the Word template be chosen last of all."""
        self.body.insertWidget(self.body.count() - 1, card)

    def set_ready(self, is_ready: bool) -> None:
        """Let nothing out while it is being counted."""
        self.output.set_ready(is_ready)
        self.complete.complete.setEnabled(is_ready)

    def show_made(self, made: MadeReport, draft: ReportDraft, *, heading: str, pages: int) -> None:
        """Sum up what will be printed."""
        self.output.save_as.show_units(has_papers=has_unit_papers(made.report))
        self.output.save_as.show_public(made.report.request.is_public)
        self.summary.show_lines(summary_lines(made, draft, heading=heading, pages=pages))
