"""The texts of the report: drafted ones that follow the figures, and the user's own."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from synpunkt_desk.reports.sections import Section
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.widgets.buttons import PlainButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel
from synpunkt_desk.ui.widgets.pill import Pill
from synpunkt_desk.ui.widgets.text_edit import AutoGrowTextEdit
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.tokens import Tone


class TextsForm(Card):
    """A field for each section.

    Signals: text_written(section_id, text); text_restored(section_id).
    """

    text_written = Signal(str, str)
    text_restored = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.TEXTS, parent=parent)
        self.body.addWidget(Muted(t.TEXTS_HINT))
        self._fields: dict[str, SectionField] = {}

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show the texts of a newly counted report; what is being written is left alone."""
        if list(self._fields) != [section.id for section in sections]:
            self._make_fields(sections)
        for section in sections:
            self._fields[section.id].show_section(section)

    @property
    def fields(self) -> Mapping[str, "SectionField"]:
        """The fields by section."""
        return self._fields

    def _make_fields(self, sections: Sequence[Section]) -> None:
        for field in self._fields.values():
            self.body.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = {section.id: SectionField(section.id) for section in sections}
        for field in self._fields.values():
            self.body.addWidget(field)
            field.text_written.connect(self.text_written)
            field.text_restored.connect(self.text_restored)


class SectionField(QWidget):
    """Signals: text_written(section_id, text); text_restored(section_id)."""

    text_written = Signal(str, str)
    text_restored = Signal(str)

    def __init__(self, section_id: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = section_id
        self._is_showing = False
        self._heading = SectionLabel("")
        self.mark = Pill(t.OWN_TEXT, Tone.BLUE)
        self.restore = PlainButton(t.RESTORE)
        self.edit = AutoGrowTextEdit(min_lines=2, max_lines=10)
        self._heading.setBuddy(self.edit)
        self._lay_out()
        self._mark_own(False)
        self.edit.textChanged.connect(self._on_text_changed)
        self.restore.clicked.connect(self._on_restore_clicked)

    def show_section(self, section: Section) -> None:
        """Show heading and text; own text is never replaced while somebody stands in it."""
        self._heading.show_words(section.heading)
        self.edit.setAccessibleName(section.heading)
        self.restore.setAccessibleDescription(section.heading)
        is_being_written = self.edit.hasFocus() and section.is_own_text
        if not is_being_written and self.edit.toPlainText().strip() != section.text:
            self._is_showing = True
            self.edit.set_text(section.text)
            self._is_showing = False
        self._mark_own(section.is_own_text)

    def _mark_own(self, is_own: bool) -> None:
        self.mark.setVisible(is_own)
        self.restore.setVisible(is_own)

    def _on_text_changed(self) -> None:
        if not self._is_showing:
            self._mark_own(True)
            self.text_written.emit(self._id, self.edit.toPlainText())

    def _on_restore_clicked(self) -> None:
        self._mark_own(False)
        self.edit.setFocus()
        self.text_restored.emit(self._id)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(scaled(6))
        row.addWidget(self._heading, 1)
        row.addWidget(self.mark)
        row.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, scaled(6), 0, 0)
        column.setSpacing(scaled(4))
        column.addLayout(row)
        column.addWidget(self.edit)
