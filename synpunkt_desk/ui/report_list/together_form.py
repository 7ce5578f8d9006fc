"""What is written in the one report of the boards: its number, texts, decision and who signs."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.reports.paper import DECISION
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.together.making import KEY, is_of_board
from synpunkt_desk.services.reporting import report_drafts
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.texts import report_list as t
from synpunkt_desk.texts import report_wizard as wt
from synpunkt_desk.ui.report_wizard.decision_form import DecisionForm
from synpunkt_desk.ui.report_wizard.texts_form import TextsForm
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.theme import space


class TogetherForm(QWidget):
    """Signals: changed() when something else is written; section_entered(Section)."""

    changed = Signal()
    section_entered = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: ReportDraft | None = None
        self.diary_number = QLineEdit()
        self.texts, self.decision = TextsForm(), DecisionForm()
        number = Card()
        number.body.addWidget(
            LabelledField(wt.DIARY_NUMBER, self.diary_number, hint=t.TOGETHER_KEPT)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(12))
        for card in (number, self.texts, self.decision):
            column.addWidget(card)
        self.diary_number.textEdited.connect(self._on_number_edited)
        self.decision.fields_changed.connect(self._on_fields_changed)
        self.texts.text_written.connect(self._on_text_written)
        self.texts.text_restored.connect(self._on_text_restored)
        self.texts.section_entered.connect(self.section_entered)

    @property
    def draft(self) -> ReportDraft | None:
        """What is written, None until the days are known."""
        return self._draft

    def begin(self, first: date, last: date) -> None:
        """Write about these days; what is written about them already stays."""
        draft = self._draft
        if draft is None or (draft.first, draft.last) != (first, last):
            self._draft = ReportDraft(layout=KEY, first=first, last=last)
        self._show_draft()

    def forget(self) -> None:
        """Let go of what has been finished."""
        self._draft = None

    def show_report(self, report: Report) -> None:
        """Show the texts of a newly made report but those that the boards have written."""
        own = tuple(section for section in report.sections if not is_of_board(section.id))
        self.texts.show_report(replace(report, sections=own))
        drafted = next(part.heading for part in report.layout.sections if part.id == DECISION)
        self.decision.show_heading(report.words.fill(drafted), has_decision=True)

    def _show_draft(self) -> None:
        if self._draft:
            self.diary_number.setText(self._draft.diary_number)
            self.decision.show_draft(self._draft)

    def _on_number_edited(self, text: str) -> None:
        self._on_fields_changed({"diary_number": text})

    def _on_fields_changed(self, fields: dict[str, object]) -> None:
        if self._draft:
            self._draft = replace(self._draft, **fields)
            self.decision.show_draft(self._draft)
            self.changed.emit()

    def _on_text_written(self, section: str, text: str, drafted: str) -> None:
        self._write(section, text, drafted)

    def _on_text_restored(self, section: str) -> None:
        self._write(section, None, "")

    def _write(self, section: str, text: str | None, drafted: str) -> None:
        if self._draft:
            self._draft = report_drafts.with_text(self._draft, section, text, drafted=drafted)
            self.changed.emit()
