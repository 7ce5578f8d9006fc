"""What the page of the municipality's words shows, without what it does."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from synpunkt_desk.texts import vocabulary as t
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.type_ahead import TypeAheadBox


class ListCard(Card):
    """Which list, and its words in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.list = TypeAheadBox()
        self.locked = Muted(t.LOCKED)
        self.mandatory = QCheckBox(t.MANDATORY)
        self.table = RowTable(t.COLUMNS, {0: 220}, name=t.WORDS)
        self.table.setMinimumHeight(scaled(230))
        self.new = SecondaryButton(t.NEW, icon_name="plus")
        self.up = SecondaryButton(t.UP, icon_name="arrow-up")
        self.down = SecondaryButton(t.DOWN, icon_name="arrow-down")
        for part in (
            Muted(t.LIST_TEXT),
            LabelledField(t.LIST, self.list),
            self.locked,
            self.table,
            self.mandatory,
        ):
            self.body.addWidget(part)
        self.body.addLayout(_buttons(self.new, self.up, self.down))


class WordCard(Card):
    """The word that is chosen, or a new one."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.uses = Strong(t.NEW_WORD), Muted()
        self.name, self.synonyms = QLineEdit(), QLineEdit()
        self.note = AutoGrowTextEdit(min_lines=2)
        self.codes = {
            kind: ChoiceGroup([Choice(*pair) for pair in choices.items()], name=t.CODES[kind])
            for kind, choices in t.CODE_CHOICES.items()
        }
        self.error = ErrorLine()
        self.save = PrimaryButton(t.SAVE, icon_name="save")
        row = QHBoxLayout()
        row.setSpacing(space(12))
        row.addWidget(LabelledField(t.NAME, self.name), 1)
        row.addWidget(LabelledField(t.SYNONYMS, self.synonyms, hint=t.SYNONYMS_HINT), 1)
        self.note_field = LabelledField("", self.note)
        self.body.addWidget(self.title)
        self.body.addWidget(self.uses)
        self.body.addLayout(row)
        self.body.addWidget(self.note_field)
        self.code_fields = {
            kind: LabelledField(t.CODES[kind], group) for kind, group in self.codes.items()
        }
        for field in self.code_fields.values():
            self.body.addWidget(field)
        self.body.addWidget(self.error)
        self.body.addLayout(_buttons(self.save))

    def is_written_in(self) -> bool:
        """Whether something has been written that is not saved."""
        lines = self.name.isModified() or self.synonyms.isModified()
        return lines or self.note.document().isModified()

    def forget_written(self) -> None:
        """What is written is on its way to be saved."""
        for line in (self.name, self.synonyms):
            line.setModified(False)
        self.note.document().setModified(False)

    def show_kind(self, kind: str) -> None:
        """Show the fields that words of this kind have."""
        self.note_field.setVisible(kind in t.NOTES)
        self.note_field.label.show_words(t.NOTES.get(kind, ""))
        self.note.setAccessibleName(t.NOTES.get(kind, ""))
        self.note_field.set_hint(t.LAW_HINT if kind == "law" else "")
        for one, field in self.code_fields.items():
            field.setVisible(one == kind)


class RetireCard(Card):
    """Taking the chosen word out of use, or back."""

    def __init__(self) -> None:
        super().__init__(t.RETIRE_TITLE)
        self.successor = TypeAheadBox(hint=t.NO_SUCCESSOR)
        self.error = ErrorLine()
        self.retire = SecondaryButton(t.RETIRE, icon_name="archive")
        self.again = SecondaryButton(t.USE_AGAIN, icon_name="undo-2")
        self.body.addWidget(Muted(t.RETIRE_TEXT))
        self.body.addWidget(LabelledField(t.SUCCESSOR, self.successor))
        self.body.addWidget(self.error)
        self.body.addLayout(_buttons(self.retire, self.again))


def _buttons(*buttons: QWidget) -> FlowLayout:
    row = FlowLayout(spacing=8)
    for button in buttons:
        row.addWidget(button)
    return row
