"""Whom the matter concerns, how many signed, and the languages to talk with the submitter."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from synpunkt_desk.models.case import signatories_in
from synpunkt_desk.services.registering.case_titles import MAX_LINE
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts.cases import LANGUAGES
from synpunkt_desk.ui.case_editor.form_values import FormValues
from synpunkt_desk.ui.case_editor.inputs import KeptBox, KeptLine
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.theme import space

_LEAST_LETTERS: Final = 7
"""Two boxes stand beside each other also in a narrow window."""
_MOST_DIGITS: Final = 7


class ConcernForm(QWidget):
    """Signals: typed() at each key; left() when a field is left or a choice made."""

    typed = Signal()
    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.concerns = KeptLine()
        self.concerns.setMaxLength(MAX_LINE)
        self.language = LanguageBox()
        self.reply_language = LanguageBox()
        self.interpreter = QCheckBox(t.INTERPRETER)
        self.signatories = KeptLine()
        self.signatories.setMaxLength(_MOST_DIGITS)
        hint = t.SIGNATORIES_HINT
        self.signed = LabelledField(t.SIGNATORIES, self.signatories, hint=hint)
        languages = QHBoxLayout()
        languages.setSpacing(space(8))
        languages.addWidget(LabelledField(t.LANGUAGE, self.language), 1)
        languages.addWidget(LabelledField(t.REPLY_LANGUAGE, self.reply_language), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(6))
        column.addWidget(LabelledField(t.CONCERNS, self.concerns, hint=t.CONCERNS_HINT))
        column.addLayout(languages)
        column.addWidget(self.interpreter)
        column.addWidget(self.signed)
        for line in (self.concerns, self.signatories):
            line.textEdited.connect(self.typed)
            line.editingFinished.connect(self.left)
        for box in (self.language, self.reply_language):
            box.activated.connect(self._on_chosen)
        self.interpreter.clicked.connect(self._on_chosen)

    def show_values(self, values: FormValues) -> None:
        """Show what is stored or typed; a number that is to be mended stays."""
        self.concerns.show_value(str(values.case["concerns"]))
        self.language.show_value(str(values.case["language"]))
        self.reply_language.show_value(str(values.case["reply_language"]))
        self.interpreter.setChecked(values.case["interpreter_needed"] is True)
        if not self.signed.error():
            self.signatories.show_value(str(values.case["signatories"] or ""))

    def case_values(self) -> Mapping[str, object]:
        """Fields of the case; a number that cannot be is left out."""
        signatories = signatories_in(self.signatories.value())
        self.signed.set_error(t.SIGNATORIES_PROBLEM if signatories is None else "")
        return {
            **({} if signatories is None else {"signatories": signatories}),
            "concerns": self.concerns.value(),
            "language": self.language.value(),
            "reply_language": self.reply_language.value(),
            "interpreter_needed": self.interpreter.isChecked(),
        }

    def _on_chosen(self) -> None:
        self.typed.emit()
        self.left.emit()


class LanguageBox(KeptBox):
    """Swedish when nothing else is said; a language that is not in the list can stand too."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.addItem(t.SWEDISH, "")
        for language in LANGUAGES:
            self.addItem(language.capitalize(), language)

    def show_value(self, value: str) -> None:
        """Show a stored language."""
        if self.findData(value) < 0:
            self.addItem(value, value)
        super().show_value(value)
