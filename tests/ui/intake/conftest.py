"""The window of quick registration in a real office, and a person who has only a keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration, Session
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme
from tests.helpers.offices import make_office
from tests.helpers.person import Person

OpenWindow = Callable[..., QuickRegistration]


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
def session() -> Session:
    return Session()


@pytest.fixture
def open_window(operations: Operations, session: Session, qtbot: QtBot) -> OpenWindow:
    """Opens the window, ready to type in."""

    def _open(draft_id: str = "") -> QuickRegistration:
        window = QuickRegistration(operations, session, draft_id=draft_id)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        qtbot.waitUntil(lambda: bool(window.view.foot.number.text()))
        return window

    return _open


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    return Person(qtbot)
