"""What the screens of an office have in common; its cases are each folder's own."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.theme import Theme, apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme
from synpunkt_desk.wiring.window import make_window
from tests.helpers.case_desks import CaseDesk, open_desk
from tests.helpers.offices import add_case, make_office
from tests.helpers.person import Person


@pytest.fixture(autouse=True, scope="session")
def _what_stands_from_the_beginning() -> None:
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _garbage_between_tests() -> Iterator[None]:
    """Take windows apart between tests.

    Python's collector would otherwise do it in the midst of Qt's own work, on any thread.
    """
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Theme:
    """The light dress at 100 %, and the program's own language."""
    return apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office on a Friday in November, without cases."""
    made = make_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def operations(office: Office) -> Iterator[Operations]:
    """How the window reads and writes in it."""
    made = Operations(office)
    yield made
    made.close()


@pytest.fixture
def window(office: Office, qtbot: QtBot) -> Iterator[MainWindow]:
    """The real window as it opens."""
    made = make_window(office)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    """Somebody who has only a keyboard."""
    return Person(qtbot)


@pytest.fixture
def desk(qtbot: QtBot, office: Office) -> Iterator[CaseDesk]:
    """The screen of a case, empty to begin with."""
    made = open_desk(qtbot, office, Operations(office))
    yield made
    made.pane.show_case("")
    made.settle()


@pytest.fixture
def case_id(office: Office) -> str:
    """A complaint that came in two days ago and waits for everything."""
    return add_case(office, days_ago=2)
