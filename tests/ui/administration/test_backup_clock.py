"""The backup of each day is made while the window is open."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office import own_backups
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import health as t
from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen
from synpunkt_desk.ui.administration.backup_clock import BackupClock
from synpunkt_desk.ui.administration.care_panel import CarePanel
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.banner import Banner
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.wiring.window import make_window
from tests.helpers.in_window import settled


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    made = Banner()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def clock(operations: Operations, banner: Banner) -> BackupClock:
    return BackupClock(operations, banner)


def look(clock: BackupClock, qtbot: QtBot) -> None:
    with qtbot.waitSignal(clock.looked):
        clock.look()


def test_it_is_made_once_a_day(clock: BackupClock, office: Office, qtbot: QtBot) -> None:
    office.replica.now = lambda: f"{office.today().isoformat()}T08:00:00Z"
    look(clock, qtbot)
    made = own_backups.latest(office)
    assert made is not None

    look(clock, qtbot)
    assert own_backups.latest(office) == made
    assert len(list(own_backups.plan_of(office).folder.iterdir())) == 1


def test_a_failure_is_told_in_words_until_it_is_mended(
    clock: BackupClock, banner: Banner, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "fil").write_bytes(b"")
    own_backups.choose_folder(office, tmp_path / "fil" / "kopior")
    look(clock, qtbot)
    said = banner.text()
    assert said.startswith(f"{t.COPY_FAILED} Filen eller mappen går inte att nå.")
    assert said.endswith(t.NO_COPY_YET)

    own_backups.choose_folder(office, tmp_path / "kopior")
    look(clock, qtbot)
    assert banner.isHidden()


def test_closing_the_window_leaves_no_half_copy(
    clock: BackupClock, operations: Operations, office: Office
) -> None:
    clock.look()
    operations.close()
    folder = own_backups.plan_of(office).folder
    half = [file.name for file in folder.glob("*") if file.suffix != ".synpunkt"]
    assert half == []
    assert own_backups.latest_failure(office) is None


def test_the_banner_over_the_window_leads_to_health(
    qapp: QApplication, office: Office, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "fil").write_bytes(b"")
    own_backups.choose_folder(office, tmp_path / "fil" / "kopior")
    window = make_window(office)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.operations.findChild(BackupClock) is not None)
    clock = window.operations.findChild(BackupClock)
    assert clock is not None
    look(clock, qtbot)

    buttons = [b for b in window.findChildren(SecondaryButton) if b.text() == t.SHOW_HEALTH]
    assert [button.isVisible() for button in buttons] == [True]
    buttons[0].click()

    settled(window)
    screen = window.findChildren(AdministrationScreen)[0]
    assert screen.part(CarePanel).isVisible()
    window.close()
