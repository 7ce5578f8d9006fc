"""A report on the cases of a municipality whose published numbers are known."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.importing.importing import import_csv
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.report_wizard.open_report import OpenReport
from synpunkt_desk.ui.report_wizard.report_screen import ReportScreen
from tests.helpers.offices import make_office

ACCEPTANCE = Path(__file__).parents[2] / "data" / "acceptance"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Borås in August 2024, with the cases of the spring."""
    made = make_office(tmp_path, today=date(2024, 8, 20))
    import_csv(made, ACCEPTANCE / "boras-ks-2024.csv")
    yield made
    made.close()


@pytest.fixture
def open_report(qtbot: QtBot, operations: Operations) -> Callable[[], OpenReport]:
    """Goes to the reports and waits until the first pages are shown."""
    screens: list[ReportScreen] = []

    def _open() -> OpenReport:
        screen = ReportScreen(operations)
        qtbot.addWidget(screen)
        screens.append(screen)
        screen.resize(1366, 768)
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        qtbot.waitUntil(lambda: screen.report is not None)
        report = screen.report
        assert report is not None
        wait_until_counted(qtbot, report)
        return report

    return _open


def wait_until_counted(qtbot: QtBot, report: OpenReport) -> None:
    """Let the latest change reach the pages."""
    qtbot.waitUntil(lambda: report.made is not None and not report.is_counting)
