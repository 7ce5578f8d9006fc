"""An office that shares a server in memory, with the page about it."""

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.sync.port import Right
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper
from synpunkt_desk.ui.sharing.sharing_panel import SharingPanel
from tests.helpers.memory_caretaker import MemoryCaretaker
from tests.helpers.memory_server import MemoryLine, MemoryOffice


class MemoryLines:
    """The only line there is."""

    def __init__(self, line: MemoryLine) -> None:
        self._line = line

    def line(self, address: str, password: str) -> MemoryLine:
        del address, password
        return self._line

    def caretaker(self, address: str, password: str) -> MemoryCaretaker:
        del address, password
        return MemoryCaretaker(self._line.office, self._line.role)


@pytest.fixture
def shared() -> MemoryOffice:
    """What is on the server: Anna keeps the office, and nobody has sent anything."""
    made = MemoryOffice()
    made.grant("anna", COMMON, Right.ADMIN)
    return made


@pytest.fixture
def line(shared: MemoryOffice) -> MemoryLine:
    return MemoryLine(shared, "anna")


@pytest.fixture
def keeper(operations: Operations, line: MemoryLine) -> Keeper:
    return Keeper(operations, MemoryLines(line))


@pytest.fixture
def panel(operations: Operations, keeper: Keeper, qtbot: QtBot) -> SharingPanel:
    made = SharingPanel(operations, keeper)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made
