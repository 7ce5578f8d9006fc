"""The real window with the cases of a working day."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.wiring.window import make_window
from tests.helpers.offices import add_working_day, make_office

SIZE: Final = (1366, 768)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office with the cases of a working day, and the program's own dress and language."""
    made = make_office(tmp_path)
    add_working_day(made)
    yield made
    made.close()


@pytest.fixture
def window(office: Office, qtbot: QtBot) -> Iterator[MainWindow]:
    """The real window with a case open."""
    made = make_window(office)
    qtbot.addWidget(made)
    made.resize(*SIZE)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.findChildren(CaseEditor)))
    yield made
    made.close()
