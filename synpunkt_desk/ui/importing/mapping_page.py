"""What the columns of a file mean: the columns at the left, the meaning of one at the right."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.intake.web_form.mapping import SourceMapping, source_id
from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.models.objects import Municipality
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.importing.source_words import known_as, our_words
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import import_page as t
from synpunkt_desk.ui.case_editor.narrow import direction
from synpunkt_desk.ui.importing.file_work import MOST_WORDS, ColumnFacts, OpenedFile
from synpunkt_desk.ui.importing.word_card import WordCard, WordRow
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted, Strong, Title
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.tokens import Tone

_COLUMNS: Final = (t.COLUMN, t.EXAMPLE, t.BECOMES)
_WIDTHS: Final = {0: 220, 2: 180}
_PANEL_WIDTH: Final = 380
_NARROW: Final = 760
_LEAST_HEIGHT: Final = 200


class MappingPage(QWidget):
    """Signals: try_asked(); back_asked()."""

    try_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.what = Muted(wraps=False)
        self.problem = Banner()
        self.name = QLineEdit()
        self.name_field = LabelledField(t.NAME, self.name, hint=t.NAME_HINT)
        self.channel, self.department = DropDown(), DropDown()
        self.table = RowTable(_COLUMNS, _WIDTHS, name=t.COLUMN_TABLE)
        self.column = Strong()
        self.examples = Muted()
        self.becomes = DropDown()
        self.becomes.addItem(t.LEFT_OUT, "")
        for our_field, name in t.FIELD_NAMES.items():
            self.becomes.addItem(name, our_field)
        self.words = WordCard()
        self.back = SecondaryButton(t.BACK, keys="Esc", icon_name="arrow-left")
        self.go = PrimaryButton(t.TRY, keys="Ctrl+Return", icon_name="list-checks")
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._panel = ScrollPage(look="panel", margin=14)
        self._mapping = SourceMapping("", {})
        self._before = self._mapping
        """As it was when one came to the column: to pass by a field must not take it."""
        self._entered: str = ""
        self._columns: Mapping[str, ColumnFacts] = {}
        self._shown: list[str] = []
        self._kept_names: Sequence[str] = ()
        self._organisation = Organisation(Municipality(), {}, {})
        self._lay_out()
        self.setFocusProxy(self.name)
        self._connect()

    def mapping(self) -> SourceMapping:
        """What has been chosen."""
        defaults = {
            "channel": self.channel.currentData(),
            "department": self.department.currentData(),
        }
        said = {our_field: word for our_field, word in defaults.items() if word}
        return replace(self._mapping, name=self.name.text().strip(), defaults=said)

    def show_file(self, opened: OpenedFile, organisation: Organisation) -> None:
        """Show the columns of a file, the likeliest meaning chosen."""
        records, mapping = opened.records, opened.mapping
        if records is None or mapping is None:
            return
        self._columns, self._mapping = opened.columns, mapping
        self._kept_names, self._organisation = opened.kept_names, organisation
        self._shown = sorted(records.columns, key=lambda column: column not in mapping.columns)
        count = len(records.records) + len(records.refused)
        is_list = records.is_list
        self.what.setText(t.file_sentence(opened.file.name, count, is_list=is_list))
        self.name.setText(mapping.name)
        for our_field, box in (("channel", self.channel), ("department", self.department)):
            _offer(box, our_words(organisation, our_field), mapping.defaults.get(our_field, ""))
        self.problem.clear()
        self.name_field.set_error("")
        self._show_hint()
        self._entered = ""
        self._show_columns(stand_on=0)
        self._show_column()

    def show_error(self, error: AppError) -> None:
        """Say what is wrong where it can be mended."""
        said = str(errors.sentence(error))
        is_name = isinstance(error, KnownError) and "name" in error.error_id
        self.name_field.set_error(said if is_name else "")
        if is_name:
            self.name.setFocus()
            self.problem.clear()
        else:
            self.problem.show_state(said, tone=Tone.RED)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.table.row_opened.connect(self._on_row_opened)
        self.becomes.activated.connect(self._on_field_chosen)
        self.words.word_matched.connect(self._on_word_matched)
        self.name.textChanged.connect(self._show_hint)
        self.go.clicked.connect(self.try_asked)
        self.back.clicked.connect(self.back_asked)

    def _current(self) -> str:
        at = self.table.currentIndex().row()
        return self._shown[at] if 0 <= at < len(self._shown) else ""

    def _show_hint(self) -> None:
        name = self.name.text().strip()
        taken = {source_id(kept) for kept in self._kept_names if kept != self._mapping.name}
        is_taken = bool(name) and source_id(name) in taken
        self.name_field.set_hint(t.NAME_TAKEN if is_taken else t.NAME_HINT)

    def _show_columns(self, *, stand_on: int) -> None:
        rows = [(column, self._cells(column)) for column in self._shown]
        self.table.show_table(rows, stand_on=stand_on)

    def _cells(self, column: str) -> tuple[str, ...]:
        our_field = self._mapping.columns.get(column, "")
        example = next(iter(self._columns[column].examples), "")
        return (column, example, t.FIELD_NAMES.get(our_field, t.LEFT_OUT))

    def _show_column(self) -> None:
        column = self._current()
        if not column:
            return
        if column != self._entered:
            self._entered = column
            self._before = self._mapping
        self.column.setText(column)
        self.examples.setText(t.example_sentence(self._columns[column].examples))
        our_field = self._mapping.columns.get(column, "")
        self.becomes.setCurrentIndex(max(0, self.becomes.findData(our_field)))
        self.becomes.setAccessibleName(f"{t.BECOMES}: {column}")
        self._show_words(column, our_field)

    def _show_words(self, column: str, our_field: str) -> None:
        ours = our_words(self._organisation, our_field)
        found = self._columns[column].words if ours else Counter[str]()
        rows = [
            WordRow(
                word=word,
                count=count,
                known_as=known_as(self._organisation, our_field, word),
                meaning=self._mapping.meaning(our_field, word),
            )
            for word, count in found.most_common(MOST_WORDS)
        ]
        self.words.show_words(column, rows, ours)

    def _on_row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._show_column()

    def _on_row_opened(self, _column: object) -> None:
        self.becomes.setFocus()

    def _on_field_chosen(self) -> None:
        column, at = self._current(), self.table.currentIndex().row()
        self._mapping = self._before.with_column(column, self.becomes.currentData())
        for lost in set(self._before.columns) - set(self._mapping.columns) - {column}:
            announce(self.becomes, t.no_longer(lost))
        self.problem.clear()
        self._show_columns(stand_on=at)
        self._show_column()

    def _on_word_matched(self, theirs: str, ours: str) -> None:
        our_field = self._mapping.columns.get(self._current(), "")
        self._mapping = self._mapping.with_word(our_field, theirs, ours)
        self._before = self._mapping

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < scaled(_NARROW)
        for row in (self._head, self._middle):
            row.setDirection(direction(is_narrow))
        if is_narrow:
            self._panel.setMaximumWidth(event.size().width())
        else:
            self._panel.setFixedWidth(scaled(_PANEL_WIDTH))

    def _lay_out(self) -> None:
        self._head.setSpacing(space(16))
        top = Qt.AlignmentFlag.AlignTop
        self._head.addWidget(self.name_field, 2)
        for label, box in ((t.CHANNEL, self.channel), (t.DEPARTMENT, self.department)):
            self._head.addWidget(LabelledField(label, box), 1, top)
        becomes = LabelledField(t.BECOMES, self.becomes)
        for part in (self.column, self.examples, becomes, self.words):
            self._panel.body.addWidget(part)
        self._panel.body.addStretch(1)
        for part in (self.table, self._panel):
            part.setMinimumHeight(scaled(_LEAST_HEIGHT))
        self._middle.setSpacing(space(14))
        self._middle.addWidget(self.table, 1)
        self._middle.addWidget(self._panel)
        page = ScrollPage()
        page.body.setSpacing(space(12))
        page.body.addLayout(self._head)
        page.body.addWidget(Muted(t.COLUMN_HINT))
        page.body.addLayout(self._middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Bar("bar", Title(t.MAP_TITLE), None, self.what))
        column.addWidget(self.problem)
        column.addWidget(page, 1)
        column.addWidget(Bar("foot", self.back, None, self.go))


def _offer(box: DropDown, words: Sequence[str], chosen: str) -> None:
    box.clear()
    box.addItem(t.NONE, "")
    for word in words:
        box.addItem(word, word)
    box.setCurrentIndex(max(0, box.findData(chosen)))
