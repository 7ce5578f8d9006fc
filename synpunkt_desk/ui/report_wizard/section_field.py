"""The text of one section: drafted from the figures, or the user's own."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.reports.sections import Section
from synpunkt_desk.reports.tied_text import piece_at
from synpunkt_desk.reports.told_cells import ToldCell
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.report_wizard.new_proposal import NewProposal
from synpunkt_desk.ui.widgets.buttons import MenuButton, PlainButton
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import SectionLabel
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.tokens import Tone


class SectionField(QWidget):
    """Signals: text_written(section_id, text, the drafted text that it stands against);
    text_restored(section_id); table_wanted(table_id) that the sentence one stands in is told from;
    cases_wanted(case ids, words) behind a number of the text; entered(Section) when somebody comes
    to write in it.
    """

    text_written = Signal(str, str, str)
    text_restored = Signal(str)
    table_wanted = Signal(str)
    cases_wanted = Signal(object, str)
    entered = Signal(object)

    def __init__(self, section_id: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = section_id
        self._section: Section | None = None
        self._tables: Collection[str] = ()
        self._is_showing = False
        self._heading = SectionLabel("")
        self.mark = Pill(t.OWN_TEXT, Tone.BLUE)
        self.figures = PlainButton(t.SHOW_FIGURES)
        self.numbers = MenuButton(t.OPEN_NUMBERS)
        self.restore = PlainButton(t.RESTORE)
        self.edit = AutoGrowTextEdit(min_lines=2, max_lines=10)
        self.numbers.setToolTip(t.OPEN_NUMBERS_HINT)
        self.proposal = NewProposal()
        self._heading.setBuddy(self.edit)
        self._lay_out()
        self._mark_own(False)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.entered.connect(lambda: self.entered.emit(self._section))
        keys = QShortcut(QKeySequence(t.OPEN_NUMBER_KEYS), self.edit)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._on_number_wanted)
        self.figures.clicked.connect(self._on_figures_wanted)
        self.restore.clicked.connect(self._on_restored)
        self.proposal.taken.connect(self._on_taken)
        self.proposal.refused.connect(self._on_kept)

    def show_section(self, section: Section, tables: Collection[str]) -> None:
        """Show heading and text; the report has these tables to show figures from."""
        self._section, self._tables = section, tables
        self._heading.show_words(section.heading)
        self.edit.setAccessibleName(section.heading)
        self.figures.setVisible(bool(self._first_shown(section.told_from)))
        for button in (self.figures, self.numbers, self.restore):
            button.setAccessibleDescription(section.heading)
        if self.edit.toPlainText().strip() != section.text:
            self._show_text(section.text)
        self._mark_own(section.is_own_text)
        self._show_moved(section)
        self._show_numbers(section)

    def _show_text(self, text: str) -> None:
        """Show another text, and stay at the same place in it."""
        self._is_showing = True
        at = self.edit.textCursor().position()
        self.edit.set_text(text)
        cursor = self.edit.textCursor()
        cursor.setPosition(min(at, len(text)))
        self.edit.setTextCursor(cursor)
        self._is_showing = False

    def _show_moved(self, section: Section) -> None:
        moved = section.own.moved if section.own else ()
        self.edit.underline([sentence for one in moved for sentence in one.own])
        if moved:
            words = [t.moved_sentence(" ".join(one.own), one.numbers) for one in moved]
            drafted = [one.now or t.SENTENCE_GONE for one in moved]
            self.proposal.show_proposal("\n".join(words), "\n\n".join(drafted))
        else:
            self.proposal.clear()

    def _show_numbers(self, section: Section) -> None:
        """Offer every number of the text that counts cases, once for each cell."""
        text = self.edit.toPlainText()
        told = section.numbers_in(text)
        places = {(one.cell.table.id, one.cell.row, one.cell.column): one for one in told}
        self.numbers.clear()
        for one in places.values():
            words = t.number_of(text[one.begin : one.end], one.cell.label, one.cell.heading)
            action = self.numbers.add_action(words)
            action.triggered.connect(lambda _checked=False, cell=one.cell: self._open(cell))
        self.numbers.setVisible(bool(places))

    def _on_number_wanted(self) -> None:
        """Open the number that one stands at, else the last before it in its sentence."""
        if self._section:
            text, at = self.edit.toPlainText(), self.edit.textCursor().position()
            told = [n for n in self._section.numbers_in(text) if n.begin <= at]
            if told:
                self._open(told[-1].cell)
            else:
                announce(self.edit, t.NOTHING_BEHIND)

    def _open(self, cell: ToldCell) -> None:
        words = t.cases_behind(cell.table.title, cell.label, cell.heading)
        self.cases_wanted.emit(cell.cases, words)

    def _first_shown(self, tables: Collection[str]) -> str:
        return next((table for table in tables if table in self._tables), "")

    def _on_figures_wanted(self) -> None:
        """Show where the sentence that one stands in is told from."""
        if self._section:
            cursor = self.edit.textCursor().position()
            sentence = piece_at(self.edit.toPlainText(), cursor)
            table = self._first_shown(self._section.tables_of(sentence))
            self.table_wanted.emit(table or self._first_shown(self._section.told_from))

    def _mark_own(self, is_own: bool) -> None:
        self.mark.setVisible(is_own)
        self.restore.setVisible(is_own)

    def _on_text_changed(self) -> None:
        if not self._is_showing and self._section:
            own, drafted = self._section.own, self._section.drafted
            self._mark_own(True)
            self._tell(self.edit.toPlainText(), own.against if own else drafted)

    def _on_restored(self) -> None:
        self._mark_own(False)
        self.edit.setFocus()
        self.text_restored.emit(self._id)

    def _on_taken(self) -> None:
        """Say what the figures say now where one's own sentences say otherwise."""
        section = self._section
        if section and section.own:
            text = section.own.taken()
            self.edit.setFocus()
            if text == section.drafted:
                self.text_restored.emit(self._id)
            else:
                self._tell(text, section.drafted)

    def _on_kept(self) -> None:
        """Let the text be as it is, beside today's figures."""
        self.edit.setFocus()
        if self._section:
            self._tell(self._section.text, self._section.drafted)

    def _tell(self, text: str, against: str) -> None:
        self.text_written.emit(self._id, text, against)

    def _lay_out(self) -> None:
        marks = FlowLayout(spacing=6)
        for part in (self.mark, self.figures, self.numbers, self.restore):
            marks.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(6), 0, 0)
        column.setSpacing(space(4))
        for part in (self._heading, self.edit, self.proposal):
            column.addWidget(part)
        column.insertLayout(2, marks)
