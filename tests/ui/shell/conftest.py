"""The window of a real office, as somebody at the desk meets it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.offices import add_working_day, make_office
from tests.helpers.windows import Desk


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office with the cases of a working day."""
    made = make_office(tmp_path)
    add_working_day(made)
    yield made
    made.close()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """Screens that only note what they were asked."""
    made = Desk()
    qtbot.addWidget(made.editor)
    return made


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Where the window remembers its places."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_window(
    office: Office, desk: Desk, settings: QSettings, qtbot: QtBot
) -> Callable[[], MainWindow]:
    """Opens a window that has the focus and shows the first queue."""

    def _open() -> MainWindow:
        window = MainWindow(Operations(office), desk.parts(), settings)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: desk.shown != [])
        return window

    return _open


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    """The window with seven cases to distribute."""
    return open_window()
