"""The overview in the window: what one chooses is counted, and every number leads to its cases."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.reports.breakdown import By
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.lists.overview import Span
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import overview as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.overview.bar_chart import BarChart
from synpunkt_desk.ui.overview.overview_page import OverviewPage
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.wiring.window import make_window
from tests.helpers.offices import TODAY, add_case, make_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """An office in which something came in this month and the one before."""
    made = make_office(tmp_path)
    for days in (0, 1, 2, 30):
        add_case(made, days_ago=days)
    yield made
    made.close()


@pytest.fixture
def window(office: Office, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on the overview."""
    made = make_window(office)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_place("overview")
    settle(made)
    yield made
    made.close()


def settle(window: MainWindow) -> None:
    """Let everything that has begun end."""
    for _ in range(3):
        window.operations.wait()
        QApplication.processEvents()


def page_in(window: MainWindow) -> OverviewPage:
    return window.findChildren(OverviewPage)[0]


def chart_in(window: MainWindow) -> BarChart:
    chart = page_in(window).view.received.chart
    assert chart
    return chart


def choose(window: MainWindow, *, span: Span | None = None, by: By | None = None) -> None:
    """What a person does with the lists at the top."""
    view = page_in(window).view
    for box, value in ((view.span, span), (view.by, by)):
        if value is not None:
            box.setCurrentIndex(box.findData(value))
            box.activated.emit(box.currentIndex())
    settle(window)


def listed(window: MainWindow) -> list[str]:
    model = window.inbox.model
    return [model.row(at).row_id for at in range(model.rowCount())]


def test_a_bar_opens_its_cases_and_the_way_back_leads_to_the_same_place(
    window: MainWindow,
) -> None:
    choose(window, span=Span.QUARTER, by=By.MONTH)
    chart = chart_in(window)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    QTest.keyClick(chart, Qt.Key.Key_Up)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    settle(window)

    assert chart.bars[0].label == "oktober 2026"
    assert len(listed(window)) == chart.bars[0].length == 1
    assert "oktober 2026" in window.inbox.view.chosen.text()

    window.inbox.view.way_back.click()
    settle(window)

    assert page_in(window).isVisible()
    assert page_in(window).view.span.currentData() == Span.QUARTER
    assert chart.current == 0


def test_a_click_on_a_bar_opens_its_cases(window: MainWindow) -> None:
    choose(window, span=Span.MONTH)
    chart = chart_in(window)

    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(60, chart.height() // 2))
    settle(window)

    assert len(listed(window)) == 3


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_number_at_the_top_opens_its_cases(window: MainWindow, key: Qt.Key) -> None:
    choose(window, span=Span.YEAR)
    QTest.keyClick(page_in(window).view.figures.cards[0], key)
    settle(window)

    assert len(listed(window)) == 4


def test_own_days_begin_with_those_shown_and_must_not_go_backwards(window: MainWindow) -> None:
    choose(window, span=Span.MONTH)
    choose(window, span=Span.OWN)
    view = page_in(window).view
    assert (view.first.day(), view.last.day()) == (date(2026, 11, 1), TODAY)

    view.last.set_day(date(2026, 10, 1))
    view.last.day_changed.emit(date(2026, 10, 1))
    settle(window)
    problem = sentence(KnownError("period_backwards", first="2026-11-01", last="2026-10-01"))
    assert view.problem.text() == str(problem)

    view.last.set_day(TODAY)
    view.first.set_day(TODAY - timedelta(1))
    view.first.day_changed.emit(TODAY - timedelta(1))
    settle(window)
    assert not view.problem.isVisible()
    assert view.count.text() == t.counted(2)


def test_other_rows_are_shown_without_reading_again(window: MainWindow) -> None:
    page = page_in(window)
    before = page.found
    choose(window, by=By.CHANNEL)

    assert before
    assert page.found
    assert page.found.counted is before.counted
    assert page.view.received.heading.text() == t.per(t.RECEIVED, By.CHANNEL)


def test_what_changes_is_counted_at_once(window: MainWindow) -> None:
    choose(window, span=Span.YEAR)
    found = page_in(window).found
    assert found
    case_id = found.figures.open_cell(0, 0)[0]
    window.operations.write(lambda office: case_work.void(office, [case_id], reason="dubblett"))
    settle(window)

    assert page_in(window).view.count.text() == t.counted(3)


def test_a_table_is_taken_to_a_spreadsheet(window: MainWindow) -> None:
    choose(window, span=Span.MONTH, by=By.CHANNEL)
    page_in(window).view.received.copy.click()

    lines = QApplication.clipboard().text().splitlines()

    assert lines[0] == t.per(t.RECEIVED, By.CHANNEL)
    assert "webb;3;0;0" in lines


def test_where_nothing_came_in_it_says_so(window: MainWindow) -> None:
    choose(window, span=Span.OWN)
    view = page_in(window).view
    for field in (view.first, view.last):
        field.set_day(date(2020, 1, 1))
    view.last.day_changed.emit(date(2020, 1, 1))
    settle(window)

    assert not view.figures.isVisible()
    assert not view.save_pdf.isEnabled()
