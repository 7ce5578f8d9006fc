"""A desk with a case of a real office on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme
from tests.helpers.case_desks import CaseDesk, open_desk
from tests.helpers.offices import add_case, make_office


@pytest.fixture(autouse=True)
def _dress(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office on a Friday in November."""
    made = make_office(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(qtbot: QtBot, office: Office) -> Iterator[CaseDesk]:
    """The screen of a case, empty to begin with."""
    operations = Operations(office)
    made = open_desk(qtbot, office, operations)
    yield made
    made.pane.show_case("")
    made.settle()


@pytest.fixture
def case_id(office: Office) -> str:
    """A complaint that came in two days ago and waits for everything."""
    return add_case(office, days_ago=2)
