"""Every screen of the window, imported and made when somebody first goes there."""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.report_register import FrozenReport
from synpunkt_desk.texts import (
    case_editor,
    categorization,
    daily_list,
    improvements,
    overview,
    report_wizard,
    themes,
)
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.tied import tied
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.shell.navigation import REPORTS
from synpunkt_desk.ui.shell.parts import CasePane
from synpunkt_desk.wiring.background import keeper_of
from synpunkt_desk.wiring.dialogs import note_oral, reports

if TYPE_CHECKING:
    from synpunkt_desk.ui.case_editor.contact_deeds import MakeWriter

_CASE: Final = "synpunkt_desk.ui.case_editor.pane"


def said(error: AppError) -> str:
    """What a person is told of an error, in one text."""
    return str(sentence(error))


def prepare_case(window: MainWindow, ready: Callable[[], None]) -> None:
    """The list can be worked in while what a case is shown with is imported."""
    if _CASE in sys.modules:
        ready()
    else:
        window.operations.read(lambda _office: import_module(_CASE), lambda _found: ready())


def make_own_case_pane(window: MainWindow) -> CasePane:
    """For a window of its own: what one goes to from there has a window too, or the list."""

    def open_case(case_id: ObjectId) -> None:
        window.case_windows.open([case_id])

    def show_only(case_ids: Sequence[ObjectId], words: str, *, back_text: str) -> None:
        window.raise_()
        window.activateWindow()
        window.show_only(case_ids, words, back_text=back_text)

    return _case_pane(window, open_case, show_only)


def make_case_pane(window: MainWindow) -> CasePane:
    """For the main window."""
    return _case_pane(window, window.open_case, window.show_only)


def _case_pane(
    window: MainWindow, open_case: Callable[[ObjectId], None], show_only: Callable[..., None]
) -> CasePane:
    from synpunkt_desk.ui.case_editor.pane import make_case_pane

    show_letter = partial(
        show_only, words=case_editor.LETTER_SHOWN, back_text=case_editor.LETTER_LEFT
    )
    show_similar = partial(
        show_only, words=categorization.SIMILAR, back_text=categorization.SIMILAR_LEFT
    )
    return make_case_pane(
        window.operations,
        said,
        show_letter,
        _find_writer,
        open_case=open_case,
        show_similar=show_similar,
    )


def _find_writer(_office: Office) -> "MakeWriter":
    """Imported away from the window's thread, when somebody first writes to a submitter."""
    from synpunkt_desk.ui.case_editor.writing import Writer

    return Writer


def make_overview(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.overview.overview_page import OverviewPage

    screen = OverviewPage(window.operations)
    screen.cases_requested.connect(partial(window.show_only, back_text=overview.BACK))
    return screen


def make_reports(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.report_list.report_place import ReportPlace

    screen = ReportPlace(window.operations)
    screen.cases_requested.connect(partial(window.show_only, back_text=report_wizard.BACK))
    return screen


def make_measures(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.improvements.improvements_screen import ImprovementsScreen

    screen = ImprovementsScreen(window.operations)
    screen.cases_requested.connect(partial(window.show_only, back_text=improvements.BACK))
    return screen


def make_themes(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.themes.themes_screen import ThemesScreen

    screen = ThemesScreen(window.operations, said)
    screen.cases_requested.connect(partial(window.show_only, back_text=themes.BACK))
    return screen


def make_tallies(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.tally.overview_screen import OverviewScreen

    screen = OverviewScreen(window.operations)
    tied(screen.note, ActionId.NOTE_ORAL)
    screen.note_asked.connect(partial(note_oral, window))
    return screen


def make_scanning(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.scanning.scan_screen import ScanScreen

    return ScanScreen(window.operations)


def make_import(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.importing.import_screen import ImportScreen

    return ImportScreen(window.operations)


def make_administration(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen
    from synpunkt_desk.ui.report_list.wheel_screen import WheelScreen
    from synpunkt_desk.ui.sharing.sharing_panel import SharingPanel

    screen = AdministrationScreen(window.operations, keeper_of(window))

    def open_draft(draft_id: str) -> None:
        reports(window).open_draft(draft_id)

    def open_report(report: FrozenReport) -> None:
        reports(window).open_report(report)

    def gather(first: date, last: date) -> None:
        reports(window).gather(first, last)

    def tie(part: QWidget) -> None:
        if isinstance(part, WheelScreen):
            part.draft_opened.connect(open_draft)
            part.report_opened.connect(open_report)
            part.together_wanted.connect(gather)
        elif isinstance(part, SharingPanel):
            part.case_asked.connect(window.open_case)

    screen.part_made.connect(tie)
    return screen


def show_part_of_reports(page: QWidget, part: str) -> None:
    from synpunkt_desk.ui.report_list.report_place import ReportPlace

    if isinstance(page, ReportPlace):
        page.show_list()
        page.tabs.select(part)


def show_part_of_administration(page: QWidget, part: str) -> None:
    from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen

    if isinstance(page, AdministrationScreen):
        page.show_part(part)


def make_daily_list(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.daily_list.daily_list_screen import DailyListScreen

    screen = DailyListScreen(window.operations)
    screen.cases_requested.connect(partial(window.show_only, back_text=daily_list.BACK))
    return screen


SHOW_PART: Final[Mapping[str, Callable[[QWidget, str], None]]] = {
    REPORTS: show_part_of_reports,
    "administration": show_part_of_administration,
}
"""How a screen shows the part of it that one asks for."""
