"""From a number of the report to its cases in the list, and back."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.report_list.report_place import ReportPlace
from synpunkt_desk.ui.report_wizard.report_screen import ReportScreen
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.ui.report_wizard.conftest import wait_until_counted


def reports(qtbot: QtBot, window: MainWindow) -> ReportScreen:
    """Go to the reports."""
    window.show_place("reports")
    place = window.findChild(ReportPlace)
    assert isinstance(place, ReportPlace)
    place.open_draft("")
    screen = window.findChild(ReportScreen)
    assert isinstance(screen, ReportScreen)
    qtbot.waitUntil(lambda: screen.report is not None)
    assert screen.report is not None
    wait_until_counted(qtbot, screen.report)
    return screen


def test_the_cases_behind_a_number_are_shown_with_a_way_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    screen = reports(qtbot, window)
    assert screen.report is not None
    made = screen.report.made
    assert made is not None
    forwarded = made.report.table("forwarded")
    assert forwarded is not None
    screen.cases_requested.emit(forwarded.open_cell(None, 0), "4 vidarebefordrades")
    inbox = window.inbox
    qtbot.waitUntil(lambda: inbox.model.rowCount() == 4)
    assert inbox.isVisible()
    assert inbox.view.chosen.text() == "4 vidarebefordrades"
    assert inbox.view.way_back.isVisible()
    qtbot.mouseClick(inbox.view.way_back, Qt.MouseButton.LeftButton)
    assert screen.isVisible()
    window.show_place("all")
    qtbot.waitUntil(lambda: inbox.model.rowCount() == 8)
    assert not inbox.view.way_back.isVisible()


def test_a_search_from_there_comes_back_to_the_same_cases(qtbot: QtBot, window: MainWindow) -> None:
    window.show_only([], "Inga", back_text="Tillbaka till rapporten")
    qtbot.waitUntil(lambda: window.inbox.view.count.text() == "0 ärenden")
    window.inbox.search("synpunkt")
    window.inbox.search("")
    assert window.inbox.view.heading.text() == "Valda ärenden"
    assert window.inbox.view.chosen.text() == "Inga"


def test_a_draft_opens_from_the_list_of_drafts(qtbot: QtBot, window: MainWindow) -> None:
    screen = reports(qtbot, window)
    assert screen.report is not None
    screen.report.view.foot.on.click()
    screen.report.view.foot.close_report.click()
    window.show_place("drafts")
    inbox = window.inbox
    qtbot.waitUntil(lambda: inbox.model.rowCount() == 1)
    assert inbox.model.row(0).title == "Rapport: Borås Stad · 1 januari – 30 juni 2024"
    inbox.open_current()
    qtbot.waitUntil(screen.isVisible)


def test_closing_leads_to_the_list_of_reports(qtbot: QtBot, window: MainWindow) -> None:
    screen = reports(qtbot, window)
    screen.closed.emit()
    place = window.findChild(ReportPlace)
    assert isinstance(place, ReportPlace)
    assert place.list.isVisible()
