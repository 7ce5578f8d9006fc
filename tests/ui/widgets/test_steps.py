"""Timeline, wizard steps, tabs, pages that scroll or flow, and PDF."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.ui.widgets.card import Bar
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Title
from synpunkt_desk.ui.widgets.pdf_view import PdfView
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.step_pills import StepPills
from synpunkt_desk.ui.widgets.step_timeline import StepState, StepTimeline, TimelineStep
from synpunkt_desk.ui.widgets.tab_strip import Tab, TabStrip
from tests.ui.widgets.examples import pdf_with

A4_POINTS = 595.28
STEPS = (
    TimelineStep("Inkommen", "2026-11-18", StepState.DONE),
    TimelineStep("Fördelad", "", StepState.CURRENT),
    TimelineStep("Bekräftad", "senast i dag"),
)


def test_a_timeline_says_how_far_each_step_is(qtbot: QtBot) -> None:
    timeline = StepTimeline(STEPS)
    qtbot.addWidget(timeline)

    assert timeline.accessibleName() == (
        "Inkommen klar 2026-11-18, Fördelad pågår, Bekräftad återstår senast i dag"
    )


def test_a_timeline_can_go_on(qtbot: QtBot) -> None:
    timeline = StepTimeline(STEPS)
    qtbot.addWidget(timeline)

    timeline.show_steps(STEPS[:1])

    assert timeline.accessibleName() == "Inkommen klar 2026-11-18"


def test_a_narrow_timeline_has_more_lines(qtbot: QtBot) -> None:
    timeline = StepTimeline(STEPS)
    qtbot.addWidget(timeline)

    assert timeline.heightForWidth(200) > timeline.heightForWidth(800)


def test_wizard_steps_lead_back_but_not_ahead(
    qtbot: QtBot, show: Callable[[QWidget], None]
) -> None:
    steps = StepPills(("Period", "Upplägg", "Kvalitet"), name="Steg")
    show(steps)
    steps.set_current(1)
    first, second, third = steps.findChildren(QAbstractButton)

    with qtbot.waitSignal(steps.step_chosen) as chosen:
        qtbot.keyClick(first, Qt.Key.Key_Space)
    with qtbot.assertNotEmitted(steps.step_chosen):
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(third, Qt.MouseButton.LeftButton)

    assert chosen.args == [0]
    assert first.accessibleName() == "1 Period, klar"
    assert second.accessibleName() == "2 Upplägg, pågår"
    assert first.height() >= 24


def test_tabs_by_arrow(qtbot: QtBot, show: Callable[[QWidget], None]) -> None:
    tabs = TabStrip((Tab("case", "Synpunkt"), Tab("answer", "Svar")), name="Delar")
    show(tabs)

    with qtbot.waitSignal(tabs.tab_chosen) as chosen:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    tabs.set_label("answer", "Svar (1)")

    assert chosen.args == ["answer"]
    assert tabs.current_key() == "answer"
    assert tabs.tabText(1) == "Svar (1)"
    tabs.select("case")
    assert tabs.current_key() == "case"


def test_a_line_that_is_full_goes_on_in_the_next(show: Callable[[QWidget], None]) -> None:
    page = QWidget()
    flow = FlowLayout(page, spacing=4, spread=True)
    buttons = [QPushButton("Sekretess…") for _ in range(3)]
    for button in buttons:
        flow.addWidget(button)
    width = buttons[0].sizeHint().width()
    show(page)

    page.resize(2 * width + 40, 200)

    assert buttons[0].y() == buttons[1].y() < buttons[2].y()
    assert [button.x() for button in buttons] == [0, page.width() // 2, 0]
    assert flow.takeAt(0) is not None
    assert flow.takeAt(9) is None


def test_lines_of_unlike_widths_stand_in_columns(show: Callable[[QWidget], None]) -> None:
    page = QWidget()
    flow = FlowLayout(page, spacing=4, spread=True)
    buttons = [QPushButton(words) for words in ("En", "Två", "Tre ord här", "Fem", "Sex", "Sju")]
    for button in buttons:
        flow.addWidget(button)
    show(page)

    page.resize(flow.sizeHint().width() - 10, 200)

    first, second = buttons[:3], buttons[3:]
    assert [button.x() for button in first] == [button.x() for button in second]
    assert len({button.y() for button in first}) == len({button.y() for button in second}) == 1


def test_a_page_scrolls_when_it_is_too_high(show: Callable[[QWidget], None]) -> None:
    page = ScrollPage()
    for at in range(40):
        page.body.addWidget(QLabel(f"Rad {at}"))
    page.resize(300, 200)
    show(page)

    assert page.verticalScrollBar().maximum() > 0


def test_a_pdf_can_be_read_paged_and_replaced(
    qtbot: QtBot, show: Callable[[QWidget], None]
) -> None:
    view = PdfView(name="Förhandsvisning")
    show(view)
    view.show_pdf(pdf_with("Antal inkomna", "Antal avslutade"))
    assert view.page_count() == 2
    assert "Antal avslutade" in view.page_text(2)

    with qtbot.waitSignal(view.page_shown) as shown:
        view.go_to_page(2)
    assert shown.args == [2, 2]

    view.set_zoom_factor(1.5)
    view.set_zoom_factor(0)
    view.show_pdf(pdf_with("Ny"))
    assert view.page_count() == 1


def test_a_pdf_is_as_wide_as_there_is_room_but_no_wider_than_one_reads(
    qtbot: QtBot, show: Callable[[QWidget], None]
) -> None:
    view = PdfView(name="Förhandsvisning")
    view.resize(500, 700)
    show(view)
    view.show_pdf(pdf_with("Antal inkomna"))
    narrow = view.zoom_factor()

    view.resize(900, 700)
    qtbot.waitUntil(lambda: view.zoom_factor() > narrow)
    page = A4_POINTS * view.screen().logicalDotsPerInch() / 72
    assert view.zoom_factor() * page < 900

    view.resize(1900, 700)
    qtbot.waitUntil(lambda: view.zoom_factor() * page == pytest.approx(940, abs=1))

    view.set_zoom_factor(2)
    assert view.zoom_factor() == 2


def test_a_table_scrolls_rather_than_cut_the_column_that_takes_the_rest(
    show: Callable[[QWidget], None],
) -> None:
    table = RowTable(("Nämnd", "Rapport", "Läge"), {0: 150, 2: 120}, name="Årshjul")
    for width, rest, scrolls in ((400, 140, True), (800, 500, False)):
        table.resize(width, 200)
        show(table)
        table.show_table([(0, ("Tekniska", "Redovisning till nämnd", "Klar"))])
        QApplication.processEvents()
        assert table.columnWidth(1) >= rest
        assert (table.horizontalScrollBar().maximum() > 0) is scrolls


def test_a_heading_takes_more_lines_only_where_there_is_no_room(
    show: Callable[[QWidget], None],
) -> None:
    title = Title("Redovisning av Borås Stads inkomna synpunkter november 2026")
    bar = Bar("bar", QPushButton("Tillbaka"), title)
    one_line = title.fontMetrics().lineSpacing()
    bar.resize(1000, 60)
    show(bar)
    assert title.height() < 2 * one_line

    bar.resize(300, 200)
    QApplication.processEvents()
    assert title.height() >= 2 * one_line
    assert title.width() <= 300
