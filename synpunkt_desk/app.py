"""Builds and opens the window. Screens that the inbox does not need are imported when asked for."""

import gc
import logging
import sys
import traceback
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from synpunkt_desk.insight.figures import Measured
from synpunkt_desk.models.errors import AppError, BugError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.papers.watched_folder import watched_folder
from synpunkt_desk.services.reporting.report_register import FrozenReport
from synpunkt_desk.services.suggesting.suggestions import Learned, Suggester
from synpunkt_desk.texts import (
    administration,
    case_editor,
    categorization,
    daily_list,
    demo,
    import_page,
    improvements,
    overview,
    report_wizard,
    scanning,
    tally,
    themes,
)
from synpunkt_desk.texts import shell as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.inbox.filter_shown import FilterAsked, FilterShown
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.actions import BY_ID, ActionId
from synpunkt_desk.ui.shell.main_window import MainWindow
from synpunkt_desk.ui.shell.navigation import REPORTS
from synpunkt_desk.ui.shell.opening import Opening
from synpunkt_desk.ui.shell.parts import CasePane, Parts, Screen, Section
from synpunkt_desk.ui.widgets.theme import apply_theme, scaled

if TYPE_CHECKING:
    from synpunkt_desk.sync.joining import TakesOver
    from synpunkt_desk.sync.port import Line
    from synpunkt_desk.ui.case_editor.contact_deeds import MakeWriter
    from synpunkt_desk.ui.intake.desk import RegistrationDesk
    from synpunkt_desk.ui.report_list.report_place import ReportPlace
    from synpunkt_desk.ui.sharing.keeper import Keeper

SWITCH_INTERVAL: Final = 0.0015
"""Seconds until a working thread lets the window have its turn."""
GARBAGE_THRESHOLDS: Final = (50_000, 20, 50)
"""So many new objects until Python looks for circles among them; every look is a pause."""
SETTINGS_FILE: Final = "window.ini"
_SCANNING: Final = "scanning"
CASE_ACTIONS: Final = frozenset(
    {
        ActionId.DISTRIBUTE,
        ActionId.ACKNOWLEDGE,
        ActionId.ANSWER,
        ActionId.CLOSE,
        ActionId.CATEGORISE,
        ActionId.PARK,
        ActionId.SEND_BACK,
        ActionId.MERGE,
        ActionId.TAKE,
        ActionId.MEASURE,
    }
)
_log: Final = logging.getLogger(__name__)


def run(
    open_office: Callable[[Callable[[int, int], None]], Office], *, title_hint: str = ""
) -> int:
    """Show the window until it is closed; `open_office` tells how far it has come.

    Errors of `open_office` are the caller's, who still has a terminal to tell them in.
    """
    app = make_application()
    opening = Opening()
    office = open_office(opening.show_progress)
    window = make_window(office, title_hint=title_hint)
    window.show()
    opening.close()
    try:
        return app.exec()
    finally:
        office.close()


def run_first_start(folder: Path, *, key_file: Path | None) -> int:
    """Ask what a new office needs, and then show its window until it is closed."""
    from synpunkt_desk.ui.administration.first_start import FirstStart

    app = make_application()
    opened: list[MainWindow] = []
    with TemporaryDirectory(prefix="synpunkt-desk-", ignore_cleanup_errors=True) as example:
        page = FirstStart(folder, key_file=key_file, example_folder=Path(example))
        page.office_made.connect(partial(_open_after, page, opened))
        page.example_made.connect(partial(_open_after, page, opened, title_hint=demo.TITLE))
        page.setWindowTitle(t.PRODUCT)
        page.resize(scaled(1180), scaled(760))
        page.show()
        try:
            return app.exec()
        finally:
            for window in opened:
                window.operations.office.close()


def _open_after(
    page: QWidget, opened: list[MainWindow], office: Office, *, title_hint: str = ""
) -> None:
    """Show the window of a new office in the place of the page that made it."""
    window = make_window(office, title_hint=title_hint)
    opened.append(window)
    window.show()
    page.close()


def make_application() -> QApplication:
    """The application in Swedish and in its dress."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    sys.excepthook = _on_unexpected
    QLocale.setDefault(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    app = QApplication(sys.argv[:1])
    app.setApplicationName(t.PRODUCT)
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_sv", folder):
        app.installTranslator(translator)
    apply_theme(app)
    return app


def make_window(office: Office, *, title_hint: str = "") -> MainWindow:
    """The window of an office with all its parts."""
    settings = QSettings(str(office.replica.folder / SETTINGS_FILE), QSettings.Format.IniFormat)
    screens = [
        Screen(key=key, label=label, icon_name=icon, section=section, make=lambda m=make: m(window))
        for key, label, icon, section, make in _places()
    ]
    parts = Parts(
        error_sentence=_said,
        title_note=title_hint,
        case_pane=lambda: _make_case_pane(window),
        case_actions=CASE_ACTIONS,
        new_case=lambda over: _registration_desk(window).open_new(over),
        note_oral=lambda: _note_oral(window),
        open_mails=lambda over, files: _registration_desk(window).open_mails(over, files),
        open_draft=lambda over, draft_id: _open_draft(window, over, draft_id),
        open_list=lambda over: _open_list(window, over),
        open_send_backs=lambda over: _open_send_backs(window, over),
        open_filter=lambda over, asked, show: _open_filter(window, over, asked, show),
        screens=screens,
    )
    operations = Operations(office, suggester=Suggester(_learn, _measure_suggestions))
    window = MainWindow(operations, parts, settings)
    _watch_folder(window)
    _recount_due_days(window)
    if office.replica.is_shared:
        _keeper(window).begin()
    gc.freeze()  # what stands now stays to the end: nobody need look through it again
    return window


def _places() -> tuple[tuple[str, str, str, Section, Callable[[MainWindow], QWidget]], ...]:
    """Key, label, icon and maker of every screen beside the cases, in the order shown."""
    follow_up, system = Section.FOLLOW_UP, Section.SYSTEM
    return (
        (_SCANNING, scanning.TITLE, "file-input", follow_up, _make_scanning),
        ("overview", overview.TITLE, "chart-column", follow_up, _make_overview),
        (REPORTS, report_wizard.NAME, "file-text", follow_up, _make_reports),
        ("measures", improvements.TITLE, "lightbulb", follow_up, _make_measures),
        ("themes", themes.TITLE, "tags", follow_up, _make_themes),
        ("tallies", tally.OVERVIEW, "list-checks", follow_up, _make_tallies),
        ("daily_list", daily_list.DOCUMENT_TYPE, "newspaper", follow_up, _make_daily_list),
        ("import", import_page.TITLE, "file-input", system, _make_import),
        ("administration", administration.TITLE, "settings", system, _make_administration),
    )


def _open_draft(window: MainWindow, over: QWidget, draft_id: ObjectId) -> None:
    """Go on with a draft where drafts of its kind are written."""

    def show(kind: str) -> None:
        if kind == drafts.REPORT:
            _reports(window).open_draft(draft_id)
        elif kind == drafts.SCAN:
            window.show_place(_SCANNING)
        elif kind == drafts.EDIT_CASE:
            window.open_case(draft_id)
        else:
            _registration_desk(window).open_draft(over, draft_id)

    window.operations.read(lambda office: drafts.kind_of(office, draft_id), show)


def _reports(window: MainWindow) -> "ReportPlace":
    """The place of reports, gone to."""
    from synpunkt_desk.ui.report_list.report_place import ReportPlace

    window.show_place(REPORTS)
    page = window.page_of(REPORTS)
    if not isinstance(page, ReportPlace):
        message = "the navigation leads to another screen for reports"
        raise BugError(message)
    return page


def _open_filter(
    window: MainWindow, over: QWidget, asked: FilterAsked, show: Callable[[FilterShown], None]
) -> None:
    from synpunkt_desk.ui.inbox.filter_window import FilterWindow

    made = FilterWindow(window.operations, asked, parent=over)
    made.filter_chosen.connect(show)
    _open_over(made)


def _open_list(window: MainWindow, over: QWidget) -> None:
    from synpunkt_desk.ui.inbox.open_list_window import OpenListWindow

    _open_over(OpenListWindow(window.operations, parent=over))


def _open_send_backs(window: MainWindow, over: QWidget) -> None:
    from synpunkt_desk.ui.inbox.send_backs_window import SendBacksWindow

    made = SendBacksWindow(window.operations, parent=over)
    made.cases_requested.connect(partial(window.show_only, back_text=t.BACK))
    _open_over(made)


def _open_over(made: QDialog) -> None:
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.open()


def _registration_desk(window: MainWindow) -> "RegistrationDesk":
    from synpunkt_desk.ui.intake.desk import RegistrationDesk

    desk = window.findChild(RegistrationDesk)
    if desk is None:
        desk = RegistrationDesk(window.operations, window)
        desk.open_asked.connect(window.open_case)
        desk.mails_wait.connect(partial(_tell_of_mails, window))
    return desk


def _tell_of_mails(window: MainWindow, count: int) -> None:
    window.notices.toast.show_text(t.mails_wait(count))


def _note_oral(window: MainWindow) -> None:
    """Show the window for counting, which stands as it was left until it is closed."""
    from synpunkt_desk.ui.tally.tally_window import TallyWindow

    counting = window.findChild(TallyWindow) or TallyWindow(window.operations, parent=window)
    counting.show()
    counting.raise_()
    counting.activateWindow()


def _make_tallies(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.tally.overview_screen import OverviewScreen

    screen = OverviewScreen(window.operations, keys=BY_ID[ActionId.NOTE_ORAL].keys)
    screen.note_asked.connect(partial(_note_oral, window))
    return screen


def _make_case_pane(window: MainWindow) -> CasePane:
    from synpunkt_desk.ui.case_editor.pane import make_case_pane

    show_letter = partial(
        window.show_only, words=case_editor.LETTER_SHOWN, back_text=case_editor.LETTER_LEFT
    )
    show_similar = partial(
        window.show_only, words=categorization.SIMILAR, back_text=categorization.SIMILAR_LEFT
    )
    return make_case_pane(
        window.operations,
        _said,
        show_letter,
        _find_writer,
        open_case=window.open_case,
        show_similar=show_similar,
    )


def _find_writer(_office: Office) -> "MakeWriter":
    """Imported away from the window's thread, when somebody first writes to a submitter."""
    from synpunkt_desk.ui.case_editor.writing import Writer

    return Writer


def _make_overview(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.overview.overview_page import OverviewPage

    screen = OverviewPage(window.operations)
    screen.cases_requested.connect(partial(window.show_only, back_text=overview.BACK))
    return screen


def _make_reports(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.report_list.report_place import ReportPlace

    screen = ReportPlace(window.operations)
    screen.cases_requested.connect(partial(window.show_only, back_text=report_wizard.BACK))
    return screen


def _make_measures(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.improvements.improvements_screen import ImprovementsScreen

    screen = ImprovementsScreen(window.operations)
    screen.cases_requested.connect(partial(window.show_only, back_text=improvements.BACK))
    return screen


def _make_themes(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.themes.themes_screen import ThemesScreen

    screen = ThemesScreen(window.operations, _said)
    screen.cases_requested.connect(partial(window.show_only, back_text=themes.BACK))
    return screen


def _make_import(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.importing.import_screen import ImportScreen

    return ImportScreen(window.operations)


def _watch_folder(window: MainWindow) -> None:
    """Take in what the office's scanner saves, from the start, where a folder is watched."""

    def begin(begin_scanning: Callable[[QWidget], None] | None) -> None:
        page = window.page_of(_SCANNING) if begin_scanning else None
        if begin_scanning and page:
            begin_scanning(page)

    window.operations.compute(_scanning_to_begin, begin)


def _recount_due_days(window: MainWindow) -> None:
    """Go on where a change of rules or calendar had not reached every open case."""

    def begin(is_behind: bool) -> None:
        if is_behind:
            from synpunkt_desk.ui.due_recount import due_recount

            due_recount(window.operations).look()

    window.operations.compute(_due_days_are_behind, begin)


def _due_days_are_behind(office: Office) -> bool:
    from synpunkt_desk.services.due_days.recounting import is_behind

    return is_behind(office)


def _scanning_to_begin(office: Office) -> Callable[[QWidget], None] | None:
    """Imported away from the window's thread, and only where a folder is watched."""
    if watched_folder(office) is None:
        return None
    from synpunkt_desk.ui.scanning.scan_screen import begin

    return begin


def _make_scanning(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.scanning.scan_screen import ScanScreen

    return ScanScreen(window.operations)


class PostgresLines:
    """The ways to a server, opened by whoever keeps up with it; see `Lines`."""

    def line(self, address: str, password: str) -> "Line":
        """For the rounds."""
        from synpunkt_desk.sync.postgres import PostgresServer

        return PostgresServer(address, password=password)

    def caretaker(self, address: str, password: str) -> "TakesOver":
        """For bringing an office to the server."""
        from synpunkt_desk.sync.caretaker import PostgresCaretaker

        return PostgresCaretaker(address, password=password)


def _keeper(window: MainWindow) -> "Keeper":
    """Who keeps up with the server for this window; made when somebody first asks."""
    from synpunkt_desk.ui.sharing.keeper import Keeper, Standing
    from synpunkt_desk.ui.sharing.words import in_bar

    known = window.operations.findChild(Keeper)
    if known:
        return known
    keeper = Keeper(window.operations, PostgresLines())

    def show(standing: Standing) -> None:
        window.bar.show_sharing(in_bar(standing))

    keeper.told.connect(show)
    return keeper


def _make_administration(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.administration.administration_screen import AdministrationScreen

    screen = AdministrationScreen(window.operations, _keeper(window))

    def open_draft(draft_id: str) -> None:
        _reports(window).open_draft(draft_id)

    def open_report(report: FrozenReport) -> None:
        _reports(window).open_report(report)

    def gather(first: date, last: date) -> None:
        _reports(window).gather(first, last)

    screen.wheel.draft_opened.connect(open_draft)
    screen.wheel.report_opened.connect(open_report)
    screen.wheel.together_wanted.connect(gather)
    return screen


def _make_daily_list(window: MainWindow) -> QWidget:
    from synpunkt_desk.ui.daily_list.daily_list_screen import DailyListScreen

    screen = DailyListScreen(window.operations)
    screen.cases_requested.connect(partial(window.show_only, back_text=daily_list.BACK))
    return screen


def _learn(office: Office) -> Learned:
    """Imported away from the window's thread, by whoever asks for proposals first."""
    from synpunkt_desk.services.suggesting.learning import learn

    return learn(office)


def _measure_suggestions(office: Office) -> Measured:
    from synpunkt_desk.services.suggesting.learning import measure_own

    return measure_own(office)


def _said(error: AppError) -> str:
    return str(sentence(error))


def _on_unexpected(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """One of the three places that catch everything; texts of cases are never logged."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    _log.error("unexpected %s\n%s", kind.__name__, "".join(traceback.format_tb(trace)))
    if QApplication.activeModalWidget() is None:  # one calm sentence, not one per paint event
        QMessageBox.warning(None, t.PRODUCT, _said(BugError()))
