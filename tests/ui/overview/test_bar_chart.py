"""Bars are walked and opened by key and mouse, and tell their numbers in words."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.reports.tables import CaseIds, Row, Table
from synpunkt_desk.texts import overview as t
from synpunkt_desk.ui.overview.bar_chart import BarChart
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage


def nothing(_row: int | None, _column: int) -> CaseIds:
    return ()


def table(rows: int = 3) -> Table:
    """Done, median and 90 percent; the last row is too small for these."""
    counted = [Row(f"Enhet {at}", (20 + at, at, 2 * at)) for at in range(1, rows)]
    return Table(
        id="times",
        row_heading="Enhet",
        columns=("Klara", "Median", "Nio av tio"),
        rows=(*counted, Row("Liten enhet", (7, t.NOT_SHOWN, t.NOT_SHOWN))),
        title="Tider",
        open_cell=nothing,
    )


@pytest.fixture
def chart(qapp: QApplication, qtbot: QtBot) -> BarChart:
    made = BarChart((1, 2))
    qtbot.addWidget(made)
    made.show_table(table())
    made.resize(500, made.sizeHint().height())
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_keys_walk_through_the_bars_and_open_them(chart: BarChart, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(chart, key)

    with qtbot.waitSignal(chart.bar_opened) as opened:
        QTest.keyClick(chart, Qt.Key.Key_Return)

    assert opened.args == [1, 2]
    assert "Enhet 2: Nio av tio, 4" in chart.accessibleDescription()


def test_a_click_opens_the_bar_under_it(chart: BarChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.bar_opened) as opened:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(20, chart.height() - 40))

    assert opened.args == [2, 1]


def test_a_small_base_has_words_and_no_bar(chart: BarChart) -> None:
    *_, solid, hatched = chart.bars

    assert (solid.length, solid.text) == (None, t.too_few(7))
    assert (hatched.length, hatched.text) == (None, "")


def test_the_place_is_kept_where_it_still_is(chart: BarChart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_End)
    chart.show_table(table(rows=1))

    assert chart.current == 1


def test_the_bar_one_goes_to_comes_into_sight(qtbot: QtBot) -> None:
    page, chart = ScrollPage(), BarChart((1, 2))
    qtbot.addWidget(page)
    chart.show_table(table(rows=60))
    page.body.addWidget(chart)
    page.resize(500, 300)
    with qtbot.waitExposed(page):
        page.show()

    QTest.keyClick(chart, Qt.Key.Key_End)

    assert page.verticalScrollBar().value() > page.verticalScrollBar().maximum() * 0.9
