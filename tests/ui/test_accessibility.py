"""Every screen can be read aloud, and be walked through by key in the order one reads."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from synpunkt_desk.intake.web_form.mapping import SourceMapping
from synpunkt_desk.services.importing.sources import keep_source
from synpunkt_desk.services.improvements.measures import add_measure
from synpunkt_desk.services.lists.overview import Span
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers.scanning import take_in
from synpunkt_desk.services.registering.case_files import Pasted
from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen
from synpunkt_desk.ui.administration.first_start import FirstStart
from synpunkt_desk.ui.case_editor import editor_view
from synpunkt_desk.ui.case_editor.act_forms import FOR_MANY
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.importing.import_screen import ImportScreen
from synpunkt_desk.ui.inbox.filter_window import FilterWindow
from synpunkt_desk.ui.inbox.handed_over_window import HandedOverWindow
from synpunkt_desk.ui.inbox.open_list_window import OpenListWindow
from synpunkt_desk.ui.inbox.send_backs_window import SendBacksWindow
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from synpunkt_desk.ui.overview.overview_page import OverviewPage
from synpunkt_desk.ui.report_list.report_place import ReportPlace
from synpunkt_desk.ui.report_wizard.report_screen import ReportScreen
from synpunkt_desk.ui.report_wizard.steps import Step
from synpunkt_desk.ui.sharing.conflicts_window import ConflictsWindow
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.tally.overview_screen import OverviewScreen
from synpunkt_desk.ui.tally.tally_window import COUNT, SHEET, TallyWindow
from synpunkt_desk.ui.widgets.theme import apply_theme
from synpunkt_desk.ui.widgets.tokens import Scheme
from synpunkt_desk.wiring.background import PostgresLines
from synpunkt_desk.wiring.window import make_window
from tests.helpers.accessibility import described, focus_chain, problems_of
from tests.helpers.filled_forms import as_pdf, fill_in, print_form
from tests.helpers.offices import add_case, add_tallies, add_working_day, make_office
from tests.helpers.real_windows import hand_over, write_at_once
from tests.helpers.reports import freeze

TABS: Final = (
    editor_view.MATTER,
    editor_view.ANSWER,
    editor_view.MEASURES,
    editor_view.INQUIRY,
    editor_view.RECORDS,
    editor_view.LOG,
)
FORMS: Final = [
    *sorted(FOR_MANY - {Act.REOPEN}),
    *(Act.SECRECY, Act.NOTE, Act.ASK_STATEMENT, Act.FLAG_LAW, Act.CASE_FILE),
]
SIZE: Final = (1366, 768)


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    """An office with the cases of a working day, and the program's own dress and language."""
    apply_theme(qapp, Scheme.LIGHT)
    made = make_office(tmp_path)
    add_working_day(made)
    yield made
    made.close()


@pytest.fixture
def window(office: Office, qtbot: QtBot) -> Iterator[MainWindow]:
    """The real window with a case open."""
    made = make_window(office)
    qtbot.addWidget(made)
    made.resize(*SIZE)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.waitUntil(lambda: bool(made.findChildren(CaseEditor)))
    yield made
    made.close()


def test_the_window_with_a_case(window: MainWindow, qtbot: QtBot) -> None:
    editor = opened_case(window, qtbot)
    problems = [f"{tab}: {problem}" for tab in TABS for problem in on_tab(window, editor, tab)]
    assert problems == []


def test_every_form_of_a_case(window: MainWindow, qtbot: QtBot) -> None:
    editor = opened_case(window, qtbot)
    problems = [f"{act}: {p}" for act in FORMS for p in with_form(window, editor, act)]
    editor.view.measures.add_asked.emit()
    settle(window)
    assert [*problems, *problems_of(window)] == []


def test_the_registration_of_a_case(window: MainWindow, qtbot: QtBot) -> None:
    window.bar.new_case.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(QuickRegistration)))
    registration = window.findChildren(QuickRegistration)[0]
    registration.resize(*SIZE)
    qtbot.waitUntil(registration.isActiveWindow)
    settle(window)
    assert problems_of(registration) == []


def test_the_administration(window: MainWindow) -> None:
    window.show_place("administration")
    settle(window)
    assert problems_of(window) == []


@pytest.mark.parametrize("tab", [COUNT, SHEET])
def test_the_counting_of_what_is_said(window: MainWindow, qtbot: QtBot, tab: str) -> None:
    add_tallies(window.operations.office)
    window.show_place("tallies")
    settle(window)
    assert problems_of(window) == []
    window.findChildren(OverviewScreen)[0].note.click()
    counting = window.findChildren(TallyWindow)[0]
    qtbot.waitUntil(counting.isActiveWindow)
    settle(window)
    counting.tabs.select(tab)
    settle(window)
    assert problems_of(counting) == []


def test_the_forms(window: MainWindow, qtbot: QtBot) -> None:
    window.show_place("administration")
    screen = window.findChildren(AdministrationScreen)[0]
    screen.tabs.select("forms")
    qtbot.waitUntil(lambda: screen.forms.view.preview.view.page_count() == 2)
    settle(window)
    assert problems_of(window) == []


def test_the_letters(window: MainWindow, qtbot: QtBot) -> None:
    window.show_place("administration")
    screen = window.findChildren(AdministrationScreen)[0]
    screen.tabs.select("letters")
    qtbot.waitUntil(lambda: screen.letters.view.preview.view.page_count() == 1)
    settle(window)
    assert problems_of(window) == []


@pytest.mark.parametrize("tab", ["layouts", "figures"])
def test_the_parts_for_reports(window: MainWindow, tab: str) -> None:
    window.show_place("administration")
    window.findChildren(AdministrationScreen)[0].tabs.select(tab)
    settle(window)
    assert problems_of(window) == []


def test_writing_to_the_submitter(window: MainWindow, qtbot: QtBot) -> None:
    window.inbox.step(1)
    settle(window)
    editor = window.findChildren(CaseEditor)[0]
    editor.act(Act.ANSWER, window.inbox.selected_ids())
    qtbot.waitUntil(lambda: editor.view.panel.form is not None)
    settle(window)
    assert problems_of(window) == []


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


@pytest.mark.parametrize("kind", [FilterWindow, OpenListWindow, SendBacksWindow, HandedOverWindow])
def test_the_windows_of_the_list(
    window: MainWindow, office: Office, qtbot: QtBot, kind: type[QDialog]
) -> None:
    hand_over(office)
    view = window.inbox.view
    openers = {
        FilterWindow: view.new_filter,
        OpenListWindow: view.print_list,
        SendBacksWindow: view.send_backs,
        HandedOverWindow: view.handed_over,
    }
    openers[kind].trigger()
    made = window.findChildren(kind)[0]
    qtbot.waitUntil(made.isActiveWindow)
    settle(window)
    assert problems_of(made) == []


def test_what_two_wrote_at_once(window: MainWindow, office: Office, qtbot: QtBot) -> None:
    made = ConflictsWindow(window.operations, write_at_once(office), parent=window)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    settle(window)
    made.card.list.setCurrentRow(made.card.list.count() - 1)
    made.card.write.click()
    settle(window)
    assert made.card.new.isVisible()
    assert problems_of(made) == []
    made.close()


def test_who_works_here_and_who_is_away(window: MainWindow) -> None:
    window.show_place("administration")
    window.findChildren(AdministrationScreen)[0].tabs.select("members")
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


@pytest.mark.parametrize("page", ["start", "columns", "rows"])
def test_reading_in_a_file(
    window: MainWindow, office: Office, qtbot: QtBot, tmp_path: Path, page: str
) -> None:
    keep_source(office, SourceMapping("Appen", {"dag": "received", "text": "text"}))
    window.show_place("import")
    screen = window.findChildren(ImportScreen)[0]
    qtbot.waitUntil(screen.start.table.isVisible)
    if page != "start":
        file = tmp_path / "svar.json"
        file.write_text('[{"datum": "2026-11-19", "typ": "Ris", "meddelande": "Halt."}]', "utf-8")
        screen.open_file(file)
        qtbot.waitUntil(screen.columns.isVisible)
        screen.columns.table.selectRow(0)
    if page == "rows":
        screen.columns.name.setText("Webbformuläret")
        screen.columns.go.click()
        qtbot.waitUntil(screen.rows.table.isVisible)
    settle(window)
    assert problems_of(window) == []


@pytest.mark.parametrize("is_empty", [True, False])
def test_scanned_paper(window: MainWindow, office: Office, is_empty: bool) -> None:
    if not is_empty:
        take_in(office, Pasted("bunt.pdf", as_pdf(fill_in(print_form(office), {}))))
    window.show_place("scanning")
    settle(window)
    assert problems_of(window) == []


def test_a_queue_where_nothing_is(window: MainWindow) -> None:
    window.nav.setFocus()
    window.show_place("parked")
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


def test_tab_goes_everywhere_as_the_eye_does(window: MainWindow, qtbot: QtBot) -> None:
    editor = opened_case(window, qtbot)
    editor.view.show_tab(editor_view.INQUIRY)
    settle(window)
    window.nav.setFocus()
    everything = set(focus_chain(window))

    visited: list[QWidget] = []
    for _ in everything:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget() or window)

    assert [described(part) for part in everything - set(visited)] == []
    names = [part.accessibleName() for part in visited]
    order = ["Ordning", "Fördela…", "Delar av ärendet", "Begär yttrande…", "Mottagare"]
    assert [name for name in names if name in order] == order
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, shift)
    assert QApplication.focusWidget() is visited[-2]


def test_the_first_start(office: Office, tmp_path: Path, qtbot: QtBot) -> None:
    page = FirstStart(
        tmp_path / "new",
        key_file=None,
        example_folder=tmp_path / "example",
        open_line=PostgresLines().line,
    )
    qtbot.addWidget(page)
    page.resize(*SIZE)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    assert problems_of(page) == []
    page.beginning.server.click()
    assert problems_of(page) == []


def test_what_is_wrong_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    field = QLineEdit(page)
    memo = QTextEdit()
    memo.setAccessibleName("Anteckning")
    for part in (QPushButton("&Spara"), QPushButton("&Skriv"), memo):
        column.addWidget(part)
    column.addSpacing(300)
    column.addWidget(field)
    qtbot.addWidget(page)
    page.resize(400, 400)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()

    kinds = [problem.split(":")[0].split(" ")[0] for problem in problems_of(page)]

    assert kinds == ["no", "Alt+S", "up", "Tab"]


def opened_case(window: MainWindow, qtbot: QtBot) -> CaseEditor:
    """The case in the middle, when it stands there."""
    editor = window.findChildren(CaseEditor)[0]
    with qtbot.waitSignal(editor.case_shown):
        window.inbox.step(1)
    settle(window)
    return editor


def on_tab(window: MainWindow, editor: CaseEditor, tab: str) -> list[str]:
    """What is wrong with the window when a tab of the case is open."""
    editor.view.show_tab(tab)
    settle(window)
    return problems_of(window)


def with_form(window: MainWindow, editor: CaseEditor, act: Act) -> list[str]:
    """What is wrong with the window when a form of the case is open."""
    editor.act(act, window.inbox.selected_ids())
    settle(window)
    if editor.view.panel.form is None:
        return ["no form"]
    problems = problems_of(window)
    editor.view.panel.cancel()
    return problems


def settle(window: MainWindow) -> None:
    """Let everything that has begun end."""
    for _ in range(3):
        window.operations.wait()
        QApplication.processEvents()
