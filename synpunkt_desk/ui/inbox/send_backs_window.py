"""The window with the figures of what was sent back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.lists.send_backs import SendBacks, SentBackRow, send_backs
from synpunkt_desk.texts import common
from synpunkt_desk.texts import send_backs as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Strong, Title
from synpunkt_desk.ui.widgets.row_table import RowTable, TableRow
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled

_MOST: Final = 100
"""The table takes nearly all the room, and leaves it when it is hidden."""
_COLUMNS: Final = (t.FROM_WHOM, t.CASES, t.TIMES, t.TWICE, t.SHARE)
_WIDTHS: Final = {1: 90, 2: 80, 3: 170, 4: 170}
_PERIODS: Final = {
    "this_year": t.THIS_YEAR,
    "last_year": t.LAST_YEAR,
    "twelve_months": t.TWELVE_MONTHS,
}
_DAYS: Final[dict[str, Callable[[date], tuple[date, date]]]] = {
    "this_year": lambda today: (today.replace(month=1, day=1), today),
    "last_year": lambda today: (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    "twelve_months": lambda today: (today - timedelta(days=365), today),
}


class SendBacksWindow(QDialog):
    """Signals: cases_requested(case ids, words) to show the cases in the list."""

    cases_requested = Signal(object, str)

    def __init__(self, operations: Operations, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        choices = [Choice(value, label) for value, label in _PERIODS.items()]
        self.period = ChoiceGroup(choices, name=t.PERIOD, columns=3)
        self.sentence = Strong()
        self.sentence.setWordWrap(True)
        self.table = RowTable(_COLUMNS, _WIDTHS, name=t.TABLE)
        self.show_cases = SecondaryButton(t.SHOW_CASES, icon_name="inbox")
        self._found: SendBacks | None = None
        self._lay_out()
        self.period.set_value("this_year")
        self.period.choice_changed.connect(self._on_period_chosen)
        self.show_cases.clicked.connect(self._show_cases)
        operations.changed.connect(self._on_changed)
        self._read()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("case"):
            self._read()

    def _on_period_chosen(self, _period: str) -> None:
        self._read()

    def _read(self) -> None:
        first, last = _DAYS[self.period.value()](self._operations.office.today())
        self._operations.read(
            lambda office: send_backs(office, first, last), self._show, key="send backs"
        )

    def _show(self, found: SendBacks) -> None:
        self._found = found
        total = found.total
        self.sentence.setText(t.summed(total.cases, total.base, found.first, found.last))
        self.table.show_table(table_rows(found, self._operations.office.organisation))
        self.table.setVisible(bool(found.rows))
        self.show_cases.setEnabled(bool(found.case_ids))

    def _show_cases(self) -> None:
        if self._found:
            self.cases_requested.emit(self._found.case_ids, self.sentence.text())
            self.accept()

    def _lay_out(self) -> None:
        self.setWindowTitle(t.TITLE)
        page = ScrollPage()
        page.body.addWidget(Title(t.TITLE))
        page.body.addWidget(self.period)
        page.body.addWidget(self.sentence)
        page.body.addWidget(self.table, _MOST)
        page.body.addWidget(Muted(t.DEFINITION))
        page.body.addStretch(1)
        row = FlowLayout(spacing=8)
        close = SecondaryButton(common.CLOSE, keys="Esc", bind_keys=False)
        close.clicked.connect(self.reject)
        row.addWidget(self.show_cases)
        row.addWidget(close)
        page.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        room = self.screen().availableGeometry()
        self.resize(min(scaled(820), room.width()), min(scaled(480), room.height()))


def table_rows(found: SendBacks, organisation: Organisation) -> list[TableRow]:
    """The figures in words, department by department, and the total."""
    rows = [
        (row, _cells(row, organisation.name(row.department) or t.NO_DEPARTMENT))
        for row in found.rows
    ]
    return [*rows, (found.total, _cells(found.total, t.TOTAL))] if rows else []


def _cells(row: SentBackRow, name: str) -> tuple[str, ...]:
    return (name, str(row.cases), str(row.times), str(row.twice), t.share(row.cases, row.base))
