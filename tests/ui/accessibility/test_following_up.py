"""Reports, overview, measures and the daily list."""

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.improvements.measures import add_measure
from synpunkt_desk.services.lists.overview import Span
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.overview.overview_page import OverviewPage
from synpunkt_desk.ui.report_list.report_place import ReportPlace
from synpunkt_desk.ui.report_wizard.report_screen import ReportScreen
from synpunkt_desk.ui.report_wizard.steps import Step
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.accessibility import problems_of
from tests.helpers.offices import add_case
from tests.helpers.reports import freeze
from tests.helpers.walks import settle


def test_the_list_of_reports(window: MainWindow, qtbot: QtBot) -> None:
    freeze(window.operations.office)
    window.show_place("reports")
    place = window.findChildren(ReportPlace)[0]
    qtbot.waitUntil(place.list.view.card.isVisible)
    settle(window)
    assert problems_of(window) == []
    place.tabs.select("wheel")
    place.wheel.view.new.click()
    settle(window)
    assert problems_of(window) == []
    place.wheel.view.panel.cancel()
    place.tabs.select("list")
    place.list.view.card.open.click()
    qtbot.waitUntil(place.page.print.isEnabled)
    settle(window)
    assert problems_of(window) == []


@pytest.mark.parametrize("tab", ["pages", "tables"])
def test_the_report(window: MainWindow, qtbot: QtBot, tab: str) -> None:
    window.show_place("reports")
    window.findChildren(ReportPlace)[0].open_draft("")
    screen = window.findChildren(ReportScreen)[0]
    qtbot.waitUntil(lambda: screen.report is not None and not screen.report.is_counting)
    assert screen.report
    screen.report.view.half.tabs.select(tab)
    settle(window)
    assert problems_of(window) == []
    for step in Step:
        screen.report.view.show_step(step)
        settle(window)
        assert problems_of(window) == []


def test_the_daily_list(window: MainWindow) -> None:
    window.show_place("daily_list")
    settle(window)
    assert problems_of(window) == []


@pytest.mark.parametrize("span", [Span.YEAR, Span.OWN])
def test_the_overview(window: MainWindow, span: Span) -> None:
    window.show_place("overview")
    settle(window)
    view = window.findChildren(OverviewPage)[0].view
    view.span.setCurrentIndex(view.span.findData(span))
    view.span.activated.emit(view.span.currentIndex())
    settle(window)
    assert problems_of(window) == []


@pytest.mark.parametrize("is_empty", [True, False])
def test_the_register_of_measures(window: MainWindow, office: Office, is_empty: bool) -> None:
    if not is_empty:
        add_measure(office, cases=[add_case(office)], values={"text": "Gångvägen sandas tidigare"})
    window.nav.setFocus()
    window.show_place("measures")
    settle(window)
    assert window.nav.hasFocus()
    assert problems_of(window) == []
