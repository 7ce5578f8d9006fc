"""Giving and taking rights in the window, as a super user does."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.services.office.joining import SignIn
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_member
from synpunkt_desk.sync.connection_file import ConnectionFile
from synpunkt_desk.sync.port import Right
from synpunkt_desk.texts import access as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.access_panel import AccessPanel
from synpunkt_desk.ui.sharing.keeper import Keeper, Stage
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from tests.helpers.memory_server import MemoryLine, MemoryOffice
from tests.helpers.person import Person

SIGN_IN = SignIn(
    ConnectionFile(
        municipality="Borås Stad", host="server", port=5432, database="synpunkt", certificate=""
    ),
    "anna",
    "",
    keeps_password=False,
)


@pytest.fixture
def connected(keeper: Keeper, qtbot: QtBot) -> Keeper:
    """Anna's office, on the server."""
    keeper.connect_office(SIGN_IN)
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)
    return keeper


@pytest.fixture
def make_page(operations: Operations, qtbot: QtBot) -> Callable[[Keeper], AccessPanel]:
    def make(keeper: Keeper) -> AccessPanel:
        made = AccessPanel(operations, keeper)
        qtbot.addWidget(made)
        made.resize(900, 700)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return make


@pytest.fixture
def page(
    connected: Keeper, make_page: Callable[[Keeper], AccessPanel], qtbot: QtBot
) -> AccessPanel:
    """With the people of the server read."""
    made = make_page(connected)
    qtbot.waitUntil(lambda: made.list.count() > 0)
    return made


def choose(page: AccessPanel, login: str) -> None:
    rows = [n for n in range(page.list.count()) if f"{login} ·" in f"{page.list.item(n).text()} ·"]
    page.list.setCurrentRow(rows[0])


def board_of(office: Office) -> str:
    return office.organisation.units_of("board")[0]


def right(shared: MemoryOffice, login: str, stream: str) -> Right | None:
    return shared.rights_of(login).get(stream)


def test_an_office_that_is_alone_is_told_why_there_is_nothing(
    keeper: Keeper, make_page: Callable[[Keeper], AccessPanel], qtbot: QtBot
) -> None:
    page = make_page(keeper)

    qtbot.waitUntil(lambda: page.state.text() == t.ALONE)
    assert not page.list.isVisible()


def test_a_right_is_given_by_key_and_taken_back(
    page: AccessPanel, office: Office, shared: MemoryOffice, person: Person, qtbot: QtBot
) -> None:
    board, name = board_of(office), office.organisation.name(board_of(office))
    choose(page, "bo")
    assert not page.person.save.isEnabled()
    box = page.person.rights[board]
    box.setFocus()
    person.press("Down", "Return")
    box.activated.emit(box.currentIndex())
    assert page.person.preview.text().startswith(f"bo får läsa {name}s ärenden")

    page.person.save.setFocus()
    person.press("Space")
    qtbot.waitUntil(lambda: right(shared, "bo", board) == Right.READ)
    qtbot.waitUntil(lambda: page.done.text() == t.saved("bo"))
    undo = page.done.findChildren(SecondaryButton)[0]
    qtbot.waitUntil(undo.isVisible)
    qtbot.waitUntil(box.isEnabled)
    undo.setFocus()
    person.press("Space")

    qtbot.waitUntil(lambda: page.done.text() == t.UNDONE)
    assert right(shared, "bo", board) is None
    qtbot.waitUntil(lambda: "har ingen rätt längre" in page.history.item(0).text())


def test_a_refused_change_says_why_and_keeps_what_was_chosen(
    page: AccessPanel, shared: MemoryOffice, qtbot: QtBot
) -> None:
    choose(page, "anna")
    box = page.person.rights[COMMON]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert t.NOT_BACK in page.person.preview.text()

    page.person.save.click()

    qtbot.waitUntil(lambda: "Någon måste vara superanvändare" in page.person.error.text())
    assert right(shared, "anna", COMMON) == Right.ADMIN
    assert page.person.save.isEnabled()


def test_a_login_is_tied_to_a_person(
    page: AccessPanel, office: Office, operations: Operations, qtbot: QtBot
) -> None:
    member = add_member(office, name="Bo Ek")
    page.refresh()
    choose(page, "bo")
    qtbot.waitUntil(lambda: page.person.whose.findData(member) > 0)
    choose(page, "bo")
    page.person.whose.setCurrentIndex(page.person.whose.findData(member))
    page.person.whose.activated.emit(1)
    assert "Bo Ek" in page.person.preview.text()

    page.person.save.click()

    qtbot.waitUntil(lambda: office.organisation.member_of("bo") == member)
    qtbot.waitUntil(lambda: page.list.currentItem().text().startswith("Bo Ek · bo"))


def test_a_computer_is_blocked_and_let_in_again(
    page: AccessPanel, shared: MemoryOffice, qtbot: QtBot
) -> None:
    device = "d" * 32
    MemoryLine(shared, "bo").hello(device, protocol=1, epoch=None, cursors={})
    page.read_again.click()
    choose(page, "bo")
    qtbot.waitUntil(lambda: page.devices.list.count() == 1)
    assert "hördes senast av" in page.devices.list.item(0).text()

    page.devices.block.click()
    qtbot.waitUntil(lambda: "spärrad" in page.devices.list.item(0).text())
    assert shared.devices[device].state == "blocked"
    qtbot.waitUntil(page.devices.block.isEnabled)
    page.devices.block.click()

    qtbot.waitUntil(lambda: "spärrad" not in page.devices.list.item(0).text())
    assert shared.devices[device].state == "active"


def test_a_new_login_is_a_command_for_whoever_looks_after_the_server(page: AccessPanel) -> None:
    assert not page.new_login.copy.isEnabled()
    page.new_login.login.setText("erik.ek")

    assert page.new_login.command.text() == (
        "synpunkt-desk server add-user postgresql://postgres@server:5432/synpunkt erik.ek"
        " --stream common --right read"
    )
    assert page.new_login.copy.isEnabled()


def test_others_are_shown_their_own_rights(
    connected: Keeper,
    shared: MemoryOffice,
    office: Office,
    make_page: Callable[[Keeper], AccessPanel],
    qtbot: QtBot,
) -> None:
    shared.grant("bo", COMMON, Right.ADMIN)
    shared.grant("anna", COMMON, Right.READ)
    connected.poke()
    qtbot.waitUntil(lambda: not office.replica.meta("keeper"))

    page = make_page(connected)

    qtbot.waitUntil(page.yours.isVisible)
    assert "Det gemensamma: läsa" in page.own.text()
    assert t.YOURS_HINT in page.own.text()
    assert not page.list.isVisible()
