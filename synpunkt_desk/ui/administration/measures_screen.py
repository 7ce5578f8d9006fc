"""The register of measures: what became better, and for which cases."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.measures import MeasureListItem, measures
from synpunkt_desk.services.office import Office
from synpunkt_desk.texts import measures as t
from synpunkt_desk.texts.case_editor import IMPROVES
from synpunkt_desk.ui.administration.measures_table import MeasureRow, MeasuresTable
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.focus import lead_focus
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.theme import scaled


@dataclass(frozen=True, slots=True)
class _Read:
    rows: Sequence[MeasureRow]
    done: int


class MeasuresScreen(QWidget):
    """Signals: cases_requested(case ids, words) to show the cases of a measure in the list."""

    cases_requested = Signal(object, str)

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.table = MeasuresTable()
        self.count = Muted(wraps=False)
        self.show_cases = SecondaryButton(t.SHOW_CASES, keys="Return", bind_keys=False)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(EmptyState(t.EMPTY_TITLE, t.EMPTY_TEXT, icon_name="lightbulb"))
        self._lay_out()
        self.table.row_opened.connect(self._on_row_opened)
        self.show_cases.clicked.connect(self.table.open_current)
        operations.changed.connect(self._on_changed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(scaled(16))
        for part in (Title(t.TITLE), self.count):
            head.addWidget(part)
        head.addStretch()
        head.addWidget(self.show_cases)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[scaled(18)] * 4)
        column.setSpacing(scaled(10))
        column.addLayout(head)
        column.addWidget(Muted(t.TEXT))
        column.addWidget(self._pages, 1)

    def _read(self) -> None:
        self._operations.read(_read, self._show, key="measures")

    def _show(self, read: _Read) -> None:
        self.table.show_rows(read.rows)
        self.count.setText(t.counted(len(read.rows), read.done))
        self.show_cases.setEnabled(bool(read.rows))
        self._pages.setCurrentIndex(0 if read.rows else 1)
        lead_focus(self, self.table, is_there=bool(read.rows))

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if self.isVisible() and changes.touches("measure"):
            self._read()

    def _on_row_opened(self, row: MeasureRow) -> None:
        if row.cases:
            self.cases_requested.emit(row.cases, t.cases_of(row.text))


def _read(office: Office) -> _Read:
    found = measures(office)
    done = sum(item.measure.done_on is not None for item in found)
    return _Read([_row(office, item) for item in found], done)


def _row(office: Office, item: MeasureListItem) -> MeasureRow:
    measure = item.measure
    due = t.due(measure.due_on.isoformat()) if measure.due_on else t.NOT_DONE
    decided_on = measure.decided_on.isoformat() if measure.decided_on else ""
    decided_by = office.organisation.name(measure.decided_by) or measure.decided_by
    return MeasureRow(
        text=measure.text,
        improves=IMPROVES.get(measure.improves, ""),
        decided=t.decided(decided_by, decided_on),
        done=measure.done_on.isoformat() if measure.done_on else due,
        effect=measure.effect,
        cases=measure.cases,
    )
