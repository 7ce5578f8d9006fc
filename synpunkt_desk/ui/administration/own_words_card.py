"""The municipality's own words and patterns, with what they look like while one writes."""

from dataclasses import asdict

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.municipality.own_words import (
    OwnWords,
    keep_words,
    number_examples,
    own_words,
    require_words,
)
from synpunkt_desk.services.office.rights import may_set_up
from synpunkt_desk.texts import own_words as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PrimaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import space


class OwnWordsCard(Card):
    """A field for each word; what is wrong is told at once, and saved is only what works."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.TITLE)
        self._operations = operations
        self._organisation: Organisation | None = None
        self._may = False
        self.lines = {name: QLineEdit() for name in t.LABELS}
        self.title_example, self.number_example = Muted(), Muted()
        self.error = ErrorLine()
        self.save = PrimaryButton(t.SAVE, icon_name="save")
        self.not_allowed = Muted(t.NOT_ALLOWED)
        self.not_allowed.hide()
        self.save.setEnabled(False)
        self._lay_out()
        for line in self.lines.values():
            line.textEdited.connect(self._look)
            line.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)

    def show_organisation(self, organisation: Organisation) -> None:
        """Show the words; what somebody is writing stays."""
        self._organisation = organisation
        words = asdict(own_words(organisation.municipality))
        for name, line in self.lines.items():
            if not line.isModified():
                line.setText(words[name])
        self._operations.read(may_set_up, self._on_right_read, key="right to own words")
        self._look()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(space(12))
        for at, (name, label) in enumerate(t.LABELS.items()):
            field = LabelledField(label, self.lines[name], hint=t.HINTS.get(name, ""))
            if name == "title_pattern":
                field.put_below(self.title_example)
            elif name == "number_pattern":
                field.put_below(self.number_example)
            grid.addWidget(field, at // 2, at % 2)
        self.body.addWidget(Muted(t.TEXT))
        self.body.addLayout(grid)
        self.body.addWidget(self.error)
        self.body.addWidget(self.not_allowed)
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_right_read(self, may: object) -> None:
        self._may = bool(may)
        self.not_allowed.setVisible(not self._may)
        for line in self.lines.values():
            line.setReadOnly(not self._may)
        self._look()

    def _words(self) -> OwnWords:
        return OwnWords(**{name: line.text() for name, line in self.lines.items()})

    def _look(self) -> None:
        """Tell what the words would make, or what is wrong with them."""
        organisation, words = self._organisation, self._words()
        if organisation is None:
            return
        self.title_example.setText("")
        self.number_example.setText("")
        year = self._operations.office.today().year
        try:
            self._show_numbers(organisation, words, year)
            require_words(organisation, words, year)
        except KnownError as error:
            self.error.show_error(str(sentence(error)))
            self.save.setEnabled(False)
            return
        title = words.title_pattern.format(subject=t.SUBJECT, type=t.TYPE)
        self.title_example.setText(t.title_like(title))
        self.error.show_error("")
        self.save.setEnabled(self._may and words != own_words(organisation.municipality))

    def _show_numbers(self, organisation: Organisation, words: OwnWords, year: int) -> None:
        examples = number_examples(organisation, words.number_pattern, year)
        alike = [one.board for one in examples if one.is_shared]
        numbers = {one.board: one.number for one in examples[:3]}
        self.number_example.setText(t.shared(alike) if alike else t.numbers_like(numbers))

    def _save(self) -> None:
        if self.save.isEnabled():
            words = self._words()
            self.save.setEnabled(False)
            for line in self.lines.values():
                line.setModified(False)
            self._operations.write(
                lambda office: keep_words(office, words), self._on_saved, failed=self._on_refused
            )

    def _on_saved(self, _changes: Changes) -> None:
        announce(self, t.SAVED)

    def _on_refused(self, error: AppError) -> None:
        self.error.show_error(str(sentence(error)))
