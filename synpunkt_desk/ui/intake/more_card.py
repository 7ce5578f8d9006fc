"""What is seldom needed at the counter: title, whom it concerns, languages, stack, list, files."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import intake as t
from synpunkt_desk.texts.cases import LANGUAGES
from synpunkt_desk.ui.intake.files_field import FilesField
from synpunkt_desk.ui.intake.form_values import FormValues
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox


class MoreCard(Card):
    """Signals: edited() by the user."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(t.MORE)
        self._title = QLineEdit()
        self._is_own_title = False
        self._criterion = TypeAheadBox()
        self._concerns, self._batch, self._signatories = QLineEdit(), QLineEdit(), QLineEdit()
        self._language, self._reply_language = _language_box(), _language_box()
        self._interpreter = QCheckBox(t.INTERPRETER)
        self.files = FilesField()
        self.title = LabelledField(t.CASE_TITLE, self._title, hint=t.CASE_TITLE_HINT)
        self.criterion = LabelledField("", self._criterion)
        self.language = LabelledField(t.LANGUAGE, self._language)
        self.reply_language = LabelledField(t.REPLY_LANGUAGE, self._reply_language)
        self.concerns = LabelledField(t.CONCERNS, self._concerns, hint=t.CONCERNS_HINT)
        self.batch = LabelledField(t.BATCH, self._batch, hint=t.BATCH_HINT)
        hint = t.SIGNATORIES_HINT
        self.signatories = LabelledField(t.SIGNATORIES, self._signatories, hint=hint)
        self.attachments = LabelledField(t.FILES, self.files)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.setSpacing(space(10))
        self.body.addWidget(self.title)
        for row in (
            (self.concerns, self.criterion),
            (self.language, self.reply_language),
            (self.batch, self.signatories),
        ):
            line = QHBoxLayout()
            line.setSpacing(space(12))
            for part in row:
                line.addWidget(part, 1)
            self.body.addLayout(line)
        self.body.addWidget(self._interpreter)
        self.body.addWidget(self.attachments)

    def _connect(self) -> None:
        self._title.textEdited.connect(self._on_title_edited)
        for line in (self._concerns, self._batch, self._signatories):
            line.textEdited.connect(self.edited)
        for box in (self._criterion, self._language, self._reply_language):
            box.value_changed.connect(self.edited)
        self._interpreter.clicked.connect(self.edited)
        self.files.files_changed.connect(self._on_files_changed)

    def offer(self, organisation: Organisation) -> None:
        """Show the municipality's criteria under its own word for them."""
        word = organisation.municipality.criterion_word
        self.criterion.label.show_words(word)
        self._criterion.setAccessibleName(word)
        criteria = organisation.categories_of(CategoryKind.CRITERION)
        self._criterion.set_options([Option(i, organisation.name(i)) for i in criteria])

    def propose_title(self, title: str) -> None:
        """Show a title made of the text, unless the user has written one."""
        if not self._is_own_title:
            self._title.setText(title)
            self._title.setCursorPosition(0)

    def criterion_value(self) -> str:
        """The criterion that is chosen."""
        return self._criterion.value()

    def choose_criterion(self, value: str) -> None:
        """Choose a criterion for the user."""
        self._criterion.set_value(value)
        self.edited.emit()

    def fill(self, values: FormValues) -> None:
        """Show what is known."""
        self._title.setText(values.title)
        self._is_own_title = bool(values.title)
        self._criterion.set_value(values.criterion)
        for box, language in (
            (self._language, values.language),
            (self._reply_language, values.reply_language),
        ):
            _show_language(box, language)
        self._interpreter.setChecked(values.interpreter_needed)
        self._concerns.setText(values.concerns)
        self._batch.setText(values.batch)
        self._signatories.setText(values.signatories)
        self.files.fill(values)
        self._look_for_files()

    def into(self, values: FormValues) -> FormValues:
        """The values with what has been said here; of titles only one that the user wrote."""
        return replace(
            self.files.into(values),
            title=self._title.text().strip() if self._is_own_title else "",
            criterion=self._criterion.value(),
            language=self._language.value(),
            reply_language=self._reply_language.value(),
            interpreter_needed=self._interpreter.isChecked(),
            concerns=self._concerns.text(),
            batch=self._batch.text(),
            signatories=self._signatories.text(),
        )

    def show_masked(self, values: FormValues) -> None:
        """Show the words again from which numbers were taken."""
        self._concerns.setText(values.concerns)
        if self._is_own_title:
            self._title.setText(values.title)

    def _look_for_files(self) -> None:
        missing = ", ".join(self.files.missing())
        self.attachments.set_error(t.files_missing(missing) if missing else "")

    def _on_title_edited(self, text: str) -> None:
        self._is_own_title = bool(text.strip())
        self.edited.emit()

    def _on_files_changed(self) -> None:
        self._look_for_files()
        self.edited.emit()


def _language_box() -> TypeAheadBox:
    """Those of the list first; another one is written as it is."""
    box = TypeAheadBox(hint=t.LANGUAGE_HINT, can_add=True)
    _show_language(box, "")
    box.add_requested.connect(partial(_take_language, box))
    return box


def _show_language(box: TypeAheadBox, language: str) -> None:
    offered = dict.fromkeys((*LANGUAGES, language)) if language else LANGUAGES
    box.set_options([Option(name, name) for name in offered])
    box.set_value(language)


def _take_language(box: TypeAheadBox, language: str) -> None:
    _show_language(box, language)
    box.value_changed.emit(language)
