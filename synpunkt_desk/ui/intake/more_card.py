"""What is seldom needed at the counter: criterion, title, language, files."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.texts import intake as t
from synpunkt_desk.texts.cases import LANGUAGES
from synpunkt_desk.ui.intake.files_field import FilesField
from synpunkt_desk.ui.intake.form_values import FormValues
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox


class MoreCard(Card):
    """Signals: edited() by the user."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(t.MORE)
        self._title = QLineEdit()
        self._is_own_title = False
        self._criterion = TypeAheadBox()
        self._language = TypeAheadBox(
            [Option(language, language) for language in LANGUAGES], hint=t.LANGUAGE_HINT
        )
        self.files = FilesField()
        self.title = LabelledField(t.CASE_TITLE, self._title, hint=t.CASE_TITLE_HINT)
        self.criterion = LabelledField("", self._criterion)
        self.language = LabelledField(t.LANGUAGE, self._language)
        self.attachments = LabelledField(t.FILES, self.files)
        row = QHBoxLayout()
        row.setSpacing(scaled(12))
        row.addWidget(self.criterion, 1)
        row.addWidget(self.language, 1)
        self.body.addWidget(self.title)
        self.body.addLayout(row)
        self.body.addWidget(self.attachments)
        self._title.textEdited.connect(self._on_title_edited)
        self._criterion.value_changed.connect(self.edited)
        self._language.value_changed.connect(self.edited)
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

    def fill(self, values: FormValues) -> None:
        """Show what is known."""
        self._title.setText(values.title)
        self._is_own_title = bool(values.title)
        self._criterion.set_value(values.criterion)
        self._language.set_value(values.language)
        self.files.set_files(values.files)
        self._look_for_files()

    def own_title(self) -> str:
        """The title that the user has written, "" for the proposed one."""
        return self._title.text().strip() if self._is_own_title else ""

    def criterion_id(self) -> str:
        """The criterion chosen."""
        return self._criterion.value()

    def language_name(self) -> str:
        """The language chosen."""
        return self._language.value()

    def _look_for_files(self) -> None:
        missing = ", ".join(self.files.missing())
        self.attachments.set_error(t.files_missing(missing) if missing else "")

    def _on_title_edited(self, text: str) -> None:
        self._is_own_title = bool(text.strip())
        self.edited.emit()

    def _on_files_changed(self) -> None:
        self._look_for_files()
        self.edited.emit()
