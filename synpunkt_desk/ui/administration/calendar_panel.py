"""The days on which the municipality is closed beside the holidays."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
)

from synpunkt_desk.models.dates import parse_day
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.due_days.time_rules import CalendarChange, own_closing_days
from synpunkt_desk.texts import time_rules as t
from synpunkt_desk.texts.dates import DAY_WORDS
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.change_preview import ChangePreview
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.scroll_page import FORM, ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled, space


class CalendarPanel(ScrollPage):
    """Own closing days and bridge days; each change shows first what it does to open cases."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(widest=FORM)
        self._operations = operations
        self._organisation: Organisation | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(t.CLOSING_DAYS)
        self.list.setFixedHeight(scaled(110))
        self.none = Muted(t.NO_CLOSING_DAYS)
        self.remove = SecondaryButton(t.TAKE_AWAY, icon_name="trash-2")
        self.day = DayField(self._parse, problem_text=t.DAY_PROBLEM, name=t.DAY)
        self.reason = QLineEdit()
        self.add = SecondaryButton(t.ADD_DAY, icon_name="plus")
        self.bridge_days = QCheckBox(t.BRIDGE_DAYS)
        self.off_days = QLabel()
        self.off_days.setTextFormat(Qt.TextFormat.PlainText)
        self.off_days.setAccessibleName(t.OFF_DAYS)
        self.preview = ChangePreview(operations)
        self._lay_out()
        self._connect()

    def show_organisation(self, organisation: Organisation) -> None:
        """Show the calendar as it stands."""
        self._organisation = organisation
        self.list.clear()
        for day, reason in own_closing_days(organisation).items():
            line = QListWidgetItem(t.closing_day_line(day, reason))
            line.setData(Qt.ItemDataRole.UserRole, day)
            self.list.addItem(line)
        self.none.setVisible(not self.list.count())
        self.bridge_days.setChecked(organisation.municipality.bridge_days_closed)
        today = self._operations.office.today()
        off = organisation.calendar(today).days_off.items()
        self.off_days.setText(t.off_days_line([o for o in off if today.year <= o[0].year]))
        self.remove.setEnabled(False)

    def closing_days(self) -> list[str]:
        """The own closing days shown."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _lay_out(self) -> None:
        sheet, off = Card(t.CLOSING_DAYS), Card(t.OFF_DAYS)
        sheet.body.addWidget(Muted(t.CALENDAR_TEXT))
        sheet.body.addWidget(self.list)
        sheet.body.addWidget(self.none)
        sheet.body.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.field = LabelledField(t.DAY, self.day)
        row = QHBoxLayout()
        row.setSpacing(space(12))
        row.addWidget(self.field, 1)
        row.addWidget(LabelledField(t.REASON, self.reason), 2)
        sheet.body.addLayout(row)
        sheet.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        sheet.body.addWidget(self.bridge_days)
        sheet.body.addWidget(Muted(t.BRIDGE_DAYS_HINT))
        off.body.addWidget(self.off_days)
        for part in (sheet, self.preview, off):
            self.body.addWidget(part)
        self.body.addStretch()

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.reason.returnPressed.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.bridge_days.clicked.connect(self._on_bridge_days)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.day.problem_changed.connect(self.field.set_error)
        self.preview.saved.connect(self._on_saved)
        self.preview.refused.connect(self._on_refused)
        self.preview.cancel.clicked.connect(self._show_bridge_days)

    def _on_chosen(self) -> None:
        self.remove.setEnabled(self.list.currentRow() >= 0)

    def _on_add(self) -> None:
        day = self._parse(self.day.text())
        if day is None:
            self.field.set_error(t.DAY_PROBLEM)
            self.day.setFocus()
            return
        self.field.set_error("")
        self._propose({**self._days(), day: " ".join(self.reason.text().split())})

    def _on_remove(self) -> None:
        item = self.list.currentItem()
        if item:
            gone = item.data(Qt.ItemDataRole.UserRole)
            self._propose({d: reason for d, reason in self._days().items() if d != gone})

    def _on_bridge_days(self) -> None:
        self._propose(self._days())

    def _propose(self, days: dict[date, str]) -> None:
        closes = self.bridge_days.isChecked()
        self.preview.propose(CalendarChange(closed_days=days, closes_bridge_days=closes))

    def _on_saved(self) -> None:
        self.day.setFocus()
        self.day.set_day(None)
        self.reason.clear()

    def _on_refused(self, error: AppError) -> None:
        self.field.set_error(str(sentence(error)))
        self._show_bridge_days()

    def _show_bridge_days(self) -> None:
        if self._organisation:
            self.bridge_days.setChecked(self._organisation.municipality.bridge_days_closed)

    def _days(self) -> dict[date, str]:
        return own_closing_days(self._organisation) if self._organisation else {}

    def _parse(self, text: str) -> date | None:
        today = self._operations.office.today()
        calendar = self._operations.office.organisation.calendar(today)
        return parse_day(text, today=today, calendar=calendar, words=DAY_WORDS, ahead=True)
