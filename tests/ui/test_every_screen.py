"""Every screen that is drawn to files: read at 200 % of text, and reached and named by keys.

The walks are those of the pictures, so that a screen that somebody adds there is also read here.
They take minutes: `make soak` takes them.
"""

import os
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme
from synpunkt_desk.wiring.window import make_window
from tests.helpers.accessibility import problems_of
from tests.helpers.large_text import unreadable
from tests.helpers.offices import make_office
from tests.screenshots.__main__ import SCREENS
from tests.screenshots.drawing import add_scanned_day
from tests.screenshots.walking import settle

pytestmark = pytest.mark.skipif(
    os.environ.get("HYPOTHESIS_PROFILE") != "soak", reason="walks through every screen"
)


@pytest.mark.parametrize("name", SCREENS)
def test_everything_is_named_and_reached(
    name: str, qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    apply_theme(qapp, Scheme.LIGHT)
    with closing(make_office(tmp_path)) as office:
        add_scanned_day(office, tmp_path)
        window = make_window(office)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        settle()

        shown = SCREENS[name](window)
        settle()
        top = shown.window()
        top.activateWindow()
        qtbot.waitUntil(top.isActiveWindow)

        assert problems_of(top) == []
        window.close()


@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_cut(name: str, qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> None:
    apply_theme(qapp, Scheme.LIGHT, text_percent=200)
    office = make_office(tmp_path)
    add_scanned_day(office, tmp_path)
    window = make_window(office)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    settle()

    shown = SCREENS[name](window)
    settle()

    assert window.width() <= 1366
    assert unreadable(shown) == []
    window.close()
    office.close()
