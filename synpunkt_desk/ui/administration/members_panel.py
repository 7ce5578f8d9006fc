"""Who works here."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Member, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.swedish_text import sort_key
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.services.office.organisation import add_member, place_member, remove_member
from synpunkt_desk.texts import absences
from synpunkt_desk.texts import administration as t
from synpunkt_desk.texts.common import spoken
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.absence_card import AbsenceCard
from synpunkt_desk.ui.administration.roles_box import RolesBox
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.scroll_page import FORM, ScrollPage
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled, space


class MembersPanel(ScrollPage):
    """A list with a line under it for one more."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(widest=FORM)
        self._operations = operations
        self._me: ObjectId = ""
        self._members: Mapping[ObjectId, Member] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(t.TABS["members"])
        self.list.setMinimumHeight(scaled(170))
        self.name = QLineEdit()
        self._title = QLineEdit()
        self.field = LabelledField(t.NAME, self.name)
        self.add = PrimaryButton(t.ADD, icon_name="plus")
        self.remove = SecondaryButton(t.REMOVE, icon_name="trash-2")
        self.department = DropDown()
        self.department.setAccessibleName(absences.DEPARTMENT)
        self.roles = RolesBox(operations)
        self.error = ErrorLine()
        self.absences = AbsenceCard(operations)
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.list.currentItemChanged.connect(self._show_what_can_be_done)
        self.department.activated.connect(self._place)
        for line in (self.name, self._title):
            line.returnPressed.connect(self._add)

    def refresh(self) -> None:
        """Read who there is now."""
        self._operations.read(_people, self._show, key="members")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _show(self, people: tuple[Organisation, ObjectId]) -> None:
        """Show everybody who has not been removed."""
        organisation, self._me = people
        self._members = organisation.members
        chosen = self._chosen()
        self._offer_departments(organisation)
        with QSignalBlocker(self.list):  # who is at a field of somebody chosen stays there
            self._list_members(organisation, chosen)
        self.absences.show_members(organisation)
        self.roles.refresh()
        self._show_what_can_be_done()

    def _list_members(self, organisation: Organisation, chosen: ObjectId) -> None:
        self.list.clear()
        members = {i: member for i, member in organisation.members.items() if not member.removed}
        for member_id in sorted(members, key=lambda i: sort_key(members[i].name)):
            place = organisation.name(members[member_id].department)
            item = QListWidgetItem(_line(members[member_id], place, is_me=member_id == self._me))
            item.setData(Qt.ItemDataRole.UserRole, member_id)
            self.list.addItem(item)
            if member_id == chosen:
                self.list.setCurrentItem(item)

    def _lay_out(self) -> None:
        sheet = Card(t.TABS["members"])
        sheet.body.addWidget(Muted(t.MEMBERS_TEXT))
        sheet.body.addWidget(self.list)
        sheet.body.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        sheet.body.addWidget(self.error)
        sheet.body.addWidget(LabelledField(absences.DEPARTMENT, self.department))
        sheet.body.addWidget(self.roles)
        row = QHBoxLayout()
        row.setSpacing(space(12))
        row.addWidget(self.field, 2)
        row.addWidget(LabelledField(t.MEMBER_TITLE, self._title), 2)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        sheet.body.addLayout(row)
        self.body.addWidget(sheet)
        self.body.addWidget(self.absences)
        self.body.addStretch()

    def _offer_departments(self, organisation: Organisation) -> None:
        self.department.clear()
        self.department.addItem(absences.NO_DEPARTMENT, "")
        for department in organisation.units_of(UnitKind.DEPARTMENT):
            self.department.addItem(organisation.name(department), department)

    def _place(self) -> None:
        chosen, place = self._chosen(), self.department.currentData()
        if chosen:
            self._operations.write(lambda office: place_member(office, chosen, place))

    def _chosen(self) -> ObjectId:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else ""

    def _show_what_can_be_done(self) -> None:
        """Nobody takes themselves away while they work here."""
        chosen = self._chosen()
        self.remove.setEnabled(chosen not in {"", self._me})
        self.department.setEnabled(bool(chosen))
        member = self._members.get(chosen)
        at = self.department.findData(member.department) if member else 0
        self.department.setCurrentIndex(max(0, at))
        self.error.show_error("")
        self.roles.show_member(chosen, member or Member())

    def _add(self) -> None:
        name = self.name.text().strip()
        work = partial(_add_member, name=name, title=self._title.text())
        self._operations.write(work, self._on_added, failed=self._on_refused)

    def _on_added(self, _changes: Changes) -> None:
        announce(self, t.added(self.name.text().strip()))
        self.field.set_error("")
        self.name.clear()
        self._title.clear()
        self.name.setFocus()

    def _on_refused(self, error: AppError) -> None:
        self.field.set_error(str(sentence(error)))

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen:
            name = self._members[chosen].name
            self._operations.write(
                lambda office: remove_member(office, chosen),
                lambda _changes: announce(self, t.removed(name)),
                failed=self._on_not_removed,
            )

    def _on_not_removed(self, error: AppError) -> None:
        self.error.show_error(str(sentence(error)))


def _people(office: Office) -> tuple[Organisation, ObjectId]:
    return office.organisation, current_member(office)


def _add_member(office: Office, *, name: str, title: str) -> Changes:
    return Changes({"member": frozenset({add_member(office, name=name, title=title)})})


def _line(member: Member, place: str, *, is_me: bool) -> str:
    roles = (t.ROLES.get(role, role) for role in member.roles)
    return spoken(member.name, member.title, place, *roles, t.ME if is_me else "")
