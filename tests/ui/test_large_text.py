"""At 200 % text on a small screen nothing that one needs is cut."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
)
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers.scanning import take_in
from synpunkt_desk.services.registering.case_files import Pasted
from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen
from synpunkt_desk.ui.administration.deadlines_panel import DeadlinesPanel
from synpunkt_desk.ui.case_editor import editor_view
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.daily_list.daily_list_screen import DailyListScreen
from synpunkt_desk.ui.inbox.filter_window import FilterWindow
from synpunkt_desk.ui.inbox.handed_over_window import HandedOverWindow
from synpunkt_desk.ui.inbox.open_list_window import OpenListWindow
from synpunkt_desk.ui.inbox.send_backs_window import SendBacksWindow
from synpunkt_desk.ui.report_list.report_place import ReportPlace
from synpunkt_desk.ui.report_wizard.report_screen import ReportScreen
from synpunkt_desk.ui.report_wizard.steps import Step
from synpunkt_desk.ui.report_wizard.template_card import TemplateCard
from synpunkt_desk.ui.sharing.conflicts_window import ConflictsWindow
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.halves import Halves
from synpunkt_desk.ui.widgets.scroll_page import FORM, ScrollPage
from synpunkt_desk.ui.widgets.theme import apply_theme, scaled
from synpunkt_desk.ui.widgets.tokens import Scheme
from synpunkt_desk.wiring.window import make_window
from tests.helpers.large_text import cut, overlapping
from tests.helpers.offices import add_working_day, make_office
from tests.helpers.real_windows import hand_over, write_at_once


def letter() -> bytes:
    """A paper that waits, so that there is something to scan in."""
    out = BytesIO()
    Image.new("L", (400, 600), 240).save(out, "PNG")
    return out.getvalue()


Opener = Callable[[int, int, int], MainWindow]


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    add_working_day(made)
    yield made
    made.close()
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def open_window(qapp: QApplication, office: Office, qtbot: QtBot) -> Iterator[Opener]:
    """Opens the real window with a case in it, at so many percent of text and that size."""
    opened: list[MainWindow] = []

    def _open(percent: int, width: int, height: int) -> MainWindow:
        apply_theme(qapp, Scheme.LIGHT, text_percent=percent)
        window = make_window(office)
        opened.append(window)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        qtbot.waitUntil(lambda: bool(window.findChildren(CaseEditor)))
        settle(window)
        return window

    yield _open
    for window in opened:
        window.close()


PLACES = (
    "all",
    "scanning",
    "overview",
    "reports",
    "measures",
    "tallies",
    "daily_list",
    "import",
    "administration",
)


@pytest.mark.parametrize("place", PLACES)
def test_every_place_fits_and_shows_its_words(open_window: Opener, place: str) -> None:
    window = open_window(200, 1366, 768)
    take_in(window.operations.office, Pasted("brev.png", letter()))

    window.show_place(place)
    settle(window)

    assert (window.width(), window.height()) == (1366, 768)
    assert list(cut(window)) == []
    assert list(overlapping(window)) == []


def test_every_part_of_the_administration_is_in_sight_on_a_small_screen(
    open_window: Opener,
) -> None:
    window = open_window(100, 1366, 768)
    window.show_place("administration")
    settle(window)
    shown = window.findChildren(AdministrationScreen)[0].nav.list
    assert shown.isVisible()
    assert list(cut(window)) == []


@pytest.mark.parametrize("part", ["forms", "letters", "layouts"])
def test_what_stands_beside_its_preview_is_not_cut(open_window: Opener, part: str) -> None:
    window = open_window(200, 1366, 768)
    window.show_place("administration")
    settle(window)
    screen = window.findChildren(AdministrationScreen)[0]
    screen.show_part(part)
    settle(window)
    assert list(cut(window)) == []
    halves = screen.findChildren(Halves)
    pages = [page for half in halves if half.isVisible() for page in half.findChildren(ScrollPage)]
    assert [page.horizontalScrollBar().maximum() for page in pages] == [0]


def test_every_step_of_a_report_fits(open_window: Opener) -> None:
    window = open_window(200, 1366, 768)
    window.show_place("reports")
    window.findChildren(ReportPlace)[0].open_draft("")
    settle(window)
    report = window.findChildren(ReportScreen)[0].report
    assert report
    for step in Step:
        report.view.show_step(step)
        settle(window)
        assert (window.width(), window.height()) == (1366, 768)
        assert list(cut(window)) == []
        assert list(overlapping(window)) == []


def test_the_boards_reports_in_one_fit(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window(200, 1366, 768)
    window.show_place("reports")
    place = window.findChildren(ReportPlace)[0]
    today = window.operations.office.today()
    place.gather(today, today)
    page = place.together
    assert page
    qtbot.waitUntil(page.complete.complete.isEnabled)
    settle(window)
    assert (window.width(), window.height()) == (1366, 768)
    assert list(cut(window)) == []
    assert list(overlapping(window)) == []


def test_writing_to_the_submitter_fits(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window(200, 1366, 768)
    window.inbox.step(1)
    settle(window)
    editor = window.findChildren(CaseEditor)[0]
    editor.act(Act.ANSWER, window.inbox.selected_ids())
    qtbot.waitUntil(lambda: editor.view.panel.form is not None)
    settle(window)
    assert editor.view.page.horizontalScrollBar().maximum() == 0
    assert list(cut(window)) == []
    assert list(overlapping(window)) == []


def test_the_log_of_a_case_needs_no_sideways_scrolling(open_window: Opener) -> None:
    window = open_window(200, 1366, 768)
    window.inbox.step(1)
    settle(window)
    view = window.findChildren(CaseEditor)[0].view
    view.show_tab(editor_view.LOG)
    settle(window)
    assert view.page.horizontalScrollBar().maximum() == 0


def test_a_form_grows_no_wider_than_one_can_follow(open_window: Opener) -> None:
    window = open_window(100, 1920, 1080)
    window.show_place("administration")
    settle(window)
    card = window.findChildren(TemplateCard)[0]
    assert card.width() < scaled(FORM)


def test_a_change_of_due_dates_fits(open_window: Opener, qtbot: QtBot) -> None:
    window = open_window(200, 1366, 768)
    window.show_place("administration")
    screen = window.findChildren(AdministrationScreen)[0]
    screen.show_part("deadlines")
    settle(window)
    screen.part(DeadlinesPanel).change.click()
    qtbot.waitUntil(screen.part(DeadlinesPanel).preview.save.isVisible)
    settle(window)
    assert (window.width(), window.height()) == (1366, 768)
    assert list(cut(window)) == []
    assert list(overlapping(window)) == []


@pytest.mark.parametrize(
    "tab",
    [
        "municipality",
        "categories",
        "changes",
        "exchange",
        "letters",
        "calendar",
        "layouts",
        "wheel",
        "figures",
    ],
)
def test_a_part_of_the_administration_fits(open_window: Opener, tab: str) -> None:
    window = open_window(200, 1366, 768)
    window.show_place("administration")
    window.findChildren(AdministrationScreen)[0].show_part(tab)
    for _ in range(2):  # first what is read, and then where it stands
        settle(window)
    assert (window.width(), window.height()) == (1366, 768)
    assert list(cut(window)) == []
    assert list(overlapping(window)) == []


@pytest.mark.parametrize("kind", [FilterWindow, OpenListWindow, SendBacksWindow, HandedOverWindow])
def test_the_windows_of_the_list_fit(
    office: Office, open_window: Opener, kind: type[QDialog]
) -> None:
    hand_over(office)
    window = open_window(200, 1366, 768)
    view = window.inbox.view
    openers = {
        FilterWindow: view.new_filter,
        OpenListWindow: view.print_list,
        SendBacksWindow: view.send_backs,
        HandedOverWindow: view.handed_over,
    }

    openers[kind].trigger()
    settle(window)

    made = window.findChildren(kind)[0]
    assert made.findChildren(ScrollPage)[0].horizontalScrollBar().maximum() == 0
    assert list(cut(made)) == []


def test_what_two_wrote_at_once_fits(office: Office, open_window: Opener) -> None:
    case_id = write_at_once(office)
    window = open_window(200, 1366, 768)
    made = ConflictsWindow(window.operations, case_id, parent=window)
    made.resize(window.width(), window.height())
    made.show()
    settle(window)
    made.card.list.setCurrentRow(made.card.list.count() - 1)
    made.card.write.click()
    settle(window)

    assert made.card.new.isVisible()
    assert made.findChildren(ScrollPage)[0].horizontalScrollBar().maximum() == 0
    assert list(cut(made)) == []
    assert list(overlapping(made)) == []
    made.close()


def test_the_case_needs_no_sideways_scrolling_in_a_small_window(open_window: Opener) -> None:
    window = open_window(100, 1100, 650)

    page = window.findChildren(CaseEditor)[0].view.page

    assert page.horizontalScrollBar().maximum() == 0


def test_at_large_text_what_is_beside_the_case_stands_under_it(open_window: Opener) -> None:
    window = open_window(200, 1366, 768)
    editor = window.findChildren(CaseEditor)[0]
    assert editor.view.page.horizontalScrollBar().maximum() == 0

    window.resize(2700, 1400)
    settle(window)
    top = editor.mapToGlobal(editor.rect().topLeft()).y()

    assert top == window.inbox.mapToGlobal(window.inbox.rect().topLeft()).y()
    assert editor.height() == window.inbox.height()


def test_another_size_of_text_places_the_columns_anew(
    open_window: Opener, qapp: QApplication
) -> None:
    window = open_window(100, 1920, 1080)

    apply_theme(qapp, Scheme.LIGHT, text_percent=125)
    settle(window)

    assert window.nav.width() == scaled(245)
    assert (window.width(), window.height()) == (1920, 1080)


def test_the_day_of_the_daily_list_is_shown_wholly(open_window: Opener) -> None:
    window = open_window(200, 1366, 768)
    window.show_place("daily_list")
    settle(window)

    field = window.findChildren(DailyListScreen)[0].findChildren(DayField)[0]

    assert field.width() > field.fontMetrics().horizontalAdvance(field.text()) + scaled(20)


def settle(window: MainWindow) -> None:
    """Let everything that has begun end."""
    for _ in range(3):
        window.operations.wait()
        QApplication.processEvents()
