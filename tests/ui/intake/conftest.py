"""The window of quick registration in a real office, and a person who has only a keyboard."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.intake.quick_registration import QuickRegistration, Session
from synpunkt_desk.ui.operations import Operations

OpenWindow = Callable[..., QuickRegistration]


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
