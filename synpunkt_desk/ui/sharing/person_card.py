"""One person with a login: whose it is, what the person may do, and what a change will mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Member
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.models.swedish_text import sort_key
from synpunkt_desk.services.office.access import Access, Person
from synpunkt_desk.sync.port import Right
from synpunkt_desk.texts import access as t
from synpunkt_desk.ui.sharing.access_words import effects
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.fields import ErrorLine, FieldGrid, LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, SectionLabel, Strong
from synpunkt_desk.ui.widgets.theme import scaled


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody wishes for a person; only what differs from now."""

    person: Person
    rights: Mapping[str, Right | None] = field(default_factory=dict[str, "Right | None"])
    member_id: ObjectId | None = None
    """Whose the login becomes, "" for nobody's, None where that stays."""


class PersonCard(Card):
    """Choices that are saved together, with what they mean under them.

    Signals: save_asked(Change).
    """

    save_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(t.RIGHTS)
        self._access: Access | None = None
        self._person: Person | None = None
        self._organisation: Organisation | None = None
        self.name = Strong()
        self.whose = DropDown()
        self.rights: dict[str, DropDown] = {}
        self._grid = FieldGrid()
        self.preview = Muted()
        self.error = ErrorLine()
        self.save = PrimaryButton(t.SAVE, icon_name="save")
        self.reset, self.take_all = SecondaryButton(t.RESET), SecondaryButton(t.TAKE_ALL)
        self._lay_out()
        self.whose.activated.connect(self._show_what_happens)
        self.save.clicked.connect(self._ask)
        self.reset.clicked.connect(self._reset)
        self.take_all.clicked.connect(self._choose_nothing)

    def show_person(self, access: Access, person: Person, organisation: Organisation) -> None:
        """Show somebody as the server has it; choices that were not saved are gone."""
        is_new = not self._access or self._access.streams != access.streams
        self._access, self._person, self._organisation = access, person, organisation
        if is_new:
            self._make_grid(access.streams, organisation)
        note = "" if person.can_sign_in else t.NO_LOGIN_ANY_MORE
        self.name.setText(t.person_line(person.name, person.login, note))
        self._offer_members(person, organisation.members)
        self._show_choices()

    def show_error(self, words: str) -> None:
        """Say why it was not done; the choices stay."""
        self.error.show_error(words)
        self._show_what_happens()

    def show_waiting(self) -> None:
        """Nothing more until the server has answered."""
        self.preview.setText(t.WAIT)
        for part in (self.save, self.reset, self.take_all, self.whose, *self.rights.values()):
            part.setEnabled(False)

    def change(self) -> Change | None:
        """What has been chosen, None for nobody."""
        if not self._person:
            return None
        now = self._person.rights
        wanted = {name: _right(box) for name, box in self.rights.items()}
        member = str(self.whose.currentData() or "")
        return Change(
            self._person,
            {name: right for name, right in wanted.items() if right != now.get(name)},
            member if member != self._person.member_id else None,
        )

    def _lay_out(self) -> None:
        self.body.addWidget(self.name)
        self.body.addWidget(LabelledField(t.WHOSE, self.whose, hint=t.WHOSE_HINT))
        self.body.addWidget(self._grid)
        self.body.addWidget(SectionLabel(t.PREVIEW))
        self.body.addWidget(self.preview)
        self.body.addWidget(self.error)
        row = FlowLayout(spacing=8)
        for button in (self.save, self.reset, self.take_all):
            row.addWidget(button)
        self.body.addLayout(row)
        self.preview.setAccessibleName(t.PREVIEW)
        self.whose.setMaximumWidth(scaled(420))

    def _make_grid(self, streams: Sequence[str], organisation: Organisation) -> None:
        grid = FieldGrid()
        self.rights = {name: _levels(name) for name in streams}
        for name, box in self.rights.items():
            grid.add_row(t.place(organisation.name(name), name), box)
            box.activated.connect(self._show_what_happens)
        self.body.replaceWidget(self._grid, grid)
        self._grid.deleteLater()
        self._grid = grid

    def _offer_members(self, person: Person, members: Mapping[ObjectId, Member]) -> None:
        """Members without a login of their own, and whose this one is."""
        free = {i: m for i, m in members.items() if not m.removed and not m.login}
        if person.member_id in members:
            free[person.member_id] = members[person.member_id]
        self.whose.clear()
        self.whose.addItem(t.NOBODY, "")
        for member_id in sorted(free, key=lambda i: sort_key(free[i].name)):
            self.whose.addItem(free[member_id].name, member_id)

    def _show_choices(self) -> None:
        if not self._person:
            return
        self.error.show_error("")
        self.whose.setCurrentIndex(max(0, self.whose.findData(self._person.member_id)))
        for name, box in self.rights.items():
            box.setCurrentIndex(box.findData(str(self._person.rights.get(name, ""))))
        self._show_what_happens()

    def _reset(self) -> None:
        """Begin anew with the choices, and away from what takes everything."""
        self._show_choices()
        self.whose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_nothing(self) -> None:
        for box in self.rights.values():
            box.setCurrentIndex(0)
        self._show_what_happens()
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_what_happens(self) -> None:
        change = self.change()
        if not (change and self._access and self._organisation):
            return
        said = effects(self._access, change.person, change.rights, self._organisation)
        if change.member_id is not None:
            name = self._organisation.name(change.member_id)
            login = change.person.login
            said.append(t.tied(login, name) if name else t.untied(login))
        self.preview.setText("\n".join(said) or t.NO_CHANGE)
        for part in (self.save, self.reset):
            part.setEnabled(bool(said))
        for part in (self.whose, *self.rights.values()):
            part.setEnabled(True)
        self.take_all.setEnabled(any(_right(box) for box in self.rights.values()))

    def _ask(self) -> None:
        change = self.change()
        if change:
            self.save_asked.emit(change)


def _levels(stream: str) -> DropDown:
    made = DropDown()
    for value, words in (t.COMMON_LEVELS if stream == COMMON else t.LEVELS).items():
        made.addItem(words, value)
    return made


def _right(box: DropDown) -> Right | None:
    value = box.currentData()
    return Right(value) if value else None
