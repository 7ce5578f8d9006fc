"""The text of one section: drafted from the figures, or the user's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.reports.moved_numbers import has_moved, moved_numbers
from synpunkt_desk.reports.sections import Section
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.report_wizard.new_proposal import NewProposal
from synpunkt_desk.ui.widgets.buttons import PlainButton
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import SectionLabel
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.tokens import Tone


class SectionField(QWidget):
    """Signals: text_written(section_id, text); text_restored(section_id); text_kept(section_id)
    although the figures moved; table_wanted(table_id) that the drafted text is told from.
    """

    text_written = Signal(str, str)
    text_restored = Signal(str)
    text_kept = Signal(str)
    table_wanted = Signal(str)

    def __init__(self, section_id: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = section_id
        self._table = ""
        self._is_showing = False
        self._heading = SectionLabel("")
        self.mark = Pill(t.OWN_TEXT, Tone.BLUE)
        self.figures = PlainButton(t.SHOW_FIGURES)
        self.restore = PlainButton(t.RESTORE)
        self.edit = AutoGrowTextEdit(min_lines=2, max_lines=10)
        self.proposal = NewProposal()
        self._heading.setBuddy(self.edit)
        self._lay_out()
        self._mark_own(False)
        self.edit.textChanged.connect(self._on_text_changed)
        self.figures.clicked.connect(lambda: self.table_wanted.emit(self._table))
        self.restore.clicked.connect(self._on_restored)
        self.proposal.taken.connect(self._on_restored)
        self.proposal.refused.connect(self._on_kept)

    def show_section(self, section: Section, *, against: str, table_id: str) -> None:
        """Show heading and text; own text is never replaced while somebody stands in it.

        `against` is the drafted text that it was written against, `table_id` has the figures.
        """
        self._heading.show_words(section.heading)
        self.edit.setAccessibleName(section.heading)
        self._table = table_id
        self.figures.setVisible(bool(table_id))
        for button in (self.figures, self.restore):
            button.setAccessibleDescription(section.heading)
        is_being_written = self.edit.hasFocus() and section.is_own_text
        if not is_being_written and self.edit.toPlainText().strip() != section.text:
            self._is_showing = True
            self.edit.set_text(section.text)
            self._is_showing = False
        self._mark_own(section.is_own_text)
        self._show_moved(section, against)

    def _show_moved(self, section: Section, against: str) -> None:
        if section.is_own_text and against and has_moved(against, section.drafted):
            words = t.moved_sentence(moved_numbers(against, section.drafted))
            self.proposal.show_proposal(words, section.drafted)
        else:
            self.proposal.clear()

    def _mark_own(self, is_own: bool) -> None:
        self.mark.setVisible(is_own)
        self.restore.setVisible(is_own)

    def _on_text_changed(self) -> None:
        if not self._is_showing:
            self._mark_own(True)
            self.text_written.emit(self._id, self.edit.toPlainText())

    def _on_restored(self) -> None:
        self._mark_own(False)
        self.edit.setFocus()
        self.text_restored.emit(self._id)

    def _on_kept(self) -> None:
        self.edit.setFocus()
        self.text_kept.emit(self._id)

    def _lay_out(self) -> None:
        marks = FlowLayout(spacing=6)
        for part in (self.mark, self.figures, self.restore):
            marks.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, scaled(6), 0, 0)
        column.setSpacing(scaled(4))
        for part in (self._heading, self.edit, self.proposal):
            column.addWidget(part)
        column.insertLayout(2, marks)
