"""Reports in a real office, in their dress."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_list.report_place import ReportPlace
from tests.helpers.offices import add_case, make_office
from tests.helpers.reports import freeze


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A case and a finished report on it."""
    made = make_office(tmp_path)
    add_case(made)
    freeze(made)
    yield made
    made.close()


@pytest.fixture
def place(qtbot: QtBot, operations: Operations) -> ReportPlace:
    """The place of reports, as one comes to it."""
    made = ReportPlace(operations)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(made.list.view.card.isVisible)
    return made
