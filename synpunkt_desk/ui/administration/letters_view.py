"""Letters and text modules at the left, the words in the middle, and the page at the right."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QVBoxLayout, QWidget

from synpunkt_desk.texts import letters_panel as t
from synpunkt_desk.texts.letter_fields import FIELDS
from synpunkt_desk.ui.administration.preview_half import preview_half
from synpunkt_desk.ui.report_wizard.page_preview import PagePreview
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar, Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.halves import Halves
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.type_ahead import TypeAheadBox

_SIZES: Final = (640, 660)
_LIST_HEIGHT: Final = 170


class LettersView(QWidget):
    """The parts of the page; the panel gives them their life."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(t.LIST)
        self.list.setMinimumHeight(scaled(_LIST_HEIGHT))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.new_letter = PlainButton(t.NEW_LETTER)
        self.new_module = PlainButton(t.NEW_MODULE)
        self.name = QLineEdit()
        self.purpose = ChoiceGroup([Choice(*pair) for pair in t.PURPOSES], name=t.USED_FOR)
        self.department = TypeAheadBox(hint=t.ALL_DEPARTMENTS)
        self.subject = QLineEdit()
        self.text = AutoGrowTextEdit(min_lines=10, max_lines=24)
        self.purpose_field = LabelledField(t.USED_FOR, self.purpose)
        self.department_field = LabelledField(t.DEPARTMENT, self.department)
        self.subject_field = LabelledField(t.SUBJECT, self.subject)
        self.window_side = ChoiceGroup([Choice(*pair) for pair in t.WINDOWS], name=t.WINDOW)
        self.board = TypeAheadBox()
        self.approvers = QListWidget()
        self.approvers.setAccessibleName(t.APPROVERS)
        self.approvers.setMaximumHeight(scaled(_LIST_HEIGHT))
        self.problem = Banner()
        self.preview = PagePreview(name=t.PREVIEW)
        self.remove = SecondaryButton(t.REMOVE)
        self.save = PrimaryButton(t.SAVE, icon_name="save")
        self._lay_out()

    def _lay_out(self) -> None:
        right = preview_half(self.problem, self.preview)
        halves = Halves(self._left_half(), right, sizes=_SIZES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(halves, 1)
        column.addWidget(Bar("foot", None, self.remove, self.save))

    def _left_half(self) -> QWidget:
        page = ScrollPage()
        for card in (self._list_card(), self._words_card(), self._settings_card()):
            page.body.addWidget(card)
        page.body.addStretch(1)
        return page

    def _list_card(self) -> Card:
        card = Card(t.LIST)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.new_letter)
        row.addWidget(self.new_module)
        row.addStretch(1)
        for part in (Muted(t.TEXT), self.list, buttons):
            card.body.addWidget(part)
        return card

    def _words_card(self) -> Card:
        card = Card()
        card.body.setSpacing(space(12))
        words = LabelledField(t.WORDS, self.text, hint=t.WORDS_HINT)
        for part in (
            LabelledField(t.NAME, self.name),
            self.purpose_field,
            self.department_field,
            self.subject_field,
            words,
            Muted(t.fields_hint(list(FIELDS))),
        ):
            card.body.addWidget(part)
        return card

    def _settings_card(self) -> Card:
        card = Card(t.SETTINGS)
        card.body.setSpacing(space(12))
        card.body.addWidget(LabelledField(t.WINDOW, self.window_side))
        card.body.addWidget(LabelledField(t.BOARD, self.board, hint=t.BOARD_HINT))
        card.body.addWidget(LabelledField(t.APPROVERS, self.approvers))
        return card
