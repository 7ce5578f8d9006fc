"""The screen of scanned paper in a real office, and a person who has only a keyboard."""

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.scanning.scan_screen import ScanScreen


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
