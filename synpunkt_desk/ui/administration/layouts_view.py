"""Layouts of reports at the left, what they hold below, and the pages at the right."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from synpunkt_desk.texts import layouts_panel as t
from synpunkt_desk.texts.layout_fields import NAMES
from synpunkt_desk.ui.administration.preview_half import preview_half
from synpunkt_desk.ui.report_wizard.page_preview import PagePreview
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar, Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.halves import Halves
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox

_SIZES: Final = (640, 660)
_LIST_HEIGHT: Final = 170


class LayoutsView(QWidget):
    """The parts of the page; the panel gives them their life."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _list(t.LIST)
        self.copy = PlainButton(t.COPY)
        self.import_file = PlainButton(t.IMPORT)
        self.export = PlainButton(t.EXPORT)
        self.shipped, self.not_allowed = Muted(t.SHIPPED), Muted(t.NOT_ALLOWED)
        self.name, self.title, self.about = QLineEdit(), QLineEdit(), QLineEdit()
        self.document_type = QLineEdit()
        self.covers = ChoiceGroup([Choice(*pair) for pair in t.COVERED], name=t.COVERS)
        self.sections = _list(t.SECTIONS)
        self.new_section = PlainButton(t.NEW_SECTION)
        self.up, self.down = PlainButton(t.UP), PlainButton(t.DOWN)
        self.remove_section = PlainButton(t.REMOVE_SECTION)
        self.heading = QLineEdit()
        self.text = AutoGrowTextEdit(min_lines=3, max_lines=10)
        self.draft, self.table = _choice(t.DRAFT_WORDS), _choice(t.TABLE_WORDS)
        self.each, self.when_empty = _choice(t.EACH_WORDS), _choice(t.EMPTY_WORDS)
        self.page, self.chart = QCheckBox(t.PAGE), QCheckBox(t.CHART)
        self.checks = _list(t.CHECKS)
        self.problem = Banner()
        self.preview = PagePreview(name=t.PREVIEW)
        self.remove = SecondaryButton(t.REMOVE)
        self.save = PrimaryButton(t.SAVE, icon_name="save")
        self.cards = (self._head_card(), self._sections_card(), self._section_card())
        self.checks_card = Card(t.CHECKS)
        self.checks_card.body.addWidget(self.checks)
        self._lay_out()

    def _lay_out(self) -> None:
        page = ScrollPage()
        for card in (self._list_card(), *self.cards, self.checks_card):
            page.body.addWidget(card)
        page.body.addStretch(1)
        right = preview_half(self.problem, self.preview)
        halves = Halves(page, right, sizes=_SIZES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(halves, 1)
        column.addWidget(Bar("foot", None, self.remove, self.save))

    def _list_card(self) -> Card:
        card = Card(t.LIST)
        for part in (Muted(t.TEXT), self.list):
            card.body.addWidget(part)
        card.body.addLayout(_row(self.copy, self.import_file, self.export))
        for words in (self.shipped, self.not_allowed):
            card.body.addWidget(words)
        return card

    def _head_card(self) -> Card:
        card = Card()
        card.body.setSpacing(space(12))
        for label, field in (
            (t.NAME, self.name),
            (t.TITLE, self.title),
            (t.ABOUT, self.about),
            (t.DOCUMENT_TYPE, self.document_type),
            (t.COVERS, self.covers),
        ):
            card.body.addWidget(LabelledField(label, field))
        return card

    def _sections_card(self) -> Card:
        card = Card(t.SECTIONS)
        card.body.addWidget(self.sections)
        card.body.addLayout(_row(self.new_section, self.up, self.down, self.remove_section))
        return card

    def _section_card(self) -> Card:
        card = Card(t.SECTION)
        card.body.setSpacing(space(12))
        for label, field in (
            (t.HEADING, self.heading),
            (t.FIXED, self.text),
            (t.DRAFT, self.draft),
            (t.TABLE, self.table),
            (t.EACH, self.each),
            (t.WHEN_EMPTY, self.when_empty),
        ):
            card.body.addWidget(LabelledField(label, field))
        for part in (self.page, self.chart, Muted(t.fields_hint(NAMES.values()))):
            card.body.addWidget(part)
        return card


def _list(name: str) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(name)
    made.setMinimumHeight(scaled(_LIST_HEIGHT))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _choice(words: Mapping[str, str]) -> TypeAheadBox:
    options = [Option(value, word) for value, word in words.items()]
    return TypeAheadBox(options, hint=t.NOTHING)


def _row(*parts: QWidget) -> FlowLayout:
    row = FlowLayout(spacing=8)
    for part in parts:
        row.addWidget(part)
    return row
