"""A window and the screen it is shown on."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.shell.frame import show_on_screen


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
