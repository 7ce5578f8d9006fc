"""Administration's page about access: who may do what on the shared server."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office import access, sharing
from synpunkt_desk.services.office.access import Access, LooksAfter, Person, Rights
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.rights import may_set_up
from synpunkt_desk.sync.line import without_password
from synpunkt_desk.sync.port import Device, Right
from synpunkt_desk.texts import access as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.access_door import AccessDoor
from synpunkt_desk.ui.sharing.access_words import happening_line, person_line
from synpunkt_desk.ui.sharing.devices_card import DevicesCard
from synpunkt_desk.ui.sharing.keeper import Keeper
from synpunkt_desk.ui.sharing.new_login_card import NewLoginCard
from synpunkt_desk.ui.sharing.person_card import Change, PersonCard
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.tokens import Tone


@dataclass(frozen=True, slots=True)
class _Here:
    """What this computer knows without asking the server."""

    server: str
    keeps: bool
    rights: Rights
    organisation: Organisation


class AccessPanel(ScrollPage):
    """The people on the server and one of them at a time; others are shown their own rights."""

    def __init__(self, operations: Operations, keeper: Keeper) -> None:
        super().__init__()
        self._operations = operations
        self._keeper = keeper
        self._door = AccessDoor(operations, keeper)
        self._access: Access | None = None
        self._organisation = operations.office.organisation
        self._undo: tuple[str, Mapping[str, Right | None], str | None] | None = None
        self.state, self.done = Banner(), Banner()
        self.yours = Card(t.YOURS_TITLE)
        self.own = Muted()
        self.list, self.history = QListWidget(), QListWidget()
        self.read_again = SecondaryButton(t.READ_AGAIN)
        self.person, self.devices, self.new_login = PersonCard(), DevicesCard(), NewLoginCard()
        self._lay_out()
        self._show_parts(yours=False, others=False)
        self.read_again.clicked.connect(self._ask)
        self.list.currentRowChanged.connect(self._show_person)
        self.person.save_asked.connect(self._save)
        self.devices.block_asked.connect(self._block)
        self.done.action_taken.connect(self._take_back)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read how it stands."""
        self._operations.read(_here, self._show_here, key="access")

    def _show_here(self, here: _Here) -> None:
        self._organisation = here.organisation
        if not here.server:
            self.state.show_state(t.ALONE, tone=Tone.BLUE)
        self.new_login.show_server(here.server)
        if here.server and here.keeps:
            self._ask()
        elif here.server:
            self.state.clear()
            names = {name: here.organisation.name(name) for name in here.rights}
            lines = [t.your_right(t.place(names[n], n), r) for n, r in here.rights.items()]
            self.own.setText("\n".join([*lines, t.YOURS_HINT]) if lines else t.NO_RIGHTS)
        self._show_parts(
            yours=bool(here.server) and not here.keeps,
            others=here.keeps and bool(here.server) and self._access is not None,
        )

    def _ask(self) -> None:
        if self._access is None:
            self.state.show_state(t.READING, tone=Tone.BLUE)
        self._door.ask(access.read_access, self.show_access, self._on_not_read)

    def show_access(self, found: Access) -> None:
        """Show how it stands on the server; who is chosen stays chosen."""
        chosen = self._chosen()
        self._access = found
        self.state.clear()
        self._show_parts(yours=False, others=True)
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([person_line(found, one) for one in found.people])
        logins = [one.login for one in found.people]
        wanted = chosen.login if chosen else found.me
        self.list.setCurrentRow(logins.index(wanted) if wanted in logins else 0)
        self.list.blockSignals(False)
        self.history.clear()
        self.history.addItems([happening_line(h, self._organisation) for h in found.history])
        self._show_person()

    def _show_person(self) -> None:
        chosen = self._chosen()
        if chosen and self._access:
            self.person.show_person(self._access, chosen, self._organisation)
            self.devices.show_devices(chosen.devices)

    def _chosen(self) -> Person | None:
        people = self._access.people if self._access else ()
        row = self.list.currentRow()
        return people[row] if 0 <= row < len(people) else None

    def _save(self, change: Change) -> None:
        before = {name: change.person.rights.get(name) for name in change.rights}
        member = None if change.member_id is None else change.person.member_id
        self._undo = (change.person.login, before, member)
        self._do(change.person.login, change.rights, change.member_id, t.saved(change.person.name))

    def _take_back(self) -> None:
        if self._undo:
            login, rights, member = self._undo
            self._undo = None
            self._do(login, rights, member, t.UNDONE)

    def _do(
        self,
        login: str,
        rights: Mapping[str, Right | None],
        member: str | None,
        said: str,
    ) -> None:
        self.done.clear()
        self.person.show_waiting()
        then = partial(self._on_done, said)
        if member is not None:
            self._operations.write(lambda office: access.tie(office, login, member))
        self._door.ask(
            lambda office, keeper: _changed(office, keeper, login, rights), then, self._on_not_done
        )

    def _on_done(self, said: str, found: Access) -> None:
        action = t.UNDO if self._undo else ""
        self.done.show_state(said, tone=Tone.GREEN, action_text=action)
        self._operations.write(
            lambda office: access.follow_roles(office, found.people), self._on_followed
        )

    def _on_followed(self, _changes: Changes) -> None:
        self._keeper.poke()  # the rights may be those of whoever works here
        self.refresh()

    def _on_not_done(self, error: AppError) -> None:
        self._undo = None
        self.person.show_error(str(sentence(error)))

    def _block(self, device: Device, to_be_blocked: bool) -> None:
        def work(office: Office, keeper: LooksAfter) -> Access:
            access.set_blocked(keeper, [device.device], is_blocked=to_be_blocked)
            return access.read_access(office, keeper)

        self._door.ask(work, self.show_access, self._on_not_done)

    def _on_not_read(self, error: AppError) -> None:
        self.state.show_state(f"{t.NOT_YET}\n{sentence(error)}", tone=Tone.AMBER)

    def _show_parts(self, *, yours: bool, others: bool) -> None:
        self.yours.setVisible(yours)
        for card in (self._people, self.person, self.devices, self.new_login, self._changes):
            card.setVisible(others)

    def _lay_out(self) -> None:
        self.yours.body.addWidget(self.own)
        self._people, self._changes = Card(t.PEOPLE_TITLE), Card(t.HISTORY_TITLE)
        self._people.body.addWidget(Muted(t.PEOPLE_TEXT))
        self.list.setAccessibleName(t.PEOPLE)
        self.list.setMinimumHeight(scaled(150))
        self._people.body.addWidget(self.list)
        self._people.body.addWidget(self.read_again, 0, Qt.AlignmentFlag.AlignLeft)
        self.history.setAccessibleName(t.HISTORY)
        self.history.setMinimumHeight(scaled(150))
        self._changes.body.addWidget(self.history)
        for shown in (self.list, self.history):
            shown.setWordWrap(True)
            shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (
            self.state,
            self.yours,
            self.done,
            self._people,
            self.person,
            self.devices,
            self.new_login,
            self._changes,
        ):
            self.body.addWidget(part)
        self.body.addStretch(1)


def _here(office: Office) -> _Here:
    address = sharing.state_of(office).address
    return _Here(
        server=without_password(address) if address else "",
        keeps=may_set_up(office),
        rights=access.own_rights(office),
        organisation=office.organisation,
    )


def _changed(
    office: Office, keeper: LooksAfter, login: str, rights: Mapping[str, Right | None]
) -> Access:
    access.change_rights(keeper, login, rights)
    return access.read_access(office, keeper)
