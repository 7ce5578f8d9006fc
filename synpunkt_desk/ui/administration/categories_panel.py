"""The municipality's words: categories, channels, laws, and what one says on the phone."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Category, CategoryKind, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.municipality import vocabulary
from synpunkt_desk.services.municipality.vocabulary import Wording, WordList
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.word_rights import may_change_words
from synpunkt_desk.store.word_counts import WordCount
from synpunkt_desk.texts import vocabulary as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.words_view import ListCard, RetireCard, WordCard
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.row_table import TableRow
from synpunkt_desk.ui.widgets.scroll_page import FORM, ScrollPage
from synpunkt_desk.ui.widgets.type_ahead import Option

_MAY_DEMAND: Final = (CategoryKind.CRITERION, CategoryKind.LOCAL_CATEGORY)


class CategoriesPanel(ScrollPage):
    """Choose a list, then a word in it, and change it below."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(widest=FORM)
        self._operations = operations
        self._organisation: Organisation | None = None
        self._rows: list[ObjectId] = []
        self._word: ObjectId = ""
        self._is_new = False
        self._may = False
        self.words, self.word, self.retiring = ListCard(), WordCard(), RetireCard()
        for card in (self.words, self.word, self.retiring):
            self.body.addWidget(card)
        self.body.addStretch()
        self._connect()
        self._show_rights()

    def show_organisation(self, organisation: Organisation) -> None:
        """Show the lists there are, and the words of the one chosen."""
        self._organisation = organisation
        options = [*_lists(organisation)]
        self.words.list.set_options(options)
        if not self.words.list.value():
            self.words.list.set_value(options[0].value)
        self._show_words()

    def shown(self) -> list[str]:
        """The words of the list."""
        model = self.words.table.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def _connect(self) -> None:
        words, word, retiring = self.words, self.word, self.retiring
        words.list.value_changed.connect(self._on_list_chosen)
        words.table.selectionModel().currentRowChanged.connect(self._on_row_chosen)
        words.new.clicked.connect(self._begin_new)
        words.up.clicked.connect(partial(self._move, -1))
        words.down.clicked.connect(partial(self._move, 1))
        words.mandatory.clicked.connect(self._demand)
        word.save.clicked.connect(self._save)
        for line in (word.name, word.synonyms):
            line.returnPressed.connect(self._save)
        retiring.retire.clicked.connect(self._retire)
        retiring.again.clicked.connect(self._use_again)

    def _of(self) -> WordList:
        return WordList(*self.words.list.value().split("/"))

    def _chosen(self) -> Category | None:
        return self._organisation.categories.get(self._word) if self._organisation else None

    def _on_list_chosen(self, value: str) -> None:
        if value:
            self._word, self._is_new = "", False
            self._show_words()

    def _show_words(self) -> None:
        """Show the list; the word that somebody works on stays chosen, and what is written."""
        organisation = self._organisation
        if organisation is None or not self.words.list.value():
            return
        of = self._of()
        self._rows = vocabulary.words_of(organisation, of)
        at = self._rows.index(self._word) if self._word in self._rows else -self._is_new
        self.words.table.show_table([_row(organisation, i) for i in self._rows], stand_on=at)
        self.words.mandatory.setVisible(of.kind in _MAY_DEMAND)
        self.words.mandatory.setChecked(vocabulary.demands_choice(organisation, of))
        self.word.show_kind(of.kind)
        if not self._rows:
            self._begin_new()
        self._operations.read(
            lambda office: may_change_words(office, of.kind, of.department),
            self._on_right_read,
            key="right to words",
        )

    def _on_right_read(self, may: object) -> None:
        self._may = bool(may)
        self._show_rights()

    def _on_row_chosen(self, index: QModelIndex) -> None:
        word = self._rows[index.row()] if index.isValid() else ""
        if word and not (word == self._word and self.word.is_written_in()):
            self._word, self._is_new = word, False
            self._fill()

    def _begin_new(self) -> None:
        self._word, self._is_new = "", True
        self.words.table.setCurrentIndex(QModelIndex())
        self._fill()
        self.word.name.setFocus()

    def _fill(self) -> None:
        made = self._chosen() or Category(kind=self._of().kind)
        card = self.word
        card.title.setText(t.WORD if self._word else t.NEW_WORD)
        card.name.setText(made.name)
        card.synonyms.setText(", ".join(made.synonyms))
        card.note.set_text(made.note)
        if made.kind in card.codes:
            card.codes[made.kind].set_value(made.code)
        card.error.show_error("")
        card.uses.setText("")
        self.retiring.error.show_error("")
        self._offer_successors(made)
        self._show_rights()
        word = self._word
        if word:
            self._operations.read(
                lambda office: vocabulary.count_uses(office, word),
                partial(self._show_uses, word),
                key="uses of a word",
            )

    def _offer_successors(self, made: Category) -> None:
        organisation = self._organisation
        if organisation is None:
            return
        others = (
            (i, one)
            for i, one in organisation.categories.items()
            if one.kind == made.kind and i != self._word and not one.valid_to
        )
        name = organisation.name
        self.retiring.successor.set_options(
            [Option(i, one.name, name(one.department)) for i, one in others]
        )
        self.retiring.successor.set_value(made.succeeded_by)

    def _show_uses(self, word: ObjectId, found: WordCount) -> None:
        if word == self._word:
            self.word.uses.setText(t.uses(found.open, found.all))

    def _show_rights(self) -> None:
        """What can be done is offered, and nothing else."""
        made = self._chosen()
        is_used = made is not None and not made.valid_to
        self.words.locked.setVisible(not self._may)
        for part in (self.words.new, self.words.mandatory, self.word.save):
            part.setEnabled(self._may)
        for part in (self.words.up, self.words.down):
            part.setEnabled(self._may and is_used)
        self.retiring.setVisible(made is not None)
        self.retiring.again.setVisible(not is_used)
        self.retiring.retire.setText(t.RETIRE if is_used else t.SAVE_SUCCESSOR)
        for part in (self.retiring.successor, self.retiring.retire, self.retiring.again):
            part.setEnabled(self._may)

    def _save(self) -> None:
        if not self._may:
            return
        card, word, of = self.word, self._word, self._of()
        wording = Wording(
            name=card.name.text(),
            synonyms=tuple(card.synonyms.text().split(",")),
            note=card.note.toPlainText(),
            code=card.codes[of.kind].value() if of.kind in card.codes else "",
        )

        card.forget_written()

        def save(office: Office) -> Changes:
            if word:
                return vocabulary.correct_word(office, word, wording)
            return vocabulary.add_word(office, of, wording)

        self._operations.write(save, partial(self._on_saved, word), failed=self._on_refused)

    def _on_saved(self, word: ObjectId, _changes: Changes) -> None:
        """Whoever adds words goes on with the next one."""
        self.word.error.show_error("")
        if not word:
            self._begin_new()

    def _on_refused(self, error: AppError) -> None:
        self.word.error.show_error(str(sentence(error)))

    def _retire(self) -> None:
        word, successor = self._word, self.retiring.successor.value()
        self._change(lambda office: vocabulary.retire_word(office, word, successor))

    def _use_again(self) -> None:
        word = self._word
        self._change(lambda office: vocabulary.use_word_again(office, word))

    def _move(self, step: int) -> None:
        word = self._word
        self._change(lambda office: vocabulary.move_word(office, word, step))

    def _demand(self) -> None:
        of, is_mandatory = self._of(), self.words.mandatory.isChecked()
        self._change(lambda office: vocabulary.set_mandatory(office, of, is_mandatory=is_mandatory))

    def _change(self, work: Callable[[Office], Changes]) -> None:
        self.retiring.error.show_error("")
        self._operations.write(work, failed=self._on_change_refused)

    def _on_change_refused(self, error: AppError) -> None:
        self.retiring.error.show_error(str(sentence(error)))


def _lists(organisation: Organisation) -> Iterable[Option]:
    """Every list, the departments' own after what the whole municipality shares."""
    for kind, label in t.KINDS.items():
        yield Option(kind, label)
    for department in organisation.units_of(UnitKind.DEPARTMENT):
        label = t.own_list(organisation.name(department))
        yield Option(f"{CategoryKind.LOCAL_CATEGORY}/{department}", label)


def _row(organisation: Organisation, word: ObjectId) -> TableRow:
    made = organisation.categories[word]
    state = t.state(is_used=not made.valid_to, successor=organisation.name(made.succeeded_by))
    return word, (made.name, ", ".join(made.synonyms), state)
