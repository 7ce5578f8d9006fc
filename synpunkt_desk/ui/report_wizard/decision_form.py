"""Whose proposal the report carries: its heading, and those who sign."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.report_wizard.signatories_form import SignatoriesForm
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.theme import space


class DecisionForm(Card):
    """Signals: fields_changed(dict) of the draft."""

    fields_changed = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.DECISION, parent=parent)
        self.heading = QLineEdit()
        self.signatories = SignatoriesForm()
        self._heading_field = LabelledField(
            t.DECISION_HEADING, self.heading, hint=t.DECISION_HEADING_HINT
        )
        self.body.setSpacing(space(10))
        self.body.addWidget(self._heading_field)
        self.body.addWidget(LabelledField(t.SIGNATORIES, self.signatories))
        self.heading.textEdited.connect(partial(self._tell, "decision_heading"))
        self.signatories.signatories_changed.connect(partial(self._tell, "signatories"))

    def show_draft(self, draft: ReportDraft) -> None:
        """Show what is written."""
        if self.heading.text() != draft.decision_heading:
            self.heading.setText(draft.decision_heading)
        self.signatories.show_signatories(draft.signatories)

    def show_heading(self, drafted: str, *, has_decision: bool) -> None:
        """Show how it is called when nobody has said otherwise."""
        self.heading.setPlaceholderText(drafted)
        self._heading_field.setVisible(has_decision)

    def _tell(self, name: str, value: object) -> None:
        self.fields_changed.emit({name: value})
