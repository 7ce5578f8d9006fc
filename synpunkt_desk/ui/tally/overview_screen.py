"""The screen that shows what has been noted by word of mouth."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.reports.tables import Table
from synpunkt_desk.services.registering import tally_overview
from synpunkt_desk.services.registering.tallies import SumBy
from synpunkt_desk.texts import tally as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_wizard.tables_page import ReportTableView
from synpunkt_desk.ui.widgets.buttons import PrimaryButton
from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import space


class OverviewScreen(QWidget):
    """Signals: note_asked() to count something."""

    note_asked = Signal()

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.period = _choices(t.PERIODS, t.PERIOD, tally_overview.WEEK)
        self.rows = _choices(t.ROWS_BY, t.ROWS, SumBy.RECEIVER)
        self.note = PrimaryButton(t.NOTE, icon_name="plus", bind_keys=False)
        self.count = Muted(wraps=False)
        self.table: ReportTableView | None = None
        self._sheet = QWidget()
        self._empty = EmptyState(t.NOTHING_TITLE, t.NOTHING_TEXT, icon_name="message-circle")
        self._pages = QStackedWidget()
        self._lay_out()
        self.period.choice_changed.connect(self._read)
        self.rows.choice_changed.connect(self._read)
        self.note.clicked.connect(self.note_asked)
        operations.changed.connect(self._on_changed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        period, by = self.period.value(), SumBy(self.rows.value())
        self._operations.read(
            lambda office: tally_overview.overview(office, period, by=by),
            self._show,
            key="tally overview",
        )

    def _show(self, table: Table) -> None:
        total = table.total[-1] if table.total else 0
        self.count.setText(t.counted(int(total)))
        self._pages.setCurrentWidget(self._sheet if table.rows else self._empty)
        if self.table is None:
            self.table = ReportTableView(table)
            self._rows.insertWidget(0, self.table)
        else:
            self.table.show_table(table)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("tally") and self.isVisible():
            self._read()

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout(self._sheet)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addStretch(1)
        self._pages.addWidget(self._sheet)
        self._pages.addWidget(self._empty)
        page = ScrollPage()
        page.body.setSpacing(space(12))
        page.body.addLayout(self._choices())
        page.body.addWidget(Muted(t.WHAT_FOR))
        page.body.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Bar("bar", Title(t.OVERVIEW), None, self.count))
        column.addWidget(page, 1)

    def _choices(self) -> FlowLayout:
        flow = FlowLayout(spacing=16)
        for label, group in ((t.PERIOD, self.period), (t.ROWS, self.rows)):
            flow.addWidget(LabelledField(label, group))
        flow.addWidget(self.note)
        return flow


def _choices(words: Mapping[str, str], name: str, chosen: str) -> ChoiceGroup:
    choices = [Choice(value, label) for value, label in words.items()]
    group = ChoiceGroup(choices, name=name, columns=len(choices))
    group.set_value(chosen)
    return group
