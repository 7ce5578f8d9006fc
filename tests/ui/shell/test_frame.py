"""A window and the screen it is shown on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.shell.frame import Frame, show_on_screen


@pytest.mark.parametrize(("more", "fills"), [(-100, False), (0, True), (300, True)])
def test_a_window_that_its_screen_has_no_room_for_fills_it(
    qtbot: QtBot, more: int, *, fills: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = QApplication.primaryScreen().availableSize()
    window.resize(room.width() - 100, room.height() + more)
    show_on_screen(window)
    assert window.isMaximized() is fills
    assert window.height() <= room.height()


def test_a_window_of_a_screen_that_is_gone_comes_back_in_sight(
    qtbot: QtBot, tmp_path: Path
) -> None:
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    first = Frame(settings, takes_mails=False)
    qtbot.addWidget(first)
    first.resize(500, 400)
    first.move(QPoint(9000, 7000))
    first.show()
    first.close()

    again = Frame(settings, takes_mails=False)
    qtbot.addWidget(again)
    again.show()

    assert QApplication.primaryScreen().availableGeometry().intersects(again.geometry())
