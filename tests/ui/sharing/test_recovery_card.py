"""A server that was put back from a backup, and a file that was a copy: told, and acted upon."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import joining as jt
from synpunkt_desk.texts import sync as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper, Stage, Standing
from synpunkt_desk.ui.sharing.sharing_panel import SharingPanel
from synpunkt_desk.ui.sharing.state_banner import StateBanner
from synpunkt_desk.ui.sharing.words import in_bar
from tests.helpers.connecting import connected
from tests.helpers.memory_server import MemoryOffice
from tests.helpers.offices import add_case


def test_who_keeps_the_office_opens_and_closes_the_recovery_in_the_window(
    panel: SharingPanel, keeper: Keeper, operations: Operations, shared: MemoryOffice, qtbot: QtBot
) -> None:
    connected(panel, keeper, qtbot)
    card, banner = panel.recovery, StateBanner(keeper)
    qtbot.addWidget(banner)
    assert not card.isVisible()
    backup = shared.backup()
    operations.write(_with_case)
    qtbot.waitUntil(lambda: shared.seq > backup.seq)
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)
    whole = shared.seq
    shared.restore(backup)

    panel.sync_now.click()
    qtbot.waitUntil(card.open.isVisible)
    qtbot.waitUntil(lambda: banner.text() == str(sentence(KnownError("server_restored"))))
    assert not card.close_it.isVisible()
    qtbot.waitUntil(lambda: in_bar(keeper.standing).words == t.SERVER_RESTORED)

    card.open.click()
    qtbot.waitUntil(card.close_it.isVisible)
    qtbot.waitUntil(lambda: card.computers.count() == 1)
    qtbot.waitUntil(lambda: banner.text() == str(sentence(KnownError("server_recovering"))))

    card.close_it.click()
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)
    qtbot.waitUntil(lambda: not card.isVisible())
    qtbot.waitUntil(banner.isHidden)
    assert shared.seq >= whole
    assert keeper.standing.waiting == 0


def test_everybody_else_is_told_and_offered_nothing(panel: SharingPanel, keeper: Keeper) -> None:
    error = KnownError("server_restored")
    keeper.told.emit(Standing(Stage.STOPPED, error=error))
    assert not panel.recovery.isVisible()
    assert panel.state.isVisible()


def test_the_way_to_the_page_is_offered_from_elsewhere_only(
    panel: SharingPanel, keeper: Keeper, qtbot: QtBot
) -> None:
    banner = StateBanner(keeper)
    qtbot.addWidget(banner)
    [way] = banner.findChildren(QPushButton)
    panel.hide()
    keeper.told.emit(Standing(Stage.STOPPED, error=KnownError("server_restored")))
    assert (way.isHidden(), way.text()) == (False, jt.SHOW)

    panel.show()
    assert way.isHidden()
    assert not banner.isHidden()
    panel.hide()
    assert not way.isHidden()


def test_a_file_that_was_a_copy_is_told_until_somebody_has_read_it(
    panel: SharingPanel, keeper: Keeper, office: Office, shared: MemoryOffice, qtbot: QtBot
) -> None:
    connected(panel, keeper, qtbot)
    banner = StateBanner(keeper)
    qtbot.addWidget(banner)
    before = office.replica.device
    shared.devices[before].last_no += 5

    panel.sync_now.click()
    qtbot.waitUntil(lambda: banner.text() == jt.RENAMED)
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)
    assert office.replica.device != before

    banner.action_taken.emit()
    qtbot.waitUntil(banner.isHidden)
    panel.sync_now.click()
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)
    assert not keeper.standing.is_renamed


def _with_case(office: Office) -> Changes:
    add_case(office, "Lampan på torget")
    return Changes({"case": frozenset({"x"})})
