"""Asks what was answered on the spot, and how it ended."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.models.identity_numbers import find_identity_numbers, mask_identity_numbers
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.tokens import Tone
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox


@dataclass(frozen=True, slots=True)
class DirectAnswer:
    """What was said, the outcome, and why where the outcome needs it."""

    text: str
    outcome: ObjectId
    reason: str


class DirectAnswerDialog(QDialog):
    """Signals: answered(DirectAnswer)."""

    answered = Signal(object)

    def __init__(self, organisation: Organisation, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(t.ANSWER_TITLE)
        self._organisation = organisation
        self._text = AutoGrowTextEdit(min_lines=4)
        self.warning = Banner()
        outcomes = organisation.categories_of(CategoryKind.OUTCOME)
        self._outcome = TypeAheadBox(
            [Option(i, organisation.name(i)) for i in outcomes], hint=t.OUTCOME_HINT
        )
        self._reason = QLineEdit()
        self.text = LabelledField(t.WHAT_WAS_SAID, self._text)
        self.outcome = LabelledField(t.OUTCOME, self._outcome)
        self.reason = LabelledField(t.OUTCOME_REASON, self._reason)
        self.register = PrimaryButton(t.REGISTER, keys="Ctrl+Return")
        self.cancel = SecondaryButton(t.KEEP_DRAFT, keys="Esc")
        self._lay_out()
        self._text.textChanged.connect(self._warn)
        self.warning.action_taken.connect(self._mask)
        self._outcome.value_changed.connect(self._show_reason)
        self.register.clicked.connect(self._on_register_clicked)
        self.cancel.clicked.connect(self.reject)
        self._show_reason()
        self._text.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[space(18)] * 4)
        column.setSpacing(space(10))
        for part in (Title(t.ANSWER_TITLE), Muted(t.ANSWER_TEXT)):
            column.addWidget(part)
        for field in (self.text, self.warning, self.outcome, self.reason):
            column.addWidget(field)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.register)
        column.addLayout(buttons)
        self.setMinimumWidth(scaled(560))

    def _needs_reason(self) -> bool:
        category = self._organisation.categories.get(self._outcome.value())
        return category is not None and category.code == "needs_reason"

    def _show_reason(self) -> None:
        self.reason.setVisible(self._needs_reason())

    def _warn(self) -> None:
        if find_identity_numbers(self._text.toPlainText()):
            self.warning.show_state(t.IDENTITY_NUMBER, tone=Tone.AMBER, action_text=t.MASK)
        else:
            self.warning.clear()

    def _mask(self) -> None:
        self._text.setPlainText(mask_identity_numbers(self._text.toPlainText()))
        self._text.setFocus()

    def _on_register_clicked(self) -> None:
        reason = self._reason.text().strip() if self._needs_reason() else ""
        answer = DirectAnswer(self._text.toPlainText().strip(), self._outcome.value(), reason)
        first = None
        has_number = bool(find_identity_numbers(answer.text))
        for field, problem, is_missing in (
            (self.text, "answer_number" if has_number else "answer", has_number or not answer.text),
            (self.outcome, "outcome", not answer.outcome),
            (self.reason, "outcome_reason", self._needs_reason() and not reason),
        ):
            field.set_error(t.PROBLEMS[problem] if is_missing else "")
            if is_missing and first is None:
                first = field
        if first:
            first.field.setFocus()
        else:
            self.accept()
            self.answered.emit(answer)
