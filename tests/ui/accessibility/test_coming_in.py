"""What comes in: registration, counting, files and paper."""

from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.intake.web_form.mapping import SourceMapping
from synpunkt_desk.services.importing.sources import keep_source
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers.scanning import take_in
from synpunkt_desk.services.registering.case_files import Pasted
from synpunkt_desk.ui.administration.first_start import FirstStart
from synpunkt_desk.ui.importing.import_screen import ImportScreen
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.tally.overview_screen import OverviewScreen
from synpunkt_desk.ui.tally.tally_window import COUNT, SHEET, TallyWindow
from synpunkt_desk.wiring.background import PostgresLines
from tests.helpers.accessibility import problems_of
from tests.helpers.filled_forms import as_pdf, fill_in, print_form
from tests.helpers.offices import add_tallies
from tests.helpers.walks import settle

SIZE: Final = (1366, 768)


def test_the_registration_of_a_case(window: MainWindow, qtbot: QtBot) -> None:
    window.bar.new_case.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(QuickRegistration)))
    registration = window.findChildren(QuickRegistration)[0]
    registration.resize(*SIZE)
    qtbot.waitUntil(registration.isActiveWindow)
    settle(window)
    assert problems_of(registration) == []


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
