"""The screen of scanned paper in a real office, and a person who has only a keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.scanning.scan_screen import ScanScreen
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme
from tests.helpers.offices import make_office
from tests.helpers.person import Person


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def operations(office: Office, qapp: QApplication) -> Iterator[Operations]:
    apply_theme(qapp, Scheme.LIGHT)
    made = Operations(office)
    yield made
    made.wait()


@pytest.fixture
def screen(operations: Operations, qtbot: QtBot) -> ScanScreen:
    """The screen on the display, with nothing waiting."""
    made = ScanScreen(operations)
    made.resize(1150, 760)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    return Person(qtbot)
