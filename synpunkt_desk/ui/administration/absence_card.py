"""Who is away and who takes over: what has been written in, and a line for one more."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.dates import parse_day
from synpunkt_desk.models.errors import AppError, KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.absences import AbsenceItem, absences, add_absence, end_absence
from synpunkt_desk.texts import absences as t
from synpunkt_desk.texts.dates import DAY_WORDS
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox


class AbsenceCard(Card):
    """Shows the absences of now and later; each can be ended before its time."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.TITLE)
        self._operations = operations
        self._organisation = operations.office.organisation
        self.list = QListWidget()
        self.list.setAccessibleName(t.LIST)
        self.list.setMinimumHeight(scaled(72))
        self.list.setMaximumHeight(scaled(130))
        self.list.setWordWrap(True)
        self.nothing = Muted(t.NOTHING)
        self.end = SecondaryButton(t.END)
        self.who = TypeAheadBox()
        self.deputy = TypeAheadBox()
        self.first, self.last = (
            DayField(self._read_day, problem_text=t.DAY_PROBLEM) for _ in range(2)
        )
        self.error = ErrorLine()
        self.add = PrimaryButton(t.ADD, icon_name="plus")
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.end.clicked.connect(self._end)
        self.list.currentItemChanged.connect(self._show_what_can_be_done)
        operations.changed.connect(self._on_changed)

    def show_members(self, organisation: Organisation) -> None:
        """Offer everybody who works here, and read who is away."""
        self._organisation = organisation
        people = [
            Option(i, member.name, member.title)
            for i, member in organisation.members.items()
            if not member.removed
        ]
        for box in (self.who, self.deputy):
            box.set_options(people)
        self._read()

    def _read(self) -> None:
        self._operations.read(absences, self._show, key="absences")

    def _show(self, items: Sequence[AbsenceItem]) -> None:
        self.list.clear()
        for item in items:
            shown = QListWidgetItem(_line(item, self._organisation))
            shown.setData(Qt.ItemDataRole.UserRole, item.absence_id)
            self.list.addItem(shown)
        self.list.setVisible(bool(items))
        self.end.setVisible(bool(items))
        self.nothing.setVisible(not items)
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        self.end.setEnabled(self.list.currentRow() >= 0)

    def _add(self) -> None:
        first, last = self.first.day(), self.last.day()
        if first is None or last is None:
            self.error.show_error(t.NO_DAY)
            (self.first if first is None else self.last).setFocus()
            return
        member, deputy = self.who.value(), self.deputy.value()
        self._operations.write(
            lambda office: add_absence(
                office, member=member, deputy=deputy, first=first, last=last
            ),
            self._on_added,
            failed=self._on_refused,
        )

    def _on_added(self, _changes: Changes) -> None:
        announce(self, t.ADD)
        self.error.show_error("")
        for box in (self.who, self.deputy):
            box.set_value("")
        for field in (self.first, self.last):
            field.set_day(None)
        self.who.setFocus()

    def _on_refused(self, error: AppError) -> None:
        self.error.show_error(str(sentence(error)))
        error_id = error.error_id if isinstance(error, KnownError) else ""
        places = {"absence_deputy_same": self.deputy, "absence_over": self.last}
        places["absence_days_backwards"] = self.last
        places.get(error_id, self.who).setFocus()

    def _end(self) -> None:
        item = self.list.currentItem()
        absence_id: ObjectId = item.data(Qt.ItemDataRole.UserRole)
        self._operations.write(lambda office: end_absence(office, absence_id))

    def _read_day(self, typed: str) -> date | None:
        today = self._operations.office.today()
        calendar = self._organisation.calendar(today)
        return parse_day(typed, today=today, calendar=calendar, words=DAY_WORDS, ahead=True)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("absence") and self.isVisible():
            self._read()

    def _lay_out(self) -> None:
        self.body.addWidget(Muted(t.TEXT))
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.list)
        self.body.addWidget(self.end, 0, Qt.AlignmentFlag.AlignLeft)
        row = FlowLayout(spacing=12)
        for label, field in (
            (t.WHO, self.who),
            (t.DEPUTY, self.deputy),
            (t.FIRST, self.first),
            (t.LAST, self.last),
        ):
            field.setAccessibleName(label)
            labelled = LabelledField(label, field)
            if isinstance(field, DayField):
                field.problem_changed.connect(labelled.set_error)
            row.addWidget(labelled)
        self.body.addLayout(row)
        self.body.addWidget(self.error)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)


def _line(item: AbsenceItem, organisation: Organisation) -> str:
    absence, name = item.absence, organisation.name
    first, last = (day.isoformat() if day else "" for day in (absence.first_on, absence.last_on))
    who, deputy = name(absence.member), name(absence.deputy)
    return t.line(who, deputy, first, last, is_now=item.is_now)
