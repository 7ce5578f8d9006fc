"""The texts of the report: drafted ones that follow the figures, and the user's own."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.sections import Section
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.report_wizard.section_field import SectionField
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted


class TextsForm(Card):
    """A field for each section, with the signals of such a field."""

    text_written = Signal(str, str, str)
    text_restored = Signal(str)
    table_wanted = Signal(str)
    cases_wanted = Signal(object, str)
    section_entered = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.TEXTS, parent=parent)
        self.body.addWidget(Muted(t.TEXTS_HINT))
        self._fields: dict[str, SectionField] = {}

    def show_report(self, report: Report) -> None:
        """Show the texts of a newly counted report."""
        if list(self._fields) != [section.id for section in report.sections]:
            self._make_fields(report.sections)
        shown = {table.id for table in report.tables}
        for section in report.sections:
            self._fields[section.id].show_section(section, shown)

    @property
    def fields(self) -> Mapping[str, SectionField]:
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
            field.table_wanted.connect(self.table_wanted)
            field.cases_wanted.connect(self.cases_wanted)
            field.entered.connect(self.section_entered)
